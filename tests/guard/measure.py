#!/usr/bin/env python3
"""Measures the context guard on the hand-labelled picks, and what it costs in ROUGE-1. README.md says how they were labelled.

usage: measure.py [--half develop|measure|fresh|unseen|later] [--rouge SET] [--limit N] [--misses]

Prints precision and recall of `sentences[].leans`, how often it names a sentence that mends, and how many picks of the summary of five sentences dangle in the order
before the guard (`rank_unguarded`) and after it (`rank`). A pick dangles where its label says that it needs another sentence
and none of those is in the summary. Picks without a label are counted apart. --rouge SET, such as dev/cnndm_val, compares
both orders with the references at the set's own number of sentences.
"""
import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLI = ROOT / "build/native/lectern"
SETS = ROOT.parent / "shared/eval/summaries"
PICKS = pathlib.Path(__file__).with_name("picks.jsonl")
SENTENCES = 5
PROSE = ("paragraph", "list_item", "quote")


def articles(name, wanted=None):
    with gzip.open(SETS / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if wanted is None or article["id"] in wanted:
                yield article


def answers(texts):
    given = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(texts))
    done = subprocess.run([CLI, "batch"], input=given.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def sentence_text(answer, raw, index):
    sentence = answer["sentences"][index]
    return " ".join(raw[sentence["begin"] : sentence["end"]].decode().split())


def picks_by(answer, rank, count):
    """The first `count` prose sentences of an order, in reading order."""
    sentences = answer["sentences"]
    prose = [i for i, s in enumerate(sentences) if answer["blocks"][s["block"]]["kind"] in PROSE]
    return sorted(sorted(prose, key=lambda i: sentences[i][rank])[:count])


def load_labels(half):
    labels = collections.defaultdict(dict)
    for line in PICKS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if half in (None, label["half"]):
            labels[label["set"], label["id"]][label["sentence"]] = label
    return labels


def labelled_articles(labels):
    """(labels of the article, its answer, its bytes) for each; labels whose sentence is no longer the same are dropped."""
    for name in sorted({key[0] for key in labels}):
        found = list(articles(f"train/{name}", {key[1] for key in labels if key[0] == name}))
        for article, answer in zip(found, answers([article["text"] for article in found])):
            raw = article["text"].encode()
            own = {}
            for index, label in labels[name, article["id"]].items():
                same = index < len(answer["sentences"]) and (
                    hashlib.sha256(sentence_text(answer, raw, index).encode()).hexdigest()[:12] == label["sha256"]
                )
                if same:
                    own[index] = label
                else:
                    print(f"changed: {name} {article['id']} sentence {index}", file=sys.stderr)
            yield own, answer, raw


def share(part, whole):
    return f"{part}/{whole} = {100 * part / whole:.1f} %" if whole else "0/0"


def measure_picks(half, misses):
    right = found = wrong = total = 0
    counts = {rank: collections.Counter() for rank in ("rank_unguarded", "rank")}
    by_problem = collections.defaultdict(collections.Counter)
    for labels, answer, raw in labelled_articles(load_labels(half)):
        sentences = answer["sentences"]
        for index, label in labels.items():
            leans = "leans" in sentences[index]
            total += label["problem"] is not None
            found += leans and label["problem"] is not None
            wrong += leans and label["problem"] is None
            by_problem[label["problem"]][leans] += 1
            if leans and label["problem"]:
                right += sentences[index]["leans"].get("on") in label["needs"]
            if misses and leans != (label["problem"] is not None):
                print("wrongly found" if leans else f"missed {label['problem']}", sentence_text(answer, raw, index)[:110])
        flagged = {note["sentence"] for note in answer["summary"]["context"] if note["remedy"] == "flagged"}
        for rank, count in counts.items():
            chosen = picks_by(answer, rank, SENTENCES)
            for index in chosen:
                label = labels.get(index)
                dangles = label and label["problem"] and not set(label["needs"]) & set(chosen)
                count["labelled" if label else "without a label"] += 1
                count["dangling"] += bool(dangles)
                count["dangling, flagged"] += bool(dangles) and rank == "rank" and index in flagged
    print(f"half {half or 'both'}: precision {share(found, found + wrong)}, recall {share(found, total)}")
    print(f"of those found, leaning on a sentence that mends: {share(right, found)}")
    for problem, hits in sorted(by_problem.items(), key=str):
        print(f"    {problem}: found {hits[True]} of {hits[True] + hits[False]}")
    for rank, count in counts.items():
        print(
            f"guard {'on ' if rank == 'rank' else 'off'}: dangling {share(count['dangling'], count['labelled'])}"
            f" (flagged {count['dangling, flagged']}; picks without a label {count['without a label']})"
        )


def words_of(text):
    return re.findall(r"\w+", text.lower())


def rouge_1(candidate, reference):
    a, b = collections.Counter(words_of(candidate)), collections.Counter(words_of(reference))
    shared = sum((a & b).values())
    return 2 * shared / (sum(a.values()) + sum(b.values())) if shared else 0.0


def measure_rouge(name, limit):
    found = list(articles(name))[:limit]
    sums = collections.Counter()
    for article, answer in zip(found, answers([article["text"] for article in found])):
        raw = article["text"].encode()
        for rank in ("rank_unguarded", "rank"):
            chosen = picks_by(answer, rank, article["k"])
            summary = " ".join(sentence_text(answer, raw, i) for i in chosen)
            sums[rank] += max(rouge_1(summary, reference) for reference in article["references"])
    off, on = (100 * sums[rank] / len(found) for rank in ("rank_unguarded", "rank"))
    print(f"{name}, {len(found)} articles: ROUGE-1 off {off:.2f}, on {on:.2f}, cost {off - on:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("develop", "measure", "fresh", "unseen", "later"))
    parser.add_argument("--rouge", metavar="SET")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--misses", action="store_true", help="print the labelled picks that are judged otherwise")
    asked = parser.parse_args()
    if asked.rouge:
        measure_rouge(asked.rouge, asked.limit)
    else:
        measure_picks(asked.half, asked.misses)


if __name__ == "__main__":
    main()

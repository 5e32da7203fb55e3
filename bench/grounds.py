#!/usr/bin/env python3
"""How often what Lectern lists as a claim's ground is a premise in labelled essays, beside the claim's neighbours.

usage: bench/grounds.py PROGRAM ESSAYS.jsonl.gz

ESSAYS is ../shared/eval/labels/dev/essays.jsonl.gz: one sentence a line, {text, label, doc}, in reading order. Each essay is
analyzed as one paragraph. Grounds are the evidence "supports" and "example"; "on claims" counts those of claims that stand in a
sentence labelled as one. Neighbours are the sentences before and behind the same claims.
"""
import gzip, itertools, json, subprocess, sys

GROUNDS = ("supports", "example")


def essays(path):
    """{document: [(begin, end, labels)]} and the texts, a batch line each."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for doc, group in itertools.groupby(rows, key=lambda row: row["doc"]):
        text, spans = "", []
        for row in group:
            spans.append((len(text), len(text) + len(row["text"]), row["label"]))
            text += row["text"] + " "
        yield doc, text, spans


def labels_at(spans, sentence):
    """The labels of the labelled sentence that a sentence of the answer lies in, by its middle; its place."""
    middle = (sentence["begin"] + sentence["end"]) // 2
    return next((i for i, (begin, end, _) in enumerate(spans) if begin <= middle <= end), None)


def share(hits):
    return "%d of %d, %.1f %%" % (sum(hits), len(hits), 100 * sum(hits) / max(len(hits), 1))


def main():
    program, path = sys.argv[1:]
    texts = list(essays(path))
    asked = "".join(json.dumps({"id": doc, "text": text}) + "\n" for doc, text, _ in texts)
    answers = subprocess.run([program, "batch", "--offsets", "codepoint"], input=asked, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
    grounds, on_claims, neighbours, grounded = [], [], [], []
    for (_, _, spans), line in zip(texts, answers.splitlines()):
        answer = json.loads(line)
        for claim in answer["claims"]:
            at = labels_at(spans, answer["sentences"][claim["sentence"]])
            if at is None:
                continue
            is_claim = "claim" in spans[at][2]
            listed = [labels_at(spans, answer["sentences"][e["sentence"]]) for e in claim["evidence"] if e["relation"] in GROUNDS]
            hits = ["premise" in spans[place][2] for place in listed if place is not None and place != at]
            grounds += hits
            if is_claim:
                on_claims += hits
                grounded.append(bool(hits))
                neighbours += ["premise" in spans[place][2] for place in (at - 1, at + 1) if 0 <= place < len(spans)]
    print("sentences that are premises: " + share(["premise" in labels for _, _, spans in texts for _, _, labels in spans]))
    print("neighbours of claims:        " + share(neighbours))
    print("listed grounds:              " + share(grounds))
    print("listed grounds on claims:    " + share(on_claims))
    print("claims with a listed ground: " + share(grounded))


if __name__ == "__main__":
    main()

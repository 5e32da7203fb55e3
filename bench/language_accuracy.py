#!/usr/bin/env python3
"""How often the language of 100 characters is named right.

usage: language_accuracy.py CLI [--eval ../shared/eval] [--show]

Every text of the dev sets whose language is known is cut into pieces of 100 characters, at most 600 of a set, spread
evenly over it; blanks are collapsed. A piece with fewer than 40 letters (tables, addresses, lists of numbers) is counted
apart: it has no language to find. Each piece is analyzed by itself.
"""
import argparse
import collections
import gzip
import json
import os
import subprocess

SUMMARIES = {"bbc100": "en", "cnndm_val": "en", "digitalgov": "en", "scitldr_dev": "en", "klexikon_valid": "de",
             "orangesum_valid": "fr", "lctt_zh": "zh", "sci_news_kr50": "ko"}
LABELS = ["ar", "bg", "de", "en", "it"]
PIECE, MOST = 100, 600


def read_lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def read_sets(folder):
    with gzip.open(os.path.join(folder, "sentences", "ud_dev.json.gz"), "rt", encoding="utf-8") as file:
        for name, bank in json.load(file).items():
            yield name, bank["lang"], [" ".join(document["text"] for document in bank["docs"])]
    for name, language in SUMMARIES.items():
        yield name, language, read_lines(os.path.join(folder, "summaries", "dev", name + ".jsonl.gz"))
    for language in LABELS:
        name = "subjectivity_" + language
        yield name, language, [" ".join(read_lines(os.path.join(folder, "labels", "dev", name + ".jsonl.gz")))]


def pieces_of(texts):
    pieces = []
    for text in texts:
        text = " ".join(text.split())
        pieces += [text[at:at + PIECE] for at in range(0, len(text) - PIECE + 1, PIECE)]
    step = max(1, len(pieces) // MOST)
    return pieces[::step][:MOST]


def identify(cli, pieces):
    feed = "".join(json.dumps({"id": str(i), "text": piece}) + "\n" for i, piece in enumerate(pieces))
    answers = subprocess.run([cli, "batch"], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line).get("language", {}).get("code", "error") for line in answers.decode().splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("--eval", default=os.path.join(os.path.dirname(__file__), "..", "..", "shared", "eval"))
    parser.add_argument("--show", action="store_true", help="print the pieces that were named wrong")
    options = parser.parse_args()
    right, every, wordless = collections.Counter(), collections.Counter(), 0
    for name, language, texts in read_sets(options.eval):
        pieces = pieces_of(texts)
        wrong = collections.Counter()
        for piece, code in zip(pieces, identify(options.cli, pieces)):
            if sum(c.isalpha() for c in piece) < 40 and language not in ("zh", "ja", "ko"):
                wordless += 1
                continue
            every[name] += 1
            right[name] += code == language
            if code != language:
                wrong[code] += 1
                if options.show:
                    print("   ", code, piece)
        print("%-20s %-3s %4d of %4d  %6.2f %%  %s" % (name, language, right[name], every[name],
                                                       100 * right[name] / max(every[name], 1), dict(wrong)))
    print("all %d of %d: %.2f %%; %d pieces with fewer than 40 letters left out"
          % (sum(right.values()), sum(every.values()), 100 * sum(right.values()) / sum(every.values()), wordless))


main()

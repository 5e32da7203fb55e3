#!/usr/bin/env python3
"""How true the probabilities of `lectern classify` are: expected calibration error, label by label and pooled.

usage: bench/label_calibration.py PROGRAM FOLDER

FOLDER holds sets.json and SET.jsonl.gz as ../shared/eval/labels/dev does. Sentences are sorted into tenths by their
probability; the error is the mean distance of a tenth's mean probability from its share of positives (Naeini et al. 2015).
"""
import gzip, json, pathlib, subprocess, sys


def field(answer, path):
    for key in path.split("."):
        answer = answer[key]
    return float(answer)


def calibration_error(pairs):
    """`pairs` of probability and whether the label holds."""
    bins = [[] for _ in range(10)]
    for p, holds in pairs:
        bins[min(int(p * 10), 9)].append((p, holds))
    return sum(abs(sum(p for p, _ in b) - sum(holds for _, holds in b)) for b in bins) / len(pairs)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    pooled = []
    for name, spec in json.load(open(folder / "sets.json")).items():
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        asked = "".join(json.dumps({"id": str(i), **{k: r[k] for k in ("text", "before", "after") if r.get(k)}}) + "\n" for i, r in enumerate(rows))
        answers = subprocess.run([program, "classify"], input=asked, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        answers = [json.loads(line) for line in answers.splitlines()]
        for label, path in spec["fields"].items():
            pairs = [(field(a, path), label == r["label"] or (isinstance(r["label"], list) and label in r["label"])) for a, r in zip(answers, rows)]
            print("%-30s %6d sentences  %.3f" % (f"{name}: {label}", len(pairs), calibration_error(pairs)))
            pooled += pairs
    print("%-30s %6d sentences  %.3f" % ("pooled", len(pooled), calibration_error(pooled)))


if __name__ == "__main__":
    main()

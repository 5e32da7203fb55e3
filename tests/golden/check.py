#!/usr/bin/env python3
"""Holds the answers for the articles in this folder against NAME.expected.txt, the whole answer in a readable form, and
the comparison of the two articles in pairs/ against pairs/comparison.expected.txt, as the command line writes it.

usage: check.py            compares; a difference is shown as a diff
       check.py --update   writes what the command line says now: read the diff before you commit it

The form: one line for each value or array element of the answer; a span shows its text, shortened where it is long:
[12,20) "reported".
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
CLI = pathlib.Path(os.environ.get("LECTERN_CLI", FOLDER.parent.parent / "build/native/lectern"))
LONGEST_EXCERPT = 80


def analyze(path):
    """The answer without engine.model, which any change in data/ changes: what follows from it is held here."""
    done = subprocess.run([CLI, path, "--format", "json"], stdout=subprocess.PIPE, check=True)
    answer = json.loads(done.stdout)
    del answer["engine"]["model"]
    return answer


def excerpt(text):
    short = text if len(text) <= LONGEST_EXCERPT else text[: LONGEST_EXCERPT - 20] + " … " + text[-17:]
    return json.dumps(short, ensure_ascii=False)


def show(value, raw):
    """A value on one line, its spans with the text they stand for."""
    if isinstance(value, dict):
        rest = dict(value)
        words = []
        if "begin" in rest:
            begin, end = rest.pop("begin"), rest.pop("end")
            words.append(f"[{begin},{end}) {excerpt(raw[begin:end].decode())}")
        words += [f"{key}={show(member, raw)}" for key, member in rest.items()]
        return words[0] if len(words) == 1 and "begin" in value else "{" + "  ".join(words) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(show(member, raw) for member in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def digest(answer, raw):
    lines = []
    for key, value in answer.items():
        if isinstance(value, list):
            lines += ["", f"{key}: {len(value)}"]
            lines += [f"  {index}: {show(member, raw)}" for index, member in enumerate(value)]
        elif isinstance(value, dict) and "begin" not in value:
            lines += ["", f"{key}:"] + [f"  {name}: {show(member, raw)}" for name, member in value.items()]
        else:
            lines.append(f"{key}: {show(value, raw)}")
    return [line + "\n" for line in lines]


def compare(articles):
    done = subprocess.run([CLI, "compare", *articles], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().splitlines(keepends=True)


def holds(expected, now, update):
    if update:
        expected.write_text("".join(now))
        return True
    before = expected.read_text().splitlines(keepends=True)
    sys.stdout.writelines(difflib.unified_diff(before, now, expected.name, f"{expected.name} now", n=0))
    return before == now


def main():
    articles = sorted(path for path in FOLDER.glob("*.txt") if not path.name.endswith(".expected.txt"))
    pair = sorted(path for path in (FOLDER / "pairs").glob("*.txt") if not path.name.endswith(".expected.txt"))
    found = {path.with_suffix(".expected.txt"): digest(analyze(path), path.read_bytes()) for path in articles}
    found[FOLDER / "pairs/comparison.expected.txt"] = compare(pair)
    results = [holds(expected, now, "--update" in sys.argv[1:]) for expected, now in found.items()]
    if not all(results):
        print("If the change is meant: tests/golden/check.py --update, and commit it with what caused it.")
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Counts the instructions that the command line takes for fixed texts, and compares them with bench/instructions.txt.

usage: bench/instructions.py [--update]

Instructions, unlike seconds, are the same on a busy machine and on an idle one (valgrind's callgrind). More than 5 % above
a committed count fails; a change that is meant is committed with --update. The counts are those of the preset `native`
with Debian 12's compiler.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNTS = ROOT / "bench" / "instructions.txt"
TEXTS = ["tests/golden/news.txt", "tests/golden/opinion.txt", "tests/golden/science.txt", "../shared/texts/10k.txt"]
TOLERANCE = 1.05


def instructions(text):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", ROOT / "build/native/lectern", ROOT / text,
         "--format", "json"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


def main():
    counts = {text: instructions(text) for text in TEXTS}
    if sys.argv[1:] == ["--update"]:
        COUNTS.write_text("".join(f"{count} {text}\n" for text, count in counts.items()))
        return
    committed = {text: int(count) for count, text in (line.split() for line in COUNTS.read_text().splitlines())}
    failed = 0
    for text, count in counts.items():
        ratio = count / committed[text]
        failed += ratio > TOLERANCE
        print(f"{text}: {count / 1e6:.1f} million instructions, {ratio:.3f} of the committed count")
    if failed:
        print("More instructions than before. Mend it, or commit what is meant: bench/instructions.py --update")
    print(f"{len(counts) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()

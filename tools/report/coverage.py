#!/usr/bin/env python3
"""Sums up what tests reach of src/, and fails below the floors.

usage: coverage.py LINES.lcov MISSED.txt

Reads the tracefile of llvm-cov (lcov's format), writes every line that no test reaches to MISSED.txt as "file:line", and
prints the shares. A branch is one outcome of one condition, counted once for a template however often it is made.
"""
import collections
import pathlib
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent.parent / "src"
GOALS = {"src": {"lines": 95, "branches": 90}, "src/text": {"lines": 100}}


def read(path):
    """{(file, line): hits}, {(file, line, branch): hits} of what lies in src/."""
    lines, branches = collections.Counter(), collections.Counter()
    file = None
    for row in path.read_text().splitlines():
        kind, _, rest = row.partition(":")
        if kind == "SF":
            source = pathlib.Path(rest).resolve()
            file = source.relative_to(SOURCES.parent).as_posix() if SOURCES in source.parents else None
        elif kind == "DA" and file:
            line, hits = rest.split(",")[:2]
            lines[file, int(line)] += int(hits)
        elif kind == "BRDA" and file:
            line, block, branch, hits = rest.split(",")
            branches[file, int(line), block, branch] += 0 if hits == "-" else int(hits)
    return {"lines": lines, "branches": branches}


def share(counts, folder):
    hits = [count > 0 for key, count in counts.items() if key[0].startswith(folder + "/")]
    return 100 * sum(hits) / len(hits)


def main():
    reached = read(pathlib.Path(sys.argv[1]))
    missed = sorted(key for key, hits in reached["lines"].items() if hits == 0)
    pathlib.Path(sys.argv[2]).write_text("".join(f"{file}:{line}\n" for file, line in missed))
    failed = 0
    for folder, goals in GOALS.items():
        for what, goal in goals.items():
            percent = share(reached[what], folder)
            failed += percent < goal
            print(f"figure: {what} of {folder}/ that tests reach: {percent:.1f} % (at least {goal})")
    print(f"{sum(map(len, GOALS.values())) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Writes docs/proof.md from what a full run of the tests measured.

usage: proof.py FIGURES.tsv docs/proof.md

FIGURES.tsv has a line for each suite, "suite, TAB, name, TAB, tests that passed, TAB, tests that failed, TAB, command",
and one for each figure that a suite printed as "figure: WHAT: VALUE (GOAL)", "figure, TAB, that line, TAB, command".
"""
import pathlib
import re
import sys

HEAD = """# Proof

What a full run of the tests measured, written by `scripts/test --full` itself. Each row names the command that measures it
again, to be run from the root of a checkout that has been built. Times are those of two cores of a shared machine.

"""


def row(*cells):
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def code(command):
    return "`" + command.replace("`", "") + "`"


def main():
    suites = row("tests", "passed", "failed", "again") + row(*["---"] * 4)
    figures = row("what", "measured", "goal", "again") + row(*["---"] * 4)
    for line in pathlib.Path(sys.argv[1]).read_text().splitlines():
        kind, *cells = line.split("\t")
        if kind == "suite":
            name, passed, failed, command = cells
            suites += row(name, passed, failed, code(command))
        else:
            text, command = cells
            what, value, goal = re.fullmatch(r"(.*?): ([^:]*?)(?: \((.*)\))?", text).groups()
            figures += row(what, value, goal or "", code(command))
    pathlib.Path(sys.argv[2]).write_text(HEAD + "## Tests\n\n" + suites + "\n## Figures\n\n" + figures)


if __name__ == "__main__":
    main()

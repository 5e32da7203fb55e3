#!/usr/bin/env python3
"""Writes docs/proof.md from what full runs of the tests measured.

usage: proof.py FOLDER docs/proof.md

FOLDER has one file for each suite. Its first line is "suite, TAB, name, TAB, tests that passed, TAB, tests that failed, TAB,
command, TAB, commit, TAB, day"; one for each figure that the suite printed as "figure: WHAT: VALUE (GOAL)" follows:
"figure, TAB, that line, TAB, command".
"""
import pathlib
import re
import sys

HEAD = """# Proof

What `scripts/test --full` measured, written by it. Each row names the command that measures it again, to be run from the
root of a checkout that has been built; `scripts/test --full --only WORDS` runs one suite and writes its rows anew. A full run
takes hours, so a row says at which commit its suite was last run. Times are those of two cores of a shared machine.

"""


def row(*cells):
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def code(command):
    return "`" + command.replace("`", "") + "`"


def main():
    suites = row("tests", "passed", "failed", "measured at", "again") + row(*["---"] * 5)
    figures = row("what", "measured", "goal", "again") + row(*["---"] * 4)
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.tsv")):
        for line in path.read_text().splitlines():
            kind, *cells = line.split("\t")
            if kind == "suite":
                name, passed, failed, command, commit, day = cells
                suites += row(name, passed, failed, f"{commit}, {day}", code(command))
            else:
                text, command = cells
                what, value, goal = re.fullmatch(r"(.*?): ([^:]*?)(?: \((.*)\))?", text).groups()
                figures += row(what, value, goal or "", code(command))
    pathlib.Path(sys.argv[2]).write_text(HEAD + "## Tests\n\n" + suites + "\n## Figures\n\n" + figures)


if __name__ == "__main__":
    main()

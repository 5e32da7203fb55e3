#!/usr/bin/env python3
"""Lays out what fuzzing starts from: naughty strings and short texts of the project.

usage: seeds.py FOLDER TARGET...
"""

import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REQUESTS = [
    b'{"id": 7, "text": "It rose by 3 %.", "before": "", "after": "", "language": "en"}',
    b'{"focus": "chips", "overrides": [{"begin": 12, "boilerplate": true}]}',
    b'{"format": "markdown", "summary": "20%", "offsets": "utf16"}',
]


def seeds():
    naughty = json.loads((ROOT / "../shared/robustness/blns.json").read_text(encoding="utf-8"))
    yield from (string.encode() for string in naughty)
    for path in sorted((ROOT / "tests/golden").glob("*.txt")):
        if not path.name.endswith(".expected.txt"):
            text = path.read_bytes()
            yield from (text[at : at + 1000] for at in range(0, len(text), 1000))
    yield from REQUESTS


def main(folder, targets):
    for target in targets:
        place = Path(folder) / target
        place.mkdir(parents=True, exist_ok=True)
        for seed in seeds():
            (place / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

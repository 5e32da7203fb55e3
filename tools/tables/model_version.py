#!/usr/bin/env python3
"""Writes the version of everything in data/ that decides, models and word lists, as the first letters of their SHA-256.

usage: model_version.py DATA_FOLDER OUTPUT.cpp

Each text file counts with its path in DATA_FOLDER and its bytes, in order of the paths; cards (*.md) do not count.
"""
import hashlib
import pathlib
import sys

LETTERS = 12


def main():
    data, output = map(pathlib.Path, sys.argv[1:])
    digest = hashlib.sha256()
    for path in sorted(data.rglob("*.txt"), key=lambda path: path.relative_to(data).as_posix()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(data).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    version = digest.hexdigest()[:LETTERS]
    output.write_text(
        '#include "model_version.h"\n\n'
        f'namespace lectern {{\n\nstd::string_view model_version() {{ return "{version}"; }}\n\n}}  // namespace lectern\n'
    )


main()

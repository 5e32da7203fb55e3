#!/usr/bin/env python3
"""Turns data/<language>/<list>.txt into one C++ file of sorted constant tables.

usage: embed_lexicons.py DATA_FOLDER OUTPUT.cpp

A line is `entry`, or `entry = value`, and may end in a comment that begins with two blanks or a tab and `#`.
Constructions have tables of their own. A list whose lines are not sorted by bytes, or that has an entry twice, is an error that names the file and the line.
"""
import os
import re
import sys

OWN_TABLES = {"constructions", "construction_words"}  # embed_constructions.py makes tables of them

COMMENT = re.compile(r"(^|\s+)#(\s.*)?$")


def read_list(path):
    entries, last = [], None
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = COMMENT.sub("", line.rstrip("\n")).strip()
            if not line:
                continue
            text, _, value = (part.strip() for part in line.partition(" = "))
            key = text.encode()
            if last is not None and key <= last:
                sys.exit(f"{path}:{number}: '{text}' is out of order or there twice; keep the lines sorted by bytes")
            last = key
            entries.append((text, value))
    return entries


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    data, output = sys.argv[1:]
    languages = sorted(d for d in os.listdir(data) if d != "models" and os.path.isdir(os.path.join(data, d)))
    out = ['#include "lexicon.h"', "", "namespace lectern {", "namespace {", ""]
    for language in languages:
        names = sorted(f[:-4] for f in os.listdir(os.path.join(data, language)) if f.endswith(".txt") and f[:-4] not in OWN_TABLES)
        for name in names:
            out.append(f"constexpr LexiconEntry {language}_{name}[] = {{")
            entries = read_list(os.path.join(data, language, name + ".txt"))
            if not entries:
                sys.exit(f"{data}/{language}/{name}.txt has no entry; delete it or fill it")
            out += [f"    {{{quoted(text)}, {quoted(value)}}}," for text, value in entries]
            out.append("};")
        out.append(f"constexpr Lexicon::List {language}_lists[] = {{")
        out += [f'    {{"{name}", {language}_{name}}},' for name in names]
        out += ["};", ""]
    out.append("constexpr Lexicon kLexicons[] = {")
    out += [f'    {{"{language}", {language}_lists}},' for language in languages]
    out += ["};", "", "}  // namespace", ""]
    out += ["std::span<const Lexicon> all_lexicons() { return kLexicons; }", "", "}  // namespace lectern"]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


main()

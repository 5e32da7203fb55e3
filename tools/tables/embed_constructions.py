#!/usr/bin/env python3
"""Turns data/en/constructions.txt and construction_words.txt into a C++ file of constant tables (src/construction_table.h).

usage: embed_constructions.py DATA_FOLDER OUTPUT.cpp

The patterns' language stands at the head of constructions.txt. A name that is no construction or class is an error of the
compiler, which knows them.
"""
import pathlib, re, sys

COMMENT = re.compile(r"(^|\s+)#(\s.*)?$")
GAP, START, GUARD = "..", "^", "none"


def entries(path):
    last = b""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = COMMENT.sub("", line.rstrip("\n")).strip()
        if not line:
            continue
        text, _, value = (part.strip() for part in line.partition(" = "))
        if text.encode() <= last:
            sys.exit(f"{path}:{number}: '{text}' is out of order or there twice; keep the lines sorted by bytes")
        last = text.encode()
        yield text, value


def is_class(part):
    return len(part) > 2 and part[0] == "<" and part[-1] == ">"


def class_set(names):
    return " | ".join(f"bit(PatternClass::{name})" for name in names) or "0"


def start_of(text, number, ids):
    """PatternStart of a pattern: what its second element takes."""
    if len(text) < 2 or text[1] == GAP:
        return "{0, kAnyToken, %d}" % number
    parts = text[1].split("|")
    bits = sum({1 << ids[part] % 64 for part in parts if not is_class(part)})
    return "{0x%xu, %s, %d}" % (bits, class_set(part[1:-1] for part in parts if is_class(part)), number)


def main():
    data, output = pathlib.Path(sys.argv[1]) / "en", sys.argv[2]
    classes = {word: value.split() for word, value in entries(data / "construction_words.txt")}
    patterns = [(text.split(), value) for text, value in entries(data / "constructions.txt")]
    words = {part for text, _ in patterns for element in text for part in element.split("|")
             if part not in (GAP, START) and not is_class(part)} | classes.keys()  # fmt: skip
    vocabulary = sorted(words, key=str.encode)
    ids = {word: i for i, word in enumerate(vocabulary)}
    element_words, elements, rows = [], [], []
    by_word, by_class = {True: {}, False: {}}, {True: [], False: []}  # of the guards, and of the others
    for number, (text, value) in enumerate(patterns):
        at_start = text[0] == START
        first = len(elements)
        start, guard = start_of(text[at_start:], number, ids), value == GUARD
        for element in text[at_start:]:
            parts = [] if element == GAP else element.split("|")
            own = [ids[part] for part in parts if not is_class(part)]
            named = [part[1:-1] for part in parts if is_class(part)]
            if len(elements) == first:
                for word in own:
                    by_word[guard].setdefault(word, []).append(start)
                by_class[guard] += ["{PatternClass::%s, %s}" % (name, start) for name in named]
            elements.append("{%d, %d, %s, %s}" % (len(element_words), len(own), class_set(named), str(element == GAP).lower()))
            element_words += own
        of = "kGuard" if value == GUARD else f"static_cast<std::uint8_t>(Construction::{value})"
        rows.append("{%d, %d, %s, %s}" % (first, len(elements) - first, str(at_start).lower(), of))
    starts, ends = [], []
    for word in range(len(vocabulary)):
        starts += by_word[True].get(word, [])
        guards_end = len(starts)
        starts += by_word[False].get(word, [])
        ends.append((guards_end, len(starts)))
    with open(output, "w", encoding="utf-8") as out:
        out.write('#include <array>\n\n#include "construction_table.h"\n\nnamespace lectern {\nnamespace {\n\n')
        vocabulary_rows = ['{"%s", %s, %d, %d}' % (word.replace('"', '\\"'), class_set(classes.get(word, [])), *ends[ids[word]]) for word in vocabulary]
        for kind, name, values in (("PatternWord", "Words", vocabulary_rows), ("std::uint16_t", "ElementWords", element_words),
                                   ("PatternElement", "Elements", elements), ("Pattern", "Patterns", rows),
                                   ("PatternStart", "ByWord", starts),
                                   ("PatternOfClass", "GuardsByClass", by_class[True]),
                                   ("PatternOfClass", "ByClass", by_class[False])):  # fmt: skip
            out.write("constexpr std::array<%s, %d> k%s = {{\n%s}};\n" % (kind, len(values), name, ",\n".join(map(str, values))))
        out.write("constexpr ConstructionTable kTable{kWords, kElementWords, kElements, kPatterns, kByWord, kGuardsByClass, kByClass};\n")
        out.write("\n}  // namespace\n\nconst ConstructionTable& construction_table() { return kTable; }\n\n}  // namespace lectern\n")


main()

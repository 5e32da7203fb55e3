#!/usr/bin/env python3
"""Turns data/models/salience_words.txt into a C++ file of constant tables.

usage: embed_word_weights.py MODEL.txt OUTPUT.cpp

Lines: `language word weight`, the weight from -127 to 127. A word is kept as its 32-bit FNV-1a hash, as src/text/fnv.h makes
it; two words of a language with the same hash are an error. Lines that begin with # are comments.
"""
import sys

model, output = sys.argv[1:]


def hash_of(word):
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


tables = {}
for number, line in enumerate(open(model, encoding="utf-8"), 1):
    if line.startswith("#"):
        continue
    language, word, weight = line.split()
    if not -127 <= int(weight) <= 127:
        sys.exit(f"{model}:{number}: {weight} is no weight between -127 and 127")
    if tables.setdefault(language, {}).setdefault(hash_of(word), (word, weight))[0] != word:
        sys.exit(f"{model}:{number}: {word} has the hash of another word; leave one of them out")

with open(output, "w", encoding="utf-8") as out:
    out.write('#include "wording.h"\n\nnamespace lectern {\nnamespace {\n\n')
    for language, table in sorted(tables.items()):
        rows = sorted(table.items())
        out.write(f"constexpr std::uint32_t kHashes_{language}[] = {{{','.join(f'{key}u' for key, _ in rows)}}};\n")
        out.write(f"constexpr std::int8_t kWeights_{language}[] = {{{','.join(weight for _, (_, weight) in rows)}}};\n")
    entries = ", ".join(f'{{"{name}", kHashes_{name}, kWeights_{name}}}' for name in sorted(tables))
    out.write(f"\nconstexpr WordWeights kTables[] = {{{entries}}};\n\n}}  // namespace\n\n")
    out.write("std::span<const WordWeights> word_weights() { return kTables; }\n\n}  // namespace lectern\n")

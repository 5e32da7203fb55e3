#!/usr/bin/env python3
"""Turns data/models/salience.txt into a C++ file of constant trees.

usage: embed_trees.py MODEL.txt OUTPUT.cpp

A tree begins with a line `tree`; each of its nodes is a line, in preorder: `feature right threshold value`, the feature
by its name in features.h, or `- value` for a leaf. Lines that begin with # are the card.
"""
import sys

model, output = sys.argv[1:]
trees = []
for number, line in enumerate(open(model, encoding="utf-8"), 1):
    words = line.split()
    if not words or words[0].startswith("#"):
        continue
    if words[0] == "tree":
        trees.append([])
    elif words[0] == "-":
        trees[-1].append("{-1, 0, 0, %s}" % words[1])
    elif len(words) == 4:
        trees[-1].append("{index(Feature::%s), %s, %s, %s}" % tuple(words))
    else:
        sys.exit(f"{model}:{number}: neither `tree`, nor a node, nor a leaf: {line.strip()}")
with open(output, "w", encoding="utf-8") as out:
    out.write('#include "features.h"\n#include "salience_trees.h"\n\nnamespace lectern {\nnamespace {\n\n')
    out.write("constexpr std::int16_t index(Feature feature) { return static_cast<std::int16_t>(feature); }\n\n")
    for index, nodes in enumerate(trees):
        out.write(f"constexpr SalienceNode kTree{index}[] = {{{', '.join(nodes)}}};\n")
    out.write("\nconstexpr SalienceTree kTrees[] = {%s};\n" % ", ".join("{kTree%d}" % i for i in range(len(trees))))
    out.write("\n}  // namespace\n\nstd::span<const SalienceTree> salience_trees() { return kTrees; }\n\n}  // namespace lectern\n")

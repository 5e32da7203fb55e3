#!/usr/bin/env python3
"""Turns data/models/labels.txt into a C++ file of constant tables.

usage: embed_label_model.py MODEL.txt OUTPUT.cpp

Lines: `biases N ...`; `scales FAMILY N ...`, one a family, in order; `steps`, `masks` and `weights`, each followed by its
numbers in base64 (unsigned bytes; unsigned 16 bits, little endian; signed bytes). Lines that begin with # are the card.
"""
import base64, struct, sys

model, output = sys.argv[1:]
biases, scales, packed = None, [], {}
for number, line in enumerate(open(model, encoding="utf-8"), 1):
    words = line.split()
    if not words or words[0].startswith("#"):
        continue
    if words[0] == "biases":
        biases = words[1:]
    elif words[0] == "scales":
        scales.append(words[2:])
    elif words[0] in ("steps", "masks", "weights") and len(words) == 2:
        packed[words[0]] = base64.b64decode(words[1])
    else:
        sys.exit(f"{model}:{number}: no line of a label model: {line[:60].strip()}")


def array(kind, name, numbers):
    return f"constexpr {kind} {name}[] = {{{','.join(map(str, numbers))}}};\n"


with open(output, "w", encoding="utf-8") as out:
    out.write('#include "label_model.h"\n\nnamespace lectern {\nnamespace {\n\n')
    out.write(array("std::uint8_t", "kSteps", packed["steps"]))
    out.write(array("std::uint16_t", "kMasks", (n for n, in struct.iter_unpack("<H", packed["masks"]))))
    out.write(array("std::int8_t", "kWeights", (n for n, in struct.iter_unpack("<b", packed["weights"]))))
    rows = ", ".join("LabelSums{%s}" % ", ".join(row) for row in scales)
    out.write(f"const LabelModelTable kTable = {{kSteps, kMasks, kWeights, {{{rows}}}, {{{', '.join(biases)}}}}};\n")
    out.write("\n}  // namespace\n\nconst LabelModelTable& label_model_table() { return kTable; }\n\n}  // namespace lectern\n")

#!/usr/bin/env python3
"""Turns data/models/labels.txt into a C++ file: the weights of the sentence labels.

usage: embed_labels.py MODEL.txt OUTPUT.cpp

The model has one line a label, `label NAME BIAS SCALE`, and then lines of base64: int8 weights, bucket by bucket, each
bucket's labels side by side. Lines that begin with # are the card.
"""
import base64
import sys

model, output = sys.argv[1:]
labels, packed = [], []
for line in open(model, encoding="utf-8"):
    words = line.split()
    if not words or words[0].startswith("#"):
        continue
    if words[0] == "label":
        labels.append((int(words[2]), int(words[3])))
    else:
        packed.append(words[0])
weights = base64.b64decode("".join(packed))
if len(weights) % len(labels):
    sys.exit(f"{model}: {len(weights)} weights do not divide into {len(labels)} labels")
with open(output, "w", encoding="utf-8") as out:
    out.write('#include "label_weights.h"\n\nnamespace lectern {\nnamespace {\n\nconstexpr unsigned char kWeights[] =\n')
    for begin in range(0, len(weights), 4000):
        out.write('    "%s"\n' % "".join("\\%03o" % byte for byte in weights[begin:begin + 4000]))
    out.write("    ;\n")
    out.write("constexpr std::int64_t kBiases[] = {%s};\n" % ", ".join(str(bias) for bias, _ in labels))
    out.write("constexpr std::int64_t kScales[] = {%s};\n" % ", ".join(str(scale) for _, scale in labels))
    out.write("\n}  // namespace\n\nstd::int8_t label_weight(std::uint32_t bucket, std::size_t label) {\n")
    out.write(f"    return static_cast<std::int8_t>(kWeights[bucket * {len(labels)} + label]);\n}}\n\n")
    out.write("std::int64_t label_bias(std::size_t label) { return kBiases[label]; }\n\n")
    out.write("std::int64_t label_scale(std::size_t label) { return kScales[label]; }\n\n}  // namespace lectern\n")

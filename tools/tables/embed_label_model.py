#!/usr/bin/env python3
"""Turns data/models/labels.txt into a C++ file of constant tables.

usage: embed_label_model.py MODEL.txt OUTPUT.cpp

Lines, numbers apart by blanks: `expert SET:LABEL FIELD LANGUAGE GATE SIDE NEAR START SLOPE HAS_BEFORE HAS_AFTER CUT`, each followed by
`others`, `before` and `after` (a number a column) and `constructions` (a number each); `biases` and `scales FAMILY` (likewise); `column NAME BASE64`, one a
column, in order. What they mean stands in src/label_model.h. Lines that begin with # are the card.
"""
import base64, sys

FIELDS = ["claim", "support", "checkworthiness", "subjectivity", "hedge", "statistic", "cause", "comparison", "prediction",
          "quote", "recommendation", "judgement", "event"]  # in the order of Label in src/label_kinds.h

model, output = sys.argv[1:]
experts, rows, biases, scales, columns = [], {"others": [], "before": [], "after": [], "constructions": []}, None, [], []
for number, line in enumerate(open(model, encoding="utf-8"), 1):
    words = line.split()
    if not words or words[0].startswith("#"):
        continue
    if words[0] == "expert" and len(words) == 12:
        experts.append(words[1:])
    elif words[0] in rows:
        rows[words[0]].append(words[1:])
    elif words[0] == "biases":
        biases = words[1:]
    elif words[0] == "scales":
        scales.append(words[2:])
    elif words[0] == "column" and len(words) == 3:
        columns.append(base64.b64decode(words[2]))
    else:
        sys.exit(f"{model}:{number}: no line of a label model: {line[:60].strip()}")


def braced(numbers):
    return "{%s}" % ",".join(map(str, numbers))


def expert(index, words):
    name, field, language, gate, side, near, start, slope, has_before, has_after, cut = words
    text = [f'"{name}"', f"static_cast<Label>({FIELDS.index(field)})", '"%s"' % ("" if language == "-" else language), gate,
            "true" if side == "-" else "false", near, start, slope, has_before, has_after, cut]
    return "{%s}" % ", ".join(text + ["{%s}" % braced(rows[name][index]) for name in rows])


with open(output, "w", encoding="utf-8") as out:
    out.write('#include "label_model.h"\n\nnamespace lectern {\nnamespace {\n\n')
    out.write("constexpr std::uint8_t kWeights[] = %s;\n" % braced(b"".join(columns)))
    ends = [sum(len(c) for c in columns[: i + 1]) for i in range(len(columns))]
    out.write("constexpr std::uint32_t kColumnEnds[] = %s;\n" % braced(ends))
    out.write("const LabelExpert kExperts[] = {\n%s};\n" % ",\n".join(expert(i, words) for i, words in enumerate(experts)))
    table = ", ".join("ColumnSums{%s}" % ", ".join(row) for row in scales)
    out.write("const LabelModelTable kTable = {kWeights, kColumnEnds, kExperts, {%s}, {%s}};\n" % (table, ", ".join(biases)))
    out.write("\n}  // namespace\n\nconst LabelModelTable& label_model_table() { return kTable; }\n\n}  // namespace lectern\n")

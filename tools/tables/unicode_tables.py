#!/usr/bin/env python3
"""Turns the Unicode Character Database and data/characters.txt into two-stage tables for src/text/unicode.h.

usage: unicode_tables.py UNICODE_FOLDER data/characters.txt OUTPUT.cpp

A code point's upper bits choose a block, its lower bits an entry of it; equal blocks are stored once (Unicode standard,
section 5.1). The entries are indices of the few distinct records of kind, grapheme break and script.
"""
import re
import sys
from pathlib import Path

CODES = 0x110000
BLOCK_BITS = 7

KIND_OF_CATEGORY = {
    "Lu": "upper", "Lt": "upper", "Ll": "lower", "Lm": "letter", "Lo": "letter", "Nl": "letter", "Nd": "digit",
    "Mn": "mark", "Mc": "mark", "Me": "mark", "Cf": "mark", "Ps": "opener", "Pe": "closer", "Pi": "quote",
    "Pf": "quote", "Pd": "dash",
}  # fmt: skip
# Names of UAX #29 and UAX #24, and the enumerators of src/text/unicode.h.
GRAPHEME_BREAKS = {
    "CR": "carriage_return", "LF": "line_feed", "Control": "control", "Extend": "extend", "ZWJ": "joiner",
    "Regional_Indicator": "regional_indicator", "Prepend": "prepend", "SpacingMark": "spacing_mark", "L": "hangul_l",
    "V": "hangul_v", "T": "hangul_t", "LV": "hangul_lv", "LVT": "hangul_lvt", "Extended_Pictographic": "pictographic",
}  # fmt: skip
SCRIPTS = {
    "Common": "none", "Inherited": "none", "Latin": "latin", "Cyrillic": "cyrillic", "Arabic": "arabic",
    "Devanagari": "devanagari", "Han": "han", "Hiragana": "kana", "Katakana": "kana", "Hangul": "hangul",
    "Greek": "greek", "Armenian": "armenian", "Hebrew": "hebrew", "Bengali": "bengali", "Gurmukhi": "gurmukhi",
    "Gujarati": "gujarati", "Oriya": "oriya", "Tamil": "tamil", "Telugu": "telugu", "Kannada": "kannada",
    "Malayalam": "malayalam", "Sinhala": "sinhala", "Thai": "thai", "Lao": "lao", "Tibetan": "tibetan",
    "Myanmar": "burmese", "Georgian": "georgian", "Ethiopic": "ethiopic", "Khmer": "khmer",
}  # fmt: skip


def lines_of(path):
    """The fields of each line of a file of the database, with the first field as a range of code points."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields[0]:
            first, _, last = fields[0].partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), fields[1:]


def property_of(path, names, rest):
    """One value for each code point, of a file whose lines are `range ; value`."""
    values = [rest] * CODES
    for codes, (value, *_) in lines_of(path):
        if value in names:
            for code in codes:
                values[code] = names[value]
    return values


def scripts_of(unicode):
    """The script of each code point. A character of several scripts that are one here ("ー", Hiragana and Katakana) has it."""
    scripts = property_of(unicode / "Scripts.txt", SCRIPTS, "other")
    long_names = {
        fields[1]: fields[2]
        for line in (unicode / "PropertyValueAliases.txt").read_text(encoding="utf-8").splitlines()
        if (fields := [field.strip() for field in line.split(";")])[0] == "sc"
    }
    for codes, (names, *_) in lines_of(unicode / "ScriptExtensions.txt"):
        own = {SCRIPTS.get(long_names[name], "other") for name in names.split()}
        for code in codes if len(own) == 1 else ():
            scripts[code] = next(iter(own))
    return scripts


def categories_and_lower(path):
    """General category, and how far the simple lower case mapping lies, of each code point."""
    categories, lower = ["Cn"] * CODES, [0] * CODES
    first = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        code = int(fields[0], 16)
        if fields[1].endswith(", First>"):
            first = code
            continue
        for each in range(first if fields[1].endswith(", Last>") else code, code + 1):
            categories[each] = fields[2]
        if fields[13]:
            lower[code] = int(fields[13], 16) - code
    return categories, lower


def exceptions(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        found = re.fullmatch(r"([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))? = (\w+)", line)
        if not found:
            sys.exit(f"{path}:{number}: not of the form `first[-last] = kind`: {line}")
        yield range(int(found[1], 16), int(found[2] or found[1], 16) + 1), found[3]


def kinds_of(unicode, categories, exceptions_path):
    kinds = [KIND_OF_CATEGORY.get(category, "other") for category in categories]
    for codes, (name, *_) in lines_of(unicode / "PropList.txt"):
        kind = {"White_Space": "blank", "Sentence_Terminal": "full_stop"}.get(name)
        for code in codes if kind else ():
            kinds[code] = kind
    for codes, kind in exceptions(exceptions_path):
        for code in codes:
            kinds[code] = kind
    return kinds


def two_stages(values):
    """(stage one, stage two): the number of each block, and the distinct blocks one after the other."""
    size = 1 << BLOCK_BITS
    blocks, numbers = {}, []
    for start in range(0, CODES, size):
        block = tuple(values[start : start + size])
        numbers.append(blocks.setdefault(block, len(blocks)))
    return numbers, [value for block in blocks for value in block]


def write_stages(out, name, values):
    numbers, entries = two_stages(values)
    for part, table in (("Blocks", numbers), ("Entries", entries)):
        kind = "std::uint8_t" if max(table) < 256 else "std::uint16_t"
        out.write(f"constexpr {kind} k{name}{part}[] = {{{','.join(map(str, table))}}};\n")


def main(unicode, exceptions_path, output):
    categories, lower = categories_and_lower(unicode / "UnicodeData.txt")
    kinds = kinds_of(unicode, categories, exceptions_path)
    graphemes = property_of(unicode / "auxiliary/GraphemeBreakProperty.txt", GRAPHEME_BREAKS, "other")
    pictographic = property_of(unicode / "emoji/emoji-data.txt", GRAPHEME_BREAKS, "other")
    scripts = scripts_of(unicode)
    records = [
        (kind, picture if grapheme == "other" else grapheme, script)
        for kind, grapheme, picture, script in zip(kinds, graphemes, pictographic, scripts)
    ]
    distinct = {record: None for record in records}
    number_of = {record: number for number, record in enumerate(distinct)}
    shifts = sorted(set(lower))
    with open(output, "w", encoding="utf-8") as out:
        out.write('#include "text/unicode.h"\n\nnamespace lectern {\nnamespace {\n\n')
        rows = (f"{{CharacterKind::{k}, GraphemeBreak::{g}, Script::{s}}}" for k, g, s in distinct)
        out.write("constexpr CharacterProperties kRecords[] = {\n    %s};\n" % ",\n    ".join(rows))
        write_stages(out, "Record", [number_of[record] for record in records])
        out.write(f"constexpr std::int32_t kShifts[] = {{{','.join(map(str, shifts))}}};\n")
        write_stages(out, "Shift", [shifts.index(shift) for shift in lower])
        out.write(
            "\n}  // namespace\n\n"
            "CharacterProperties properties_of(char32_t code) {\n"
            f"    return kRecords[kRecordEntries[(kRecordBlocks[code >> {BLOCK_BITS}] << {BLOCK_BITS})"
            f" | (code & {(1 << BLOCK_BITS) - 1})]];\n}}\n\n"
            "char32_t lower_of(char32_t code) {\n"
            f"    return code + kShifts[kShiftEntries[(kShiftBlocks[code >> {BLOCK_BITS}] << {BLOCK_BITS})"
            f" | (code & {(1 << BLOCK_BITS) - 1})]];\n}}\n\n}}  // namespace lectern\n"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])

#!/usr/bin/env python3
"""Turns data/models/language_profiles.txt into the C++ tables that src/language_profiles.h describes.

usage: embed_language_profiles.py PROFILES.txt OUTPUT.cpp

A line `script NAME code:prior …` begins a script; each line after it is an n-gram and the weights `index:weight` it has
for the languages of that script, by their place in the script's line.
"""
import sys


def hash_of(gram):
    """FNV-1a, 32 bits, over the UTF-8 bytes: the key by which the program looks an n-gram up."""
    value = 2166136261
    for byte in gram.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def read_scripts(path):
    scripts = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            head, *fields = line.split()
            if head == "script":
                scripts.append((fields[0], [field.split(":") for field in fields[1:]], {}))
                continue
            key = hash_of(head)
            if key in scripts[-1][2]:
                sys.exit(f"{path}: two n-grams of the script {scripts[-1][0]} share the hash of '{head}'")
            scripts[-1][2][key] = [field.split(":") for field in fields]
    return scripts


def rows(values, width=20):
    values = [str(value) for value in values]
    return "\n".join("    " + ", ".join(values[at:at + width]) + "," for at in range(0, len(values), width))


def main():
    source, output = sys.argv[1:]
    out = ['#include "language_profiles.h"', "", "namespace lectern {", "namespace {", ""]
    scripts = read_scripts(source)
    for name, languages, grams in scripts:
        keys = sorted(grams)
        begins, weights = [0], []
        for key in keys:
            for index, weight in grams[key]:
                weights.append("{%s, %s}" % (index, weight))
            begins.append(len(weights))
        out.append("constexpr LanguagePrior k_%s_languages[] = {%s};"
                   % (name, ", ".join('{"%s", %s}' % (code, prior) for code, prior in languages)))
        out.append(f"constexpr std::uint32_t k_{name}_grams[] = {{\n{rows(keys)}\n}};")
        out.append(f"constexpr std::uint32_t k_{name}_begins[] = {{\n{rows(begins)}\n}};")
        out.append(f"constexpr GramWeight k_{name}_weights[] = {{\n{rows(weights)}\n}};")
        out.append("")
    out.append("constexpr ScriptProfiles kScripts[] = {")
    out += [f'    {{"{name}", k_{name}_languages, k_{name}_grams, k_{name}_begins, k_{name}_weights}},'
            for name, _, _ in scripts]
    out += ["};", "", "}  // namespace", "", "std::span<const ScriptProfiles> language_profiles() { return kScripts; }", "",
            "}  // namespace lectern"]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")


main()

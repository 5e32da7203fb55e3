#!/usr/bin/env python3
"""Who may include whom: holds src/ and web/ to the layers that docs/design.md draws. Prints each breach.

usage: tools/lint/layers.py

src/ is looked at in units, NAME.h with NAME.cpp. A stage never reaches a later one, not even through a helper, which may
use the types of its own stage; src/text/ knows only itself; each outside library stays where it belongs.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# The line, in order. A unit that is not here is a helper of the stages that include it.
STAGES = [
    "status", "lexicon", "document", "language", "sentences", "tokens", "cues", "statistics", "features", "salience", "focus",
    "ranking", "attribution", "summary", "labels", "quantities", "claims", "label_reasons", "consistency", "evidence", "keyphrases",
    "analyze", "comparison", "json", "export", "cli/main",
]  # fmt: skip

# Outside header, or its folder → the units (by how they begin) that may include it, and why.
OUTSIDE = {
    "nlohmann": (("json",), "JSON is read and written in src/json*.cpp only"),
    "emscripten": ((), "nothing in src/ knows Emscripten; the bindings are in wasm/"),
    "utf8": (("text/",), "UTF-8 is decoded in src/text/ only"),
    "iostream": (("cli/",), "no input or output outside src/cli/"),
    "fstream": (("cli/",), "no input or output outside src/cli/"),
    "cstdio": (("cli/",), "no input or output outside src/cli/"),
    "filesystem": (("cli/",), "no input or output outside src/cli/"),
    "regex": ((), "no regular expressions: they are not linear everywhere"),
}  # fmt: skip

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)

# Words that would let the page ask the network, run text as code, or draw from where it must not.
WEB_NEVER = {
    r"\bfetch\s*\(": "the page makes no request",
    r"\bXMLHttpRequest\b": "the page makes no request",
    r"\bWebSocket\b": "the page makes no request",
    r"\bEventSource\b": "the page makes no request",
    r"\bsendBeacon\b": "the page makes no request",
    r"\bRTCPeerConnection\b": "no policy stops WebRTC, so the code must not hold it",
    r"\beval\s*\(|\bnew Function\b": "no text is run as code",
    r"\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b": "text reaches the page as text nodes only",
}


def units():
    """{unit: [(included name, is quoted)]} of src/."""
    found = {}
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix in (".h", ".cpp"):
            name = path.relative_to(ROOT / "src").with_suffix("").as_posix()
            includes = [(quoted or angled, bool(quoted)) for quoted, angled in INCLUDE.findall(path.read_text())]
            found.setdefault(name, []).extend(includes)
    return found


def inner_includes(all_units):
    """{unit: the units of src/ it includes}."""
    return {
        name: {pathlib.PurePosixPath(target).with_suffix("").as_posix() for target, quoted in includes if quoted}
        & all_units.keys()
        - {name}
        for name, includes in all_units.items()
    }


def reached(graph, start):
    """Every unit reached from `start`, with the unit that included it."""
    came_from, queue = {}, [start]
    while queue:
        here = queue.pop()
        for target in sorted(graph[here]):
            if target not in came_from:
                came_from[target] = here
                queue.append(target)
    return came_from


def source_breaches():
    all_units = units()
    graph = inner_includes(all_units)
    place = {name: index for index, name in enumerate(STAGES)}
    for name in sorted(graph):
        came_from = reached(graph, name)
        for target, includer in sorted(came_from.items()):
            if name in place and target in place and place[target] > place[name]:
                yield f"src/{name}: reaches the later stage {target}, through {includer}"
        for target in sorted(graph[name]):
            if name.startswith("text/") and not target.startswith("text/"):
                yield f"src/{name}: includes {target}; src/text/ stands below everything else"
        for target, quoted in all_units[name]:
            for prefix, (allowed, reason) in OUTSIDE.items():
                if not quoted and re.match(rf"{prefix}([/.]|$)", target) and not name.startswith(allowed):
                    yield f"src/{name}: includes <{target}>; {reason}"


def web_breaches():
    for path in sorted((ROOT / "web/src").rglob("*.ts*")):
        text = path.read_text()
        for pattern, reason in WEB_NEVER.items():
            for match in re.finditer(pattern, text):
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path.relative_to(ROOT)}:{line}: {match.group(0)!r}; {reason}"


def main():
    breaches = [*source_breaches(), *web_breaches()]
    print("\n".join(breaches) or "Every include and every line of the page keeps to its layer.")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())

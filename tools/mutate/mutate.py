#!/usr/bin/env python3
"""Changes one decision of the sources at a time and sees whether the tests notice.

usage: mutate.py [--sample N] [--seed N] [FILE …]

A mutant turns one comparison, connective, constant or sign of a source file into another. It is killed where the unit,
property or golden tests fail, hang or do not compile; what survives is printed, with its line before and after: either a
test is missing, or the change changes nothing. A sample of N mutants a file (20 where none is given) is drawn by the seed.
Works on a copy of the tree in build/mutation/, so that the sources are never touched.
"""
import argparse
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COPY = ROOT / "build/mutation"
DEFAULT_FILES = ["src/text/*.cpp", "src/text/*.h", "src/sentence*.cpp", "src/stop_run.cpp", "src/ranking.cpp",
                 "src/attribution.cpp"]
CHANGES = [(r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
           (r" && ", " || "), (r" \|\| ", " && "), (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r" \+ 1\b", " + 2"),
           (r" - 1\b", " - 0"), (r" \+= ", " -= "), (r"\+\+", "--"), (r"\bbreak;", ";"), (r"\bcontinue;", ";"),
           (r"if \(!", "if ("), (r"\breturn true;", "return false;")]
TEST_SECONDS = 120  # of the processor, so that a busy machine kills no mutant


def mutants_of(path):
    """(line number, line, changed line) for each change that could be made; comments and preprocessor lines aside."""
    found = []
    for number, line in enumerate(path.read_text().splitlines()):
        code = line.split("//")[0]
        if line.lstrip().startswith(("#", "template", "static_assert")) or "operator" in code:
            continue
        for pattern, change in CHANGES:
            for match in re.finditer(pattern, code):
                found.append((number, line, line[: match.start()] + change + line[match.end():]))
    return found


def run(*command, seconds=resource.RLIM_INFINITY):
    limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    done = subprocess.run(command, cwd=COPY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit)
    return done.returncode == 0


def tests_pass():
    """The quick tests first, each run ended by its first failure: most mutants die there."""
    return (run("ninja", "-C", "build/native", "unit_tests", "lectern")
            and run("build/native/tests/unit_tests", "~[property]", "--abort", seconds=TEST_SECONDS)
            and run("build/native/tests/unit_tests", "[property]", "--abort", seconds=TEST_SECONDS)
            and run(sys.executable, "tests/golden/check.py", seconds=TEST_SECONDS))


def copy_tree():
    """The tracked files, and a build folder without optimization that later runs keep."""
    COPY.mkdir(parents=True, exist_ok=True)
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")
    for name in filter(None, names):
        source, target = ROOT / name, COPY / name
        if not target.exists() or source.read_bytes() != target.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    shared = COPY.parent / "shared"
    if not shared.exists():
        shared.symlink_to((ROOT / "../shared").resolve())
    subprocess.run(["cmake", "--preset", "native", "--log-level=WARNING", "-DCMAKE_CXX_FLAGS_RELEASE=-O0"], cwd=COPY,
                   check=True, stdout=subprocess.DEVNULL)


def survivors_of(name, sample, seed):
    """(how many were tried, those that no test noticed)."""
    target = COPY / name
    original = target.read_text()
    lines = original.splitlines(keepends=True)
    mutants = mutants_of(target)
    tried = random.Random(f"{seed} {name}").sample(mutants, min(sample, len(mutants)))
    survivors = []
    for number, line, changed in tried:
        target.write_text("".join(lines[:number] + [changed + "\n"] + lines[number + 1:]))
        if tests_pass():
            survivors.append((number + 1, line.strip(), changed.strip()))
    target.write_text(original)
    return len(tried), survivors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*", default=DEFAULT_FILES)
    asked = parser.parse_args()
    copy_tree()
    if not tests_pass():
        sys.exit("The tests fail before anything is changed: mend that first.")
    names = sorted({path.relative_to(ROOT).as_posix() for pattern in asked.files for path in ROOT.glob(pattern)})
    tried = alive = 0
    for name in names:
        count, survivors = survivors_of(name, asked.sample, asked.seed)
        tried += count
        alive += len(survivors)
        if count:
            print(f"{name}: {count - len(survivors)} of {count} killed", flush=True)
        for number, before, after in survivors:
            print(f"  line {number}: {before}\n       now: {after}", flush=True)
    percent = 100 * (tried - alive) / max(tried, 1)
    print(f"figure: mutants killed: {percent:.0f} % of {tried} (at least 80)")
    print(f"{tried - alive} passed, {alive} failed")
    return 0 if percent >= 80 else 1


if __name__ == "__main__":
    sys.exit(main())

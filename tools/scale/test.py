#!/usr/bin/env python3
"""Tests the scripts of tools/scale/ on a small corpus: the same bytes as `lectern batch`, and going on after a stop.

usage: tools/scale/test.py      (build/native/lectern, GNU parallel and Debian's python3-distributed must be there)
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LECTERN = ROOT / "build" / "native" / "lectern"
ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "golden").glob("*[a-z].txt"))
            if not path.name.endswith(".expected.txt")]  # fmt: skip
ENGINES = {
    "GNU parallel": lambda requests, answers: [HERE / "with_parallel", requests, answers, "--jobs", "2"],
    "Dask": lambda requests, answers: [
        "/usr/bin/python3", HERE / "with_dask.py", requests, answers, "--workers", "2", "--block", "0.02"],
}  # fmt: skip


def corpus(path, count=40):
    """Requests, one of which is broken and one of which has no end of line."""
    lines = [json.dumps({"id": f"article {i}", "text": ARTICLES[i % len(ARTICLES)] + f"\nNumber {i}."}) for i in range(count)]
    lines[7] = '{"id": "broken", "text": 5}'
    path.write_text("\n".join(lines), encoding="utf-8")


def main():
    passed = failed = 0

    def check(holds, name):
        nonlocal passed, failed
        passed += holds
        failed += not holds
        if not holds:
            print("FAILED:", name)

    with tempfile.TemporaryDirectory() as folder:
        requests = pathlib.Path(folder) / "requests.jsonl"
        corpus(requests)
        expected = subprocess.run([LECTERN, "batch"], input=requests.read_bytes(), stdout=subprocess.PIPE).stdout
        check(expected.count(b"\n") == 40, "lectern batch answers every line")
        for engine, command in ENGINES.items():
            answers = pathlib.Path(folder) / f"{engine}.jsonl"
            environment = {"BLOCK": "20k", "PATH": "/usr/bin:/bin", "HOME": folder}
            subprocess.run(command(requests, answers), check=True, env=environment)
            check(answers.read_bytes() == expected, f"{engine}: the same bytes as lectern batch, in order")
            answers.write_bytes(expected[: len(expected) * 2 // 3])  # cut off within a line
            subprocess.run(command(requests, answers), check=True, env=environment)
            check(answers.read_bytes() == expected, f"{engine}: goes on where it was cut off")
            subprocess.run(command(requests, answers), check=True, env=environment)
            check(answers.read_bytes() == expected, f"{engine}: does nothing twice")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()

#!/usr/bin/env python3
"""How much sooner two processes of `lectern batch` are done than one: by tools/scale/with_parallel, on the same requests.

usage: bench/two_cores.py [rounds, 3]       (build/native/lectern and GNU parallel must be there; a quiet machine, a minute)

One and two processes take turns; the best time of each counts. Prints seconds, articles a second and the ratio; less than
1.8 fails. Processor seconds tell whether a poor ratio is the program's doing (more of them) or the machine's.
"""
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ARTICLE = 4000  # characters


def requests():
    """10 MB of text in articles of a few paragraphs, a line each."""
    book = gzip.decompress((ROOT.parent / "shared" / "texts" / "10m.txt.gz").read_bytes()).decode()
    articles = (book[at : at + ARTICLE] for at in range(0, len(book), ARTICLE))
    return [json.dumps({"id": str(i), "text": text}) for i, text in enumerate(articles)]


def run(folder, processes):
    """(seconds on the clock, processor seconds) of all requests."""
    before = os.times()
    begin = time.perf_counter()
    if processes == 1:
        with open(folder / "requests.jsonl", "rb") as lines:
            subprocess.run([ROOT / "build/native/lectern", "batch"], stdin=lines, stdout=subprocess.DEVNULL, check=True)
    else:
        answers = folder / "answers.jsonl"
        subprocess.run(
            [ROOT / "tools/scale/with_parallel", folder / "requests.jsonl", answers, "--jobs", str(processes)],
            env={**os.environ, "BLOCK": "1M"}, check=True)  # fmt: skip
        answers.unlink()
    after = os.times()
    return time.perf_counter() - begin, sum(after[2:4]) - sum(before[2:4])


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    lines = requests()
    best = {1: (1e9, 0), 2: (1e9, 0)}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "requests.jsonl").write_text("\n".join(lines) + "\n")
        for _ in range(rounds):
            for processes in best:
                best[processes] = min(best[processes], run(folder, processes))
    for processes, (seconds, processor) in best.items():
        print(f"{processes} process(es): {seconds:6.2f} s, {len(lines) / seconds:6.0f} articles/s, {processor:6.2f} processor seconds")
    ratio = best[1][0] / best[2][0]
    print(f"two processes are done {ratio:.2f} times as fast")
    sys.exit(ratio < 1.8)


main()

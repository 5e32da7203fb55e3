#!/usr/bin/env python3
"""Whether time grows with the text and no faster: fits time = c * size^e from 10 kB to 100 MB, by processor time.

usage: bench/linear.py [largest size in MB, 100]       (needs build/native/lectern and GNU time; 100 MB take 2 GB of memory)

Texts are repetitions of ../shared/texts/10m.txt.gz, whose beginning is the smaller ones; what is constant (starting the
program) is taken off. Prints seconds, MB/s and peak memory a size, and the exponent; more than 1.05 fails.
"""
import gzip
import math
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LECTERN = ROOT / "build" / "native" / "lectern"
RUNS = {10_000: 20, 100_000: 10, 1_000_000: 5, 10_000_000: 2, 100_000_000: 1}


def run(path):
    """(processor seconds, peak kB) of one analysis."""
    # By way of GNU time, as a child of our own would begin with our memory for its peak. Its seconds are hundredths;
    # those that the kernel counts for it and its child are millionths.
    timer = subprocess.Popen(["/usr/bin/time", "-f", "%M", LECTERN, path, "--format", "json"],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)  # fmt: skip
    report = timer.stderr.read()
    _, status, used = os.wait4(timer.pid, 0)
    timer.returncode = os.waitstatus_to_exitcode(status)
    if timer.returncode != 0:
        sys.exit(f"lectern failed: {report}")
    return used.ru_utime + used.ru_stime, int(report.split()[-1])


def main():
    largest = float(sys.argv[1]) * 1e6 if len(sys.argv) > 1 else 100e6
    book = gzip.decompress((ROOT.parent / "shared" / "texts" / "10m.txt.gz").read_bytes())
    points = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "text.txt"
        path.write_bytes(b"One sentence.")
        constant = min(run(path)[0] for _ in range(20))
        for size, runs in RUNS.items():
            if size > largest:
                break
            path.write_bytes((book * (size // len(book) + 1))[:size])
            seconds, memory = (min(values) for values in zip(*(run(path) for _ in range(runs))))
            points.append((math.log(size), math.log(max(seconds - constant, 1e-4))))
            print(f"{size / 1e6:8.2f} MB {seconds:8.3f} s {size / 1e6 / seconds:6.1f} MB/s {memory / 1e3:8.1f} MB of memory")
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points))
    exponent = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
    print(f"exponent {exponent:.3f}")
    sys.exit(exponent > 1.05)


main()

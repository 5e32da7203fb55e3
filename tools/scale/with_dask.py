#!/usr/bin/env python3
"""Answers a file of requests with Dask, on the cores of this machine or on a cluster. Run again after a stop, it goes on
where it was; answers are appended in the requests' order.

usage: tools/scale/with_dask.py REQUESTS.jsonl ANSWERS.jsonl [--workers N | --scheduler tcp://HOST:8786]
                                [--block MEGABYTES] [--lectern PATH]

Needs Debian's python3-distributed. A cluster's machines have `lectern` at the same path.
"""
import argparse
import collections
import pathlib
import subprocess
import sys

from distributed import Client, LocalCluster

from unanswered import unanswered

LECTERN = pathlib.Path(__file__).resolve().parent.parent.parent / "build" / "native" / "lectern"
WAITING_PER_WORKER = 3  # blocks: enough that none idles, few enough that memory stays flat


def blocks_of(lines, size):
    """The lines in blocks of about `size` bytes."""
    block, held = [], 0
    for line in lines:
        block.append(line)
        held += len(line)
        if held >= size:
            yield b"".join(block)
            block, held = [], 0
    if block:
        yield b"".join(block)


def answer(lectern, block):
    """Runs on a worker."""
    return subprocess.run([lectern, "batch"], input=block, stdout=subprocess.PIPE, check=True).stdout


def run(client, options):
    workers = len(client.scheduler_info()["workers"])
    waiting = collections.deque()
    with open(options.answers, "ab") as out:

        def write_first():
            out.write(waiting.popleft().result())
            out.flush()

        for block in blocks_of(unanswered(options.requests, options.answers), int(options.block * 1e6)):
            if len(waiting) >= WAITING_PER_WORKER * workers:
                write_first()
            waiting.append(client.submit(answer, options.lectern, block, pure=False))
        while waiting:
            write_first()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("requests")
    parser.add_argument("answers")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--workers", type=int)
    where.add_argument("--scheduler")
    parser.add_argument("--block", type=float, default=1.0)
    parser.add_argument("--lectern", default=str(LECTERN))
    options = parser.parse_args()
    if options.scheduler:
        with Client(options.scheduler) as client:
            run(client, options)
        return
    # One thread a worker: the work is in the processes that the workers start.
    with LocalCluster(n_workers=options.workers, threads_per_worker=1, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            run(client, options)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Prints the requests of a file that an answers file has no answer for yet, in order.

usage: tools/scale/unanswered.py REQUESTS.jsonl ANSWERS.jsonl

A run that was cut off leaves a last line without its end: it is cut away from ANSWERS first, so that what is appended
begins on a line of its own. Ids are compared as JSON; a request without one is answered with null and asked again.
"""
import json
import os
import sys


def cut_broken_line(path):
    """Leaves only whole lines."""
    with open(path, "r+b") as answers:
        end = answers.seek(0, os.SEEK_END)
        while end > 0:
            begin = max(0, end - 65536)
            answers.seek(begin)
            newline = answers.read(end - begin).rfind(b"\n")
            if newline >= 0:
                answers.truncate(begin + newline + 1)
                return
            end = begin
        answers.truncate(0)


def id_of(line):
    """The id of a request or an answer, as JSON text, or None. An answer begins with its id, so that its rest need not be read."""
    if line.startswith(b'{"id":'):
        try:
            return json.dumps(json.JSONDecoder().raw_decode(line[6:2000].decode("utf-8", "ignore").lstrip())[0])
        except ValueError:
            pass
    try:
        return json.dumps(json.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        return None


def answered_ids(path):
    if not os.path.exists(path):
        return set()
    cut_broken_line(path)
    with open(path, "rb") as answers:
        return {id_of(line) for line in answers} - {None, "null"}


def unanswered(requests, answers):
    """The lines (bytes) of `requests` whose id has no line in the file `answers`."""
    done = answered_ids(answers)
    with open(requests, "rb") as lines:
        for line in lines:
            if line.strip() and id_of(line) not in done:
                yield line if line.endswith(b"\n") else line + b"\n"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.stdout.buffer.writelines(unanswered(*sys.argv[1:]))

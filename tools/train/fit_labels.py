#!/usr/bin/python3
"""Fits the sentence labels and writes data/models/labels.txt.

usage: fit_labels.py DUMP_PROGRAM TRAIN_FOLDER MODEL.txt [--held-out]

One logistic regression a label over the hashed features of src/labels.h (rows scaled to 1 / sqrt(number of features)).
A label that several sets feed is fitted on all of them, each with an intercept of its own that is dropped afterwards;
the bias is then fitted once more over all of them together. Weights are rounded to int8. With --held-out, every fifth
document of each set is kept from the fit and the average precision there is printed; nothing is written.
Deterministic (liblinear, seed 1). Needs python3-numpy, python3-scipy and python3-sklearn.
"""
import base64
import gzip
import json
import os
import subprocess
import sys
import zlib

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

BUCKETS = 30011
LABELS = {  # label: [(set, label in the set)], strength of the fit
    "claim": ([("essays", "claim")], 4),
    "support": ([("essays", "premise")], 4),
    "checkworthiness": ([("claimbuster", "checkworthy"), ("debates", "checkworthy")], 4),
    "subjectivity": ([("opinion_news", "subjective")] + [("subjectivity_" + l, "subjective") for l in ("en", "de", "it", "ar", "bg")], 4),
    "hedge": ([("hedge_wiki", "hedged")], 6),
    "statistic": ([("editorials", "statistics")], 6),
    "cause": ([("causal_news", "causal"), ("science_causal", "causal")], 6),
    "comparison": ([("comparison", "comparison")], 6),
    "prediction": ([("news_discourse", "expectation")], 4),
    "quote": ([("editorials", "testimony"), ("quotes_de", "quote")], 6),
    "recommendation": ([("health_advice", "recommendation")], 6),
    "judgement": ([("editorials", "author_claim"), ("news_discourse", "evaluation")], 4),
    "event": ([("editorials", "anecdote")], 4),
}


def read_set(dump, folder, name, cache={}):
    if name not in cache:
        with gzip.open(os.path.join(folder, name + ".jsonl.gz"), "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        feed = "".join(json.dumps({k: r[k] for k in ("text", "before", "after") if r.get(k)} or {"text": ""}) + "\n" for r in rows)
        answer = subprocess.run([dump], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
        buckets = [json.loads(line) for line in answer.splitlines()]
        indptr = numpy.cumsum([0] + [len(b) for b in buckets])
        values = numpy.concatenate([numpy.full(len(b), len(b) ** -0.5) for b in buckets])
        matrix = scipy.sparse.csr_matrix((values, numpy.concatenate([numpy.array(b, int) for b in buckets]), indptr),
                                         shape=(len(rows), BUCKETS))
        documents = [r.get("doc") or r["id"] for r in rows]
        held = numpy.array([zlib.crc32((d if d != "None" else r["id"]).encode()) % 5 == 0 for d, r in zip(documents, rows)])
        cache[name] = (rows, matrix, held)
    return cache[name]


def has(row, label):
    return label in row["label"] if isinstance(row["label"], list) else row["label"] == label


def fit_label(dump, folder, sources, strength, held_out):
    matrices, answers, sets, held = [], [], [], []
    for index, (name, label) in enumerate(sources):
        rows, matrix, out = read_set(dump, folder, name)
        matrices.append(matrix)
        answers.append([has(row, label) for row in rows])
        sets.append(numpy.full(len(rows), index))
        held.append(out)
    x = scipy.sparse.vstack(matrices).tocsr()
    y, sets, held = numpy.concatenate(answers), numpy.concatenate(sets), numpy.concatenate(held)
    own = scipy.sparse.csr_matrix((numpy.ones(len(y)), (numpy.arange(len(y)), sets)), shape=(len(y), len(sources)))
    use = ~held if held_out else numpy.ones(len(y), bool)
    model = LogisticRegression(C=strength, solver="liblinear", random_state=1, max_iter=300)
    model.fit(scipy.sparse.hstack([x, own]).tocsr()[use], y[use])
    weights = model.coef_[0][:BUCKETS]
    scores = x @ weights
    bias = LogisticRegression(C=1000).fit(scores[use].reshape(-1, 1), y[use])
    weights, offset = weights * bias.coef_[0][0], bias.intercept_[0]
    if held_out:
        for index, (name, label) in enumerate(sources):
            mask = held & (sets == index)
            print(f"{name}:{label} average precision {average_precision_score(y[mask], scores[mask]):.3f}", flush=True)
    return weights, offset


def main():
    dump, folder, path = sys.argv[1:4]
    held_out = "--held-out" in sys.argv
    columns, lines = [], []
    for name, (sources, strength) in LABELS.items():
        weights, bias = fit_label(dump, folder, sources, strength, held_out)
        step = numpy.abs(weights).max() / 127
        columns.append(numpy.round(weights / step).astype(numpy.int8))
        lines.append(f"label {name} {round(1000 * bias)} {round(1e6 * step)}")
    if held_out:
        return
    packed = base64.b64encode(numpy.stack(columns, axis=1).tobytes()).decode()
    with open(path, "w", encoding="utf-8") as out:
        out.write("# The sentence labels: one linear model each over the hashed features of src/labels.h.\n")
        out.write("# Card: docs/models.md. Made by tools/train/fit_labels.py, seed 1.\n")
        out.write("\n".join(lines) + "\n")
        for begin in range(0, len(packed), 120):
            out.write(packed[begin:begin + 120] + "\n")


main()

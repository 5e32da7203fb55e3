#!/usr/bin/python3
"""Fits the salience trees to the table of salience_data.py and writes data/models/salience.txt.

usage: fit_salience.py TABLE.npz MODEL.txt [TREES LEAVES]

Gradient boosted regression trees (scikit-learn's HistGradientBoostingRegressor, seed 1) towards the label less its mean
over the article, since only the order within an article counts; every set weighs the same per article, English news
twice. Every seventh article is held out: printed is how much of the best sentence's worth the first pick has there, set
by set, beside the first sentence's. Leaves are rounded to integers: LEAF_SCALE is one whole label.
"""
import json
import sys

import numpy
from sklearn.ensemble import HistGradientBoostingRegressor

LEAF_SCALE = 1000
HELD_OUT = 7


def first_pick(scores, worth, article):
    """The mean share of the best worth that the top sentence and the first sentence of each article have."""
    ours, lead = [], []
    starts = numpy.flatnonzero(numpy.r_[True, article[1:] != article[:-1]])
    for begin, end in zip(starts, numpy.r_[starts[1:], len(article)]):
        best = worth[begin:end].max()
        ours.append(worth[begin + scores[begin:end].argmax()] / best)
        lead.append(worth[begin] / best)
    return numpy.mean(ours), numpy.mean(lead)


def node_lines(nodes, scale):
    """The tree in preorder, with the mean of its leaves at each inner node."""
    lines = []

    def value(i):
        node = nodes[i]
        if node["is_leaf"]:
            return node["value"] * node["count"], node["count"]
        left, right = value(node["left"]), value(node["right"])
        return left[0] + right[0], left[1] + right[1]

    def walk(i):
        node = nodes[i]
        total, count = value(i)
        rounded = round(scale * total / count)
        at = len(lines)
        if node["is_leaf"]:
            lines.append(f"- {rounded}")
            return
        lines.append("")
        walk(node["left"])
        right = len(lines)
        walk(node["right"])
        lines[at] = f"{node['feature_idx']} {right} {int(numpy.floor(node['num_threshold']))} {rounded}"

    walk(0)
    return lines


def main():
    table, model_path = sys.argv[1:3]
    trees, leaves = (int(v) for v in sys.argv[3:5]) if len(sys.argv) > 3 else (300, 16)
    data = numpy.load(table)
    x, y, worth, article = data["x"], data["y"], data["worth"], data["article"]
    sets = json.loads(str(data["sets"]))
    counts = numpy.bincount(article)
    y = y - (numpy.bincount(article, weights=y) / counts)[article]
    weights = (1.0 / counts ** 0.5)[article]
    held = article % HELD_OUT == 0
    model = HistGradientBoostingRegressor(max_iter=trees, max_leaf_nodes=leaves, learning_rate=0.07, min_samples_leaf=80,
                                          l2_regularization=5.0, random_state=1, early_stopping=False)
    model.fit(x[~held], y[~held], sample_weight=weights[~held])
    scores = model.predict(x)
    begin, report = 0, []
    for name, end in sets:
        mask = held & (article >= begin) & (article < end)
        ours, lead = first_pick(scores[mask], worth[mask], article[mask])
        report.append(f"{name} {ours:.3f} (first sentence {lead:.3f})")
        begin = end
    print("\n".join(report))
    with open(model_path, "w", encoding="utf-8") as out:
        out.write("# The salience model: gradient boosted trees over the features of src/features.h, in integers.\n")
        out.write("# Card: docs/models.md. Made by tools/train/salience_data.py and tools/train/fit_salience.py, seed 1.\n")
        for stage in model._predictors:
            out.write("tree\n" + "\n".join(node_lines(stage[0].nodes, LEAF_SCALE)) + "\n")


main()

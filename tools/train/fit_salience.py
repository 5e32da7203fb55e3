#!/usr/bin/python3
"""Fits the salience trees to the table of salience_data.py and writes data/models/salience.txt.

usage: fit_salience.py TABLE.npz WORDING.npz MODEL.txt

WORDING.npz is of fit_salience_words.py.

Gradient boosted trees (Debian's python3-xgboost, one thread, seed 1) towards a listwise loss: the softmax of the scores
over an article's sentences is drawn to the greedy oracle's picks (cross-entropy as in ListNet, Cao and others 2007), so
only the order within an article counts and articles of any length weigh the same. A held-out part of each set is not fitted: printed is how much of the best
sentence's worth the first pick has there, beside the first sentence's. Leaves are rounded to integers.
"""
import json
import sys

import numpy
import xgboost

LEAF_SCALE = 400  # of the integer score: one unit of log-odds between two sentences
TREES = 180
HELD_OUT = 10  # every so many-th article
WEIGHT = 10.0  # of an article, so that the least weights of leaves below are of its size
PARAMETERS = {
    "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 20, "max_depth": 0, "eta": 0.1,
    "min_child_weight": 80, "reg_lambda": 5, "base_score": 0, "subsample": 0.5, "colsample_bynode": 0.4,
    "max_bin": 128, "nthread": 1, "seed": 1,
}


def listwise(oracle, starts, lengths):
    """The objective: gradient and a floor under the diagonal of the Hessian, by sentence."""
    def per_sentence(values):
        return numpy.repeat(values, lengths)

    picks = numpy.add.reduceat(oracle, starts)
    target = oracle / per_sentence(numpy.maximum(picks, 1))

    def objective(scores, _):
        exponent = numpy.exp(scores - per_sentence(numpy.maximum.reduceat(scores, starts)))
        share = exponent / per_sentence(numpy.add.reduceat(exponent, starts))
        return (share - target) * WEIGHT, numpy.maximum(share * (1 - share), 1e-3) * WEIGHT

    return objective


def first_pick(scores, worth, article):
    """The mean share of the best worth that the top sentence and the first sentence of each article have."""
    ours, lead = [], []
    starts = numpy.flatnonzero(numpy.r_[True, article[1:] != article[:-1]])
    for begin, end in zip(starts, numpy.r_[starts[1:], len(article)]):
        best = worth[begin:end].max()
        ours.append(worth[begin + scores[begin:end].argmax()] / best)
        lead.append(worth[begin] / best)
    return numpy.mean(ours), numpy.mean(lead)


def report(scores, worth, article, held, sets):
    begin = 0
    for name, end in sets:
        mask = held & (article >= begin) & (article < end)
        ours, lead = first_pick(scores[mask], worth[mask], article[mask])
        print(f"{name} {ours:.3f} (first sentence {lead:.3f})")
        begin = end


def put_wording(x, names, article, wording):
    """Writes the wording into the table, and how many sentences of the article have more of it."""
    x[:, names.index("wording")] = wording
    ends = numpy.flatnonzero(numpy.r_[article[1:] != article[:-1], True]) + 1
    for begin, end in zip(numpy.r_[0, ends[:-1]], ends):
        own = wording[begin:end]
        x[begin:end, names.index("wording_rank")] = (own[None, :] > own[:, None]).sum(1)


def tree_lines(root, names):
    """The tree in preorder, with the mean of its leaves, by their share of the Hessian, at each inner node."""
    lines = []

    def mean(node):
        if "leaf" in node:
            return node["leaf"], max(node["cover"], 1e-9)
        parts = [mean(child) for child in node["children"]]
        cover = sum(part[1] for part in parts)
        return sum(value * share for value, share in parts) / cover, cover

    def walk(node):
        value = round(LEAF_SCALE * mean(node)[0])
        at = len(lines)
        lines.append(f"- {value}")
        if "leaf" in node:
            return
        below = next(child for child in node["children"] if child["nodeid"] == node["yes"])
        above = next(child for child in node["children"] if child["nodeid"] == node["no"])
        walk(below)
        right = len(lines)
        walk(above)
        greatest = int(numpy.ceil(node["split_condition"])) - 1  # "x < 3.5" and "x < 4" are both "x <= 3"
        lines[at] = f"{names[int(node['split'][1:])]} {right} {greatest} {value}"

    walk(root)
    return lines


def main():
    table, wording_path, model_path = sys.argv[1:]
    data = numpy.load(table)
    x, oracle, worth, article = data["x"], data["oracle"].astype(float), data["worth"], data["article"]
    sets, names = json.loads(str(data["sets"])), json.loads(str(data["features"]))
    put_wording(x, names, article, numpy.load(wording_path)["wording"])
    held = article % HELD_OUT == 0
    fitted = ~held
    kept = article[fitted]
    starts = numpy.flatnonzero(numpy.r_[True, kept[1:] != kept[:-1]])
    lengths = numpy.diff(numpy.r_[starts, len(kept)])
    model = xgboost.train(PARAMETERS, xgboost.DMatrix(x[fitted]), TREES,
                          obj=listwise(oracle[fitted], starts, lengths))
    report(model.predict(xgboost.DMatrix(x), output_margin=True), worth, article, held, sets)
    with open(model_path, "w", encoding="utf-8") as out:
        out.write("# The salience model: boosted trees over the features of src/features.h, in integers. Card: salience.md\n")
        for tree in model.get_dump(dump_format="json", with_stats=True):
            out.write("tree\n" + "\n".join(tree_lines(json.loads(tree), names)) + "\n")


main()

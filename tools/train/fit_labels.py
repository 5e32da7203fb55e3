#!/usr/bin/env python3
"""Fits the sentence labels of src/labels.h to labelled sentences and writes data/models/labels.txt.

usage: fit_labels.py DUMP_PROGRAM SETS TRAIN_FOLDER MODEL.txt

SETS is a sets.json: {set: {"fields": {label: field of the answer}}}; TRAIN_FOLDER holds SET.jsonl.gz, one sentence a line:
{text, label, before?, after?, doc?}. DUMP_PROGRAM is dump_label_features.

One logistic regression a field over all sets that feed it, on the hashed features of src/label_features.h. A feature's
value is its count divided by the square root of its family's size, times the family's share below. Weights are kept
where the feature stands in three training sentences at least, the greatest first, within the budget.
Log-odds are calibrated (Platt 1999) on predictions for held-out documents, then shifted for each language by the least
that brings the F1 at 0.5 near the best that a threshold could give: a label is shown from 0.5 on.
Needs numpy, scipy, scikit-learn (Debian's packages). Seed 1.
"""
import base64, gzip, json, multiprocessing, os, struct, subprocess, sys
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

GROUPS = ["words", "letters", "skeletons", "before", "after", "counts", "language"]
SHARE = [1.0, 1.0, 0.7, 0.4, 0.4, 0.5, 4.0]
BUCKETS = 1 << 18
FIELDS = ["claim", "support", "checkworthiness", "subjectivity", "hedge", "statistic", "cause", "comparison", "prediction",
          "quote", "recommendation", "judgement", "event"]
BAYES_SHARE = 0.5  # how far a weight leans towards naive Bayes: chosen by cross-validation on the train sets
STRENGTH = 0.1  # inverse of the penalty on the weights: likewise
BUDGET = 370_000  # bytes of the model
FOLDS = 5
FEWEST_POSITIVE = 50  # sentences of a language that a shift is fitted on
LANGUAGE_SHARE = SHARE[GROUPS.index("language")]
NEAR_BEST = 0.015  # what a shift may leave of F1


def read_set(path, dump):
    rows = [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]
    lines = "".join(json.dumps({k: r[k] for k in ("text", "before", "after") if r.get(k)}) + "\n" for r in rows)
    raw = subprocess.run([dump], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    numbers, at = np.frombuffer(raw, dtype="<u4"), 0
    indices, values, begins, languages = [], [], [0], []
    for _ in rows:
        for group, share in zip(GROUPS, SHARE):
            count = int(numbers[at])
            indices.append(numbers[at + 1: at + 1 + count])
            if group == "language":
                languages.append(int(numbers[at + 1]))
            values.append(np.full(count, share / np.sqrt(max(count, 1)), dtype=np.float32))
            at += 1 + count
        begins.append(begins[-1] + sum(len(v) for v in values[-len(SHARE):]))
    assert at == len(numbers)
    x = sp.csr_matrix((np.concatenate(values), np.concatenate(indices).astype(np.int32), begins), shape=(len(rows), BUCKETS))
    x.sum_duplicates()
    return rows, x, np.array(languages)


def is_labelled(row, label):
    return row["label"] == label or (isinstance(row["label"], list) and label in row["label"])


def table_of(field, sets, data):
    """The sentences that say something of a field: features, labels, documents, the set of each."""
    xs, ys, docs, names, languages = [], [], [], [], []
    for name, labels in sets.items():
        for label, path in labels["fields"].items():
            if path.split(".")[-1] != field:
                continue
            rows, x, spoken = data[name]
            xs.append(x)
            ys.append(np.array([is_labelled(r, label) for r in rows]))
            docs += [f"{name}:{r.get('doc') if r.get('doc') not in (None, 'None') else i // 20}" for i, r in enumerate(rows)]
            names += [name] * len(rows)
            languages.append(spoken)
    return sp.vstack(xs).tocsr(), np.concatenate(ys), np.array(docs), np.array(names), np.concatenate(languages)


def scales_of(x, y):
    """Weight of each feature before fitting: how rare it is, and how far its share among the positives is off."""
    df = np.asarray((x > 0).sum(0)).ravel()
    idf = np.log((x.shape[0] + 1) / (df + 1)) + 1
    positive = np.asarray((x[y] > 0).sum(0)).ravel()
    ratio = np.log(((positive + 1) / (y.sum() + 2)) / ((df - positive + 1) / ((~y).sum() + 2)))
    mix = BAYES_SHARE
    return np.where(df >= 3, idf * ((1 - mix) + mix * np.minimum(np.abs(ratio), 3)), 0)


def fit(x, y):
    """Weights by bucket, and a bias. A language speaks through its shift alone (shift_of)."""
    scales = scales_of(x, y)
    scales[LANGUAGES] = 0
    model = LogisticRegression(C=STRENGTH, solver="liblinear", dual=False, tol=0.01, max_iter=60, random_state=1)
    kept = np.flatnonzero(scales)
    model.fit(x[:, kept].multiply(scales[kept]).tocsr(), y)
    weights = np.zeros(BUCKETS)
    weights[kept] = model.coef_[0] * scales[kept]
    return weights, float(model.intercept_[0])


def held_out(x, y, docs):
    """Scores of each sentence by weights that its document had no part in."""
    scores = np.zeros(len(y))
    for train, test in GroupKFold(FOLDS).split(x, y, docs):
        weights, bias = fit(x[train], y[train])
        scores[test] = x[test] @ weights + bias
    return scores


def platt(scores, y):
    """Scale and offset that make scores log-odds."""
    model = LogisticRegression(C=1e3, max_iter=200).fit(scores[:, None], y)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def f1_by_cut(scores, y):
    """The cuts of sorted scores, and F1 where everything from a cut on is taken."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(y[order])
    return scores[order], 2 * hits / (np.arange(1, len(y) + 1) + y.sum())


def shift_of(log_odds, y, names):
    """The least shift of log-odds that leaves each set's F1 at 0.5 within NEAR_BEST of its best, or the one that loses least."""
    shifts = np.arange(-3, 3.001, 0.05)
    losses = []
    for name in sorted(set(names)):
        cuts, f1 = f1_by_cut(log_odds[names == name], y[names == name])
        taken = np.array([(cuts + shift >= 0).sum() for shift in shifts])
        losses.append(f1.max() - np.where(taken > 0, f1[np.maximum(taken, 1) - 1], 0))
    excess = np.maximum(np.array(losses) - NEAR_BEST, 0).sum(0)
    good = np.flatnonzero(excess <= excess.min() + 1e-9)
    return shifts[good[np.argmin(np.abs(shifts[good]))]]


def prune(weights, frequency):
    """The greatest weights of all fields that fit the budget; a weight counts as much as it moves scores on the whole."""
    moves = np.abs(weights) * np.sqrt(frequency)
    moves /= np.sqrt((moves ** 2).sum(0)) + 1e-9
    limit = np.sort(moves.ravel())[::-1]
    for kept in range(len(limit) if len(limit) < 350_000 else 350_000, 0, -5_000):
        mask = (moves >= limit[kept - 1]) & (moves > 0)
        if mask.sum() + 3.2 * mask.any(1).sum() <= BUDGET:
            return np.where(mask, weights, 0)
    return weights


def write_model(path, weights, biases, card):
    """Rounds every field's weights to steps of 1/127 of its 99.9th percentile."""
    largest = np.array([np.percentile(np.abs(w[w != 0]), 99.9) if w.any() else 1 for w in weights.T])
    rounded = np.clip(np.rint(weights / largest * 127), -127, 127).astype(int)
    kept = np.flatnonzero(rounded.any(1))
    steps, last = [], 0
    for bucket in kept:
        gap = int(bucket) - last
        steps += [255] * (gap // 255) + [gap % 255]
        last = int(bucket)
    masks = [int(sum(1 << f for f in np.flatnonzero(rounded[b]))) for b in kept]
    values = [int(v) for b in kept for v in rounded[b][rounded[b] != 0]]
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(f"# {line}\n" for line in card)
        out.write("biases %s\n" % " ".join(str(round(b * 1000)) for b in biases))
        for name, share in zip(GROUPS, SHARE):
            out.write("scales %s %s\n" % (name, " ".join(str(round(share * big / 127 * 1e6)) for big in largest)))
        for name, form, numbers in (("steps", "B", steps), ("masks", "H", masks), ("weights", "b", values)):
            packed = struct.pack("<%d%s" % (len(numbers), form), *numbers)
            out.write("%s %s\n" % (name, base64.b64encode(packed).decode()))
    print("%d features, %d weights, %d bytes" % (len(kept), len(values), len(steps) + 2 * len(masks) + len(values)))


def fit_field(field):
    x, y, docs, names, languages = table_of(field, SETS, DATA)
    scores = held_out(x, y, docs)
    for name in sorted(set(names)):
        print(field, name, "held out: average precision %.3f" % average_precision_score(y[names == name], scores[names == name]), flush=True)
    scale, offset = platt(scores, y)
    weights, bias = fit(x, y)
    weights *= scale
    log_odds = scores * scale + offset
    for language in sorted(set(languages)):
        here = languages == language
        if y[here].sum() >= FEWEST_POSITIVE:
            shift = shift_of(log_odds[here], y[here], names[here])
            weights[language] += shift / LANGUAGE_SHARE
    return weights, bias * scale + offset, np.asarray(x.multiply(x).sum(0)).ravel()


SETS, DATA, LANGUAGES = {}, {}, []  # filled before the workers fork


def main():
    dump, sets_path, folder, model_path = sys.argv[1:]
    SETS.update(json.load(open(sets_path)))
    DATA.update((name, read_set(os.path.join(folder, name + ".jsonl.gz"), dump)) for name in SETS)
    LANGUAGES.extend(sorted({language for _, _, spoken in DATA.values() for language in spoken.tolist()}))
    with multiprocessing.Pool(2) as pool:
        weights, biases, frequency = zip(*pool.map(fit_field, FIELDS, chunksize=1))
    weights, frequency = np.stack(weights, 1), np.stack(frequency, 1)
    weights = prune(weights, frequency)
    write_model(model_path, weights, biases, [
        "The model of sentence labels: logistic regressions over hashed features (src/label_features.h), in integers.",
        "Card: labels.md. Made by tools/train/fit_labels.py, seed 1."])


if __name__ == "__main__":
    main()

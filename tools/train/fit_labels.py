#!/usr/bin/env python3
"""Fits the sentence labels of src/label_kinds.h to labelled sentences and writes data/models/labels.txt.

usage: fit_labels.py DUMP_PROGRAM SETS TRAIN_FOLDER OWN_FOLDER MODEL.txt

SETS is a sets.json: {set: {"fields": {label: field of the answer}}}; TRAIN_FOLDER holds SET.jsonl.gz, one sentence a line:
{text, label, lang, before?, after?, doc?}. OWN_FOLDER is tests/labels/own, of which the part "fit" is a set for each kind.
DUMP_PROGRAM is dump_label_features.

1. An expert for each label of each set: logistic regression on the hashed features of src/label_features.h. A feature's
   value is its count divided by the square root of its family's size, times the family's share below, its rarity and how
   far its share among the positives is off (naive Bayes; Wang and Manning 2012). The greatest weights are kept.
2. A gate for each two experts of one label and language: which set's kind of text a sentence reads like.
3. What else an expert listens to: the log-odds of all experts for the sentence and its neighbours, and the constructions of
   data/en/constructions.txt, where that helps.
Everything that is chosen, calibrated (Platt 1999) or shifted goes by predictions for documents that the weights were not
fitted on. A label is shown from 0.5 on, so the log-odds from an expert's cut on, where F1 is best, are lifted over 0; those
below the cut stay calibrated.
Needs numpy, scipy, scikit-learn (Debian's packages). Seed 1, one thread.
"""
import base64, gzip, json, os, pathlib, subprocess, sys
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

GROUPS = ["words", "letters", "skeletons", "counts"]
SHARE = [1.0, 1.0, 0.7, 0.5]
PLACES = ["before", "here", "after"]
HERE = 1
BUCKETS = 1 << 18
OWN_SETS = "own_"  # how the names of the sets of our own sentences begin
COLUMNS = 32
CONSTRUCTIONS = 34
BAYES_SHARE = 0.5  # how far a weight leans towards naive Bayes: chosen by cross-validation on the train sets, as all below
STRENGTH = 0.1  # inverse of the penalty on the weights
FEWEST = 3  # sentences that a feature stands in
FOLDS = 4
KEPT = [(4000, 8000), (2000, 6000), (0, 4500)]  # weights of an expert by the sentences it is fitted on
KEPT_GATE = 3000
FARTHEST = 2.0  # how far the log-odds of other experts count
OWN = 10.0  # how much less the expert's own log-odds are held back than what it listens to
# What an expert may listen to, and inverses of the penalty on it.
LISTENING = [(("columns",), 0.003), (("columns",), 0.03), (("constructions",), 0.3), (("constructions",), 3.0),
             (("columns", "constructions"), 0.003), (("columns", "constructions"), 0.03)]
WORTH_IT = 0.002  # average precision that listening must bring
HELD_BACK = 0.3  # share of their log-odds that experts of our few sentences keep, so that they outvote no set where a gate errs
NEAR_BEST = 0.01  # of F1: the cut is the middle of those that leave no more
LIFTED = 2.0  # log-odds from here on are not lifted


class LabelledSet:
    """Sentences of one set, the features of each and its neighbours, and which fold holds a sentence out."""

    def __init__(self, rows, dump):
        self.rows = rows
        lines = "".join(json.dumps({k: r[k] for k in ("text", "before", "after") if r.get(k)}) + "\n" for r in self.rows)
        raw = subprocess.run([dump], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
        self.features, self.constructions = read_features(np.frombuffer(raw, dtype="<u4"), len(self.rows))
        self.present = [np.diff(x.indptr) > 0 for x in self.features]
        docs = [r.get("doc") if r.get("doc") not in (None, "None") else i // 20 for i, r in enumerate(self.rows)]
        self.fold = np.zeros(len(self.rows), int)
        for number, (_, test) in enumerate(GroupKFold(FOLDS).split(docs, groups=[str(d) for d in docs])):
            self.fold[test] = number

    def labelled(self, label):
        return np.array([label == r["label"] or (isinstance(r["label"], list) and label in r["label"]) for r in self.rows])


def read_features(numbers, rows):
    """A matrix for each of PLACES, and which constructions each sentence has, from what the dump program wrote."""
    counts, at, constructions = numbers.tolist(), 0, []
    parts = [([], [], [0]) for _ in PLACES]
    for _ in range(rows):
        for indices, values, begins in parts:
            size = 0
            for share in SHARE:
                count = counts[at]
                indices.append(numbers[at + 1: at + 1 + count])
                values.append(np.full(count, share / np.sqrt(max(count, 1)), dtype=np.float32))
                at, size = at + 1 + count, size + count
            begins.append(begins[-1] + size)
        found = counts[at] | counts[at + 1] << 32
        constructions.append([found >> bit & 1 for bit in range(CONSTRUCTIONS)])
        at += 2
    assert at == len(numbers)
    matrices = [sp.csr_matrix((np.concatenate(v), np.concatenate(i).astype(np.int32), b), shape=(rows, BUCKETS)) for i, v, b in parts]
    for matrix in matrices:
        matrix.sum_duplicates()
    return matrices, np.array(constructions, float)


def scales_of(x, y):
    """Weight of each feature before fitting: how rare it is, and how far its share among the positives is off."""
    df = np.asarray((x > 0).sum(0)).ravel()
    idf = np.log((x.shape[0] + 1) / (df + 1)) + 1
    positive = np.asarray((x[np.flatnonzero(y)] > 0).sum(0)).ravel()
    ratio = np.log(((positive + 1) / (y.sum() + 2)) / ((df - positive + 1) / ((~y).sum() + 2)))
    return np.where(df >= FEWEST, idf * ((1 - BAYES_SHARE) + BAYES_SHARE * np.minimum(np.abs(ratio), 3)), 0)


def fit(x, y, most):
    """The `most` weightiest weights by bucket, rounded as the model holds them; the unit of their rounding; a bias."""
    scales = scales_of(x, y)
    kept = np.flatnonzero(scales)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, tol=0.1, max_iter=60, random_state=1)
    model.fit(x[:, kept].multiply(scales[kept]).tocsr(), y)
    weights = np.zeros(BUCKETS)
    weights[kept] = model.coef_[0] * scales[kept]
    moves = np.abs(weights) * np.sqrt(np.asarray(x.multiply(x).sum(0)).ravel())
    weights[np.argsort(-moves, kind="stable")[most:]] = 0
    unit = np.abs(weights).max() / 127**2
    roots = np.sign(weights) * np.rint(np.sqrt(np.abs(weights) / unit))
    return roots.astype(int), unit, float(model.intercept_[0])


def scores_of(x, column):
    roots, unit, bias = column
    return x @ (roots * np.abs(roots) * unit) + bias


def most_weights(sentences):
    return next(most for fewest, most in KEPT if sentences >= fewest)


def platt(scores, y, weight=None):
    """Slope and start that make scores log-odds."""
    model = LogisticRegression(C=1e3, max_iter=200).fit(scores[:, None], y, sample_weight=weight)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


class Expert:
    """One label of one set: its column, and what it makes of all columns."""

    def __init__(self, name, label, path, labelled_set):
        self.name, self.field, self.set = f"{name}:{label}", path.split(".")[-1], labelled_set
        self.set_name, self.y, self.language = name, labelled_set.labelled(label), labelled_set.rows[0]["lang"]
        self.gate, self.other_side, self.near = -1, False, 0.0

    def fit(self):
        x, most = self.set.features[HERE], most_weights(len(self.y))
        self.column = fit(x, self.y, most)
        self.held_out = {place: np.zeros(len(self.y)) for place in PLACES}
        for fold in range(FOLDS):
            inside = self.set.fold == fold
            column = fit(x[~inside], self.y[~inside], most)
            for place, features in zip(PLACES, self.set.features):
                self.held_out[place][inside] = scores_of(features[inside], column)

    def listen(self, scores):
        """Fits what the columns and constructions count. `scores`: of each place, the log-odds of every column."""
        own = scores["here"][:, self.index]
        others = {place: np.clip(z, -FARTHEST, FARTHEST) for place, z in scores.items()}
        before, after = self.set.present[0][:, None], self.set.present[2][:, None]
        x = np.hstack([OWN * own[:, None], others["here"], others["before"] * before, before, others["after"] * after, after,
                       self.set.constructions])
        count = len(scores["here"][0])
        columns = 1 + np.arange(3 * count + 2)
        parts = {"columns": columns, "constructions": np.arange(columns[-1] + 1, x.shape[1])}
        best = (average_precision_score(self.y, own) + WORTH_IT, None)
        for heard, strength in LISTENING:
            used = np.concatenate([[0]] + [parts[part] for part in heard])
            held_out = np.zeros(len(self.y))
            for fold in range(FOLDS):
                inside = self.set.fold == fold
                model = LogisticRegression(C=strength, max_iter=600).fit(x[~inside][:, used], self.y[~inside])
                held_out[inside] = model.decision_function(x[inside][:, used])
            precision = average_precision_score(self.y, held_out)
            if precision > best[0]:
                best = (precision, (heard, strength), held_out, used)
        w = np.zeros(x.shape[1])
        if best[1] is None:
            slope, self.start = platt(own, self.y)
            w[0] = slope / OWN
            self.log_odds = slope * own + self.start
        else:
            model = LogisticRegression(C=best[1][1], max_iter=600).fit(x[:, best[3]], self.y)
            scale, offset = platt(best[2], self.y)
            w[best[3]] = model.coef_[0] * scale
            self.start = model.intercept_[0] * scale + offset
            self.log_odds = best[2] * scale + offset
        self.slope = OWN * w[0]
        self.others, self.before, self.after = w[1:1 + count], w[1 + count:1 + 2 * count], w[2 + 2 * count:2 + 3 * count]
        self.has_before, self.has_after = w[1 + 2 * count], w[2 + 3 * count]
        self.constructions = w[parts["constructions"]]
        if self.set_name.startswith(OWN_SETS):
            self.log_odds = HELD_BACK * self.log_odds
            for part in ("start", "slope", "others", "before", "after", "has_before", "has_after", "constructions"):
                setattr(self, part, HELD_BACK * getattr(self, part))
        self.cut = cut_of(self.log_odds, self.y)
        print("%-32s held out: average precision %.3f, with what it listens to %.3f (%s); F1 %.3f of %.3f, cut %.2f" % (
            self.name, average_precision_score(self.y, own), average_precision_score(self.y, self.log_odds), best[1],
            f1(self.log_odds >= self.cut, self.y), f1_by_cut(self.log_odds, self.y)[1].max(), self.cut), flush=True)

    def judge(self, scores, labelled_set):
        """Log-odds of the sentences of any set."""
        present = labelled_set.present
        clipped = {place: np.clip(z, -FARTHEST, FARTHEST) for place, z in scores.items()}
        return (self.start + self.slope * scores["here"][:, self.index] + clipped["here"] @ self.others
                + present[0] * (self.has_before + clipped["before"] @ self.before)
                + present[2] * (self.has_after + clipped["after"] @ self.after)
                + labelled_set.constructions @ self.constructions)


def f1(taken, y):
    return 2 * (taken & y).sum() / max(taken.sum() + y.sum(), 1)


def f1_by_cut(scores, y):
    """The cuts of sorted scores, and F1 where everything from a cut on is taken."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(y[order])
    return scores[order], 2 * hits / (np.arange(1, len(y) + 1) + y.sum())


def cut_of(log_odds, y):
    """The middle of the cuts whose F1 is within NEAR_BEST of the best."""
    cuts = np.arange(-3, 3.001, 0.05)
    by_cut = np.array([f1(log_odds >= cut, y) for cut in cuts])
    return float(np.median(cuts[by_cut >= by_cut.max() - NEAR_BEST]))


def lift(log_odds, cut):
    """Log-odds at or over their cut lifted over 0, or, where the cut is over 0, those below it sunk; the rest as they are."""
    lifted = (log_odds - cut) * LIFTED / (LIFTED + np.abs(cut))
    moved = np.where(cut < 0, (log_odds >= cut) & (log_odds < LIFTED), (log_odds < cut) & (log_odds > -LIFTED))
    return np.where(moved, lifted, log_odds)


def fit_gates(experts):
    """Tells the kinds of text of each two experts of one field and language apart. Gives the gates' columns; sets each
    expert's gate, and its share of the sentences of its own set, held out."""
    gates, rivals = [], {}
    for expert in experts:
        expert.share = np.ones(len(expert.y))
        rivals.setdefault((expert.field, expert.language), []).append(expert)
    for pair in rivals.values():
        if len(pair) == 1:
            continue
        a, b = pair
        xs = [sp.vstack([x, other]).tocsr() for x, other in zip(a.set.features, b.set.features)]
        present = [np.concatenate(both) for both in zip(a.set.present, b.set.present)]
        side = np.arange(xs[HERE].shape[0]) < len(a.y)
        fold = np.concatenate([a.set.fold, b.set.fold])
        held_out = np.zeros((len(side), len(PLACES)))
        for number in range(FOLDS):
            inside = fold == number
            column = fit(xs[HERE][~inside], side[~inside], KEPT_GATE)
            for place, x in enumerate(xs):
                held_out[inside, place] = scores_of(x[inside], column)
        weight = np.where(side, 0.5 / side.mean(), 0.5 / (1 - side.mean()))
        slope, start = platt(held_out[:, HERE], side, weight)
        calibrated = held_out * slope + start
        near = sum(np.clip(calibrated[:, place], -FARTHEST, FARTHEST) * present[place] for place in (0, 2))
        both = LogisticRegression(C=1e3).fit(np.stack([calibrated[:, HERE], near], 1), side, sample_weight=weight)
        own, other = both.coef_[0]
        roots, unit, bias = fit(xs[HERE], side, KEPT_GATE)
        a.gate = b.gate = len(experts) + len(gates)
        a.near = b.near = max(other / own, 0) if near.any() else 0.0
        b.other_side = True
        gates.append((f"{a.set_name}|{b.set_name}", (roots, unit * slope, bias * slope + start)))
        share = 1 / (1 + np.exp(-(calibrated[:, HERE] + a.near * near)))
        a.share, b.share = share[side], 1 - share[~side]
        print("%s: a sentence counts %.2f and %.2f as its own set's, a neighbour %.2f" % (
            gates[-1][0], a.share.mean(), b.share.mean(), a.near), flush=True)
    return gates


def report(experts, scores):
    """Average precision, F1 and calibration of whole labels on held-out documents."""
    everything = []
    for expert in experts:
        rivals = [r for r in experts if (r.field, r.language) == (expert.field, expert.language) and r is not expert]
        log_odds, cut = expert.log_odds, expert.cut
        for rival in rivals:
            cut = expert.share * cut + (1 - expert.share) * rival.cut
            log_odds = expert.share * log_odds + (1 - expert.share) * rival.judge(scores[expert.set_name], expert.set)
        log_odds = lift(log_odds, cut)
        everything.append((log_odds, expert.y))
        print("%-32s label held out: average precision %.3f, F1 at 0.5 %.3f of %.3f" % (
            expert.name, average_precision_score(expert.y, log_odds), f1(log_odds >= 0, expert.y), f1_by_cut(log_odds, expert.y)[1].max()))
    p = 1 / (1 + np.exp(-np.concatenate([z for z, _ in everything])))
    y = np.concatenate([y for _, y in everything])
    bins = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean() for b in range(10) if (bins == b).any())
    print("pooled expected calibration error %.3f" % error)


def write_column(name, roots):
    """Two bytes a weight: how many buckets further it stands, and its root; 255 with a zero is 255 further."""
    packed, last = bytearray(), 0
    for bucket in np.flatnonzero(roots):
        gap, last = int(bucket) - last, int(bucket)
        packed += bytes([255, 0]) * (gap // 255) + bytes([gap % 255, int(roots[bucket]) & 255])
    return "column %s %s\n" % (name, base64.b64encode(packed).decode()), len(packed)


def thousandths(values, size=COLUMNS):
    return " ".join(str(int(round(v * 1000))) for v in np.pad(values, (0, size - len(values))))


def write_model(path, experts, gates):
    columns = [(e.name, e.column) for e in experts] + gates
    assert len(columns) <= COLUMNS
    size = 0
    with open(path, "w", encoding="utf-8") as out:
        out.write("# The model of sentence labels: linear models over hashed features (src/label_model.h), in integers.\n")
        out.write("# Card: labels.md. Made by tools/train/fit_labels.py, seed 1.\n")
        for e in experts:
            numbers = " ".join(str(int(round(v * 1000))) for v in (e.near, e.start, e.slope, e.has_before, e.has_after, e.cut))
            out.write("expert %s %s %s %d %s %s\n" % (e.name, e.field, e.language, e.gate, "-" if e.other_side else "+", numbers))
            for name in ("others", "before", "after"):
                out.write("%s %s\n" % (name, thousandths(getattr(e, name))))
            out.write("constructions %s\n" % thousandths(e.constructions, CONSTRUCTIONS))
        out.write("biases %s\n" % thousandths([column[2] for _, column in columns]))
        for name, share in zip(GROUPS, SHARE):
            out.write("scales %s %s\n" % (name, thousandths([share * column[1] * 1e6 for _, column in columns])))
        for name, column in columns:
            line, length = write_column(name, column[0])
            size += length
            out.write(line)
    print("%d columns, %d weights, %d bytes" % (len(columns), sum((c[0] != 0).sum() for _, c in columns), size))


def own_rows(path):
    """The sentences of ours that may be fitted on, each a document of its own."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [{"text": r["text"], "label": path.stem if r["label"] else "other", "lang": "en", "doc": r["id"]}
            for r in rows if r["part"] == "fit"]


def main():
    dump, sets_path, folder, own_folder, model_path = sys.argv[1:]
    spec = json.load(open(sets_path))
    rows = {name: [json.loads(line) for line in gzip.open(os.path.join(folder, name + ".jsonl.gz"), "rt", encoding="utf-8")] for name in spec}
    for path in sorted(pathlib.Path(own_folder).glob("*.jsonl")):
        spec[OWN_SETS + path.stem] = {"fields": {path.stem: "kinds." + path.stem}}
        rows[OWN_SETS + path.stem] = own_rows(path)
    sets = {name: LabelledSet(rows[name], dump) for name in spec}
    experts = [Expert(name, label, path, sets[name]) for name in spec for label, path in spec[name]["fields"].items()]
    for index, expert in enumerate(experts):
        expert.index = index
        expert.fit()
    weights = np.stack([e.column[0] * np.abs(e.column[0]) * e.column[1] for e in experts], 1).astype(np.float32)
    biases = np.array([e.column[2] for e in experts])
    scores = {name: {place: x @ weights + biases for place, x in zip(PLACES, s.features)} for name, s in sets.items()}
    for expert in experts:
        for place in PLACES:
            scores[expert.set_name][place][:, expert.index] = expert.held_out[place]
    gates = fit_gates(experts)
    for expert in experts:
        expert.listen(scores[expert.set_name])
    report(experts, scores)
    write_model(model_path, experts, gates)


if __name__ == "__main__":
    main()

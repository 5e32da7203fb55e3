#!/usr/bin/python3
"""Fits the weights of words to the table of salience_data.py.

usage: fit_salience_words.py TABLE.npz WORDS.txt WORDING.npz

WORDS.txt is data/models/salience_words.txt: `language word weight`. A sentence's wording is the sum of its words' weights
over the root of their number (src/wording.h). The weights are learned together with a small network over the other
features, so that a word is paid for what they do not say; the loss is listwise, as in fit_salience.py. Two models, each
fitted on one half of the articles, are averaged (Debian's python3-torch, one thread, seed 1). WORDING.npz holds for each
sentence the wording that its trees are to be fitted with: by the model that has not seen its article, and 0 for every
so many-th article, which stand for the languages without weights.
"""
import collections
import json
import math
import sys

import numpy
import torch

FEWEST = 80  # sentences of a language with a word, or it gets no weight
LANGUAGES = ("de", "en", "fr", "zh")
HELD_OUT, WORDLESS = 10, 4  # every so many-th article
EPOCHS, BATCH, RATE, SEED = 2, 32, 2e-3, 1
BINS = 16  # a feature enters the network by its quantile
UNIT = 40  # weights: one of log-odds is this
LEAST = 4  # smaller weights are left out


def quantiles(x):
    """The features by their place among the quantiles, from -1 to 1."""
    placed = numpy.zeros(x.shape, dtype=numpy.float32)
    for f in range(x.shape[1]):
        steps = numpy.unique(numpy.quantile(x[::4, f], numpy.linspace(0, 1, BINS + 1)))
        if len(steps) > 1:
            placed[:, f] = numpy.interp(x[:, f], steps, numpy.linspace(-1, 1, len(steps)))
    return placed


class Model(torch.nn.Module):
    def __init__(self, features, words):
        super().__init__()
        self.words = torch.nn.EmbeddingBag(words, 1, mode="sum")
        torch.nn.init.zeros_(self.words.weight)
        self.rest = torch.nn.Sequential(torch.nn.Linear(features, 48), torch.nn.ReLU(), torch.nn.Linear(48, 24),
                                        torch.nn.ReLU(), torch.nn.Linear(24, 1))

    def forward(self, features, words, begins, factors):
        return self.rest(features)[:, 0] + self.words(words, begins)[:, 0] * factors


class Articles:
    """The table, article by article."""

    def __init__(self, data):
        self.languages = data["languages"]
        article = data["article"]
        self.starts = numpy.searchsorted(article, numpy.arange(len(self.languages) + 1))
        others = [not name.startswith("wording") for name in json.loads(str(data["features"]))]
        self.features = quantiles(data["x"][:, others])
        picks = numpy.add.reduceat(data["oracle"].astype(float), self.starts[:-1])
        self.target = (data["oracle"] / numpy.maximum(picks, 1)[article]).astype(numpy.float32)
        lines = data["words"].tobytes().decode().split("\n")
        sentences = [[(language, word) for word in line.split()]
                     for line, language in zip(lines, self.languages[article])]
        counts = collections.Counter(pair for sentence in sentences for pair in set(sentence))
        kept = sorted(pair for pair, count in counts.items()
                      if count >= FEWEST and pair[0] in LANGUAGES and not any(c.isdigit() for c in pair[1]))
        self.vocabulary = {pair: index for index, pair in enumerate(kept)}
        self.words = [numpy.array([self.vocabulary[pair] for pair in sentence if pair in self.vocabulary], dtype=int)
                      for sentence in sentences]
        self.lengths = numpy.array([max(len(sentence), 1) for sentence in sentences])

    def batch(self, chosen):
        rows = numpy.concatenate([numpy.arange(self.starts[a], self.starts[a + 1]) for a in chosen])
        segment = numpy.repeat(numpy.arange(len(chosen)), [self.starts[a + 1] - self.starts[a] for a in chosen])
        words = [self.words[row] for row in rows]
        begins = numpy.cumsum([0] + [len(w) for w in words[:-1]])
        factors = (2 / numpy.sqrt(self.lengths[rows])).astype(numpy.float32)
        inputs = (self.features[rows], numpy.concatenate(words), begins, factors)
        return tuple(map(torch.from_numpy, inputs)), torch.from_numpy(self.target[rows]), torch.from_numpy(segment)


def fit(articles, chosen):
    """The words' weights, in log-odds."""
    torch.manual_seed(SEED)
    draw = numpy.random.RandomState(SEED)
    model = Model(articles.features.shape[1], len(articles.vocabulary))
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * (len(chosen) // BATCH) + 1)
    for epoch in range(EPOCHS):
        shuffled, total = draw.permutation(chosen), 0.0
        for begin in range(0, len(chosen) - BATCH + 1, BATCH):
            inputs, target, segment = articles.batch(shuffled[begin:begin + BATCH])
            scores = model(*inputs)
            greatest = scores.detach().max()
            sums = torch.zeros(BATCH).index_add(0, segment, (scores - greatest).exp() + 1e-30)
            loss = (target * (sums.log()[segment] + greatest - scores)).sum() / BATCH
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch}: loss {total / (len(chosen) // BATCH):.4f}", flush=True)
    return 2 * model.words.weight.detach().numpy()[:, 0]


def wording(articles, weights):
    """As measure_wording in src/wording.cpp has it, of all sentences."""
    values = numpy.zeros(len(articles.words), dtype=numpy.int32)
    for i, words in enumerate(articles.words):
        total = 10000 * int(weights[words].sum())
        values[i] = math.copysign(abs(total) // math.isqrt(10000 * int(articles.lengths[i])), total)
    return values


def main():
    table, words_path, wording_path = sys.argv[1:]
    torch.set_num_threads(1)
    articles = Articles(numpy.load(table))
    every = numpy.arange(len(articles.languages))
    halves = [every[(every % HELD_OUT != 0) & (every // 2 % 2 == half)] for half in (0, 1)]
    fitted = [fit(articles, half) for half in halves]
    whole = [numpy.clip(numpy.round(UNIT * weights), -127, 127).astype(int) for weights in fitted]
    mean = numpy.clip(numpy.round(UNIT * (fitted[0] + fitted[1]) / 2), -127, 127).astype(int)
    mean[abs(mean) < LEAST] = 0
    print("words", numpy.count_nonzero(mean), "correlation of the halves", numpy.corrcoef(*fitted)[0, 1])

    by_sentence = wording(articles, mean)
    article = numpy.repeat(every, numpy.diff(articles.starts))
    for half, other in ((0, 1), (1, 0)):
        seen = numpy.isin(article, halves[other])
        by_sentence[seen] = wording(articles, whole[half])[seen]
    by_sentence[article % WORDLESS == WORDLESS - 1] = 0
    numpy.savez_compressed(wording_path, wording=by_sentence)
    with open(words_path, "w", encoding="utf-8") as out:
        out.write("# What words say for the sentence they stand in: language, word, weight. Card: salience.md\n")
        for (language, word), weight in zip(articles.vocabulary, mean):
            if weight:
                out.write(f"{language} {word} {weight}\n")


main()

#!/usr/bin/python3
"""Fits the weights of src/chrome_weights.h on whole pages with the article's lines marked, and on articles without chrome.

usage: fit_chrome.py DUMP_PROGRAM PAGES.jsonl.gz ARTICLES.jsonl.gz...

A logistic regression over the features of src/chrome.h, each block weighted by the square root of its letters and each
page by the same total, so that one long page does not decide. The first ARTICLES_OF_EACH articles of each further file
have no chrome: with the first two and the first four lines of each, as a reader may paste them, they weigh as much
as the pages, so that what is pasted clean stays whole.
Prints the figures of ten-fold cross-validation by page (precision, recall and F1 of the letters kept, averaged over
pages) with the region search of src/chrome_region.cpp, then the weights in hundredths of a logit.
Deterministic: no random numbers. Needs python3-numpy and python3-sklearn.
"""
import gzip
import json
import subprocess
import sys

import numpy
from sklearn.linear_model import LogisticRegression

FOLDS = 10
ARTICLES_OF_EACH = 25
STRENGTH = 0.3
# As in src/chrome.cpp and src/chrome_region.cpp, in logits and letters.
FAVOUR, LARGEST, SURELY_CHROME, NEUTRAL = 0.75, 6, 3, 0.7
MOST_LETTERS, OFTEN_REPEATED = 1200, 3


def read_blocks(dump, pages):
    """For each page its blocks: features, letters of the article, letters, and (prose, neutral, heading)."""
    feed = "".join(json.dumps({"text": page["text"]}) + "\n" for page in pages)
    answer = subprocess.run([dump], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    result = []
    for page, line in zip(pages, answer.splitlines()):
        kept = bytearray()
        for text, keep in zip(page["text"].split("\n"), page.get("keep") or [1] * (page["text"].count("\n") + 1)):
            kept += bytes([keep]) * (len(text) + 1)
        blocks = []
        for begin, end, features, form in json.loads(line):
            letters = [i for i in range(begin, end) if page["text"][i].isalnum()]
            blocks.append((features, sum(kept[i] for i in letters), len(letters), form))
        if blocks:
            result.append([numpy.array(column, float) for column in zip(*blocks)])
    return result


def read_lines(path, most=None):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for _, line in zip(range(most or 10**9), lines)]


def fit(pages, articles):
    rows, chrome, weights = [], [], []
    for group, total in ((pages, len(pages)), (articles, len(pages))):
        for features, own, letters, _ in group:
            roots = numpy.sqrt(letters)
            rows.append(features)
            chrome.append(2 * own < letters)
            weights.append(roots / max(roots.sum(), 1) * total / len(group))
    rows, chrome, weights = numpy.vstack(rows), numpy.concatenate(chrome), numpy.concatenate(weights)
    counted = weights > 0
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit(rows[counted], chrome[counted], sample_weight=weights[counted] * counted.sum() / weights.sum())
    return model


def best_run(gains):
    best, begin, end, current, start = 0, 0, 0, 0.0, 0
    for i, gain in enumerate(gains):
        if current <= 0:
            current, start = 0.0, i
        current += gain
        if current > best:
            best, begin, end = current, start, i + 1
    return begin, end


def article_region(scores, letters, form):
    """As find_article_region in src/chrome_region.cpp."""
    prose, neutral, heading = form.T
    scores = numpy.clip(numpy.where(neutral, numpy.minimum(scores, NEUTRAL), scores), -LARGEST, LARGEST)
    gains = (FAVOUR - scores) * numpy.sqrt(numpy.minimum(letters, MOST_LETTERS))
    begin, end = best_run(gains)
    gains = numpy.maximum(gains, 0)
    for cut in range(begin + 1, end):
        ends = heading[cut] and (heading[begin:end] == heading[cut]).sum() < OFTEN_REPEATED
        less = 2 * gains[cut:end].sum() < gains[begin:cut].sum()
        if ends and less and 5 * prose[cut:end].mean() < 3 * prose[begin:cut].mean():
            return begin, cut
    return begin, end


def figures(model, pages):
    results = []
    for features, own, letters, form in pages:
        scores = model.decision_function(features)
        keep = numpy.zeros(len(scores), bool)
        keep[slice(*article_region(scores, letters, form))] = True
        keep &= (scores < SURELY_CHROME) | (form[:, 1] > 0)
        kept, hit, true = (letters * keep).sum(), (own * keep).sum(), own.sum()
        precision, recall = hit / max(kept, 1), hit / max(true, 1)
        results.append((precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)))
    return 100 * numpy.mean(results, axis=0)


def main(dump, pages_path, *article_paths):
    pages = read_blocks(dump, read_lines(pages_path))
    texts = [line["text"] for path in article_paths for line in read_lines(path, ARTICLES_OF_EACH)]
    parts = ["\n".join([line for line in text.split("\n") if line.strip()][:most]) for text in texts for most in (2, 4)]
    articles = read_blocks(dump, [{"text": text} for text in texts + parts])
    held_out = []
    for fold in range(FOLDS):
        model = fit([page for i, page in enumerate(pages) if i % FOLDS != fold], articles)
        held_out += [figures(model, [page]) for page in pages[fold::FOLDS]]
    print("cross-validated precision, recall, F1:", numpy.mean(held_out, axis=0))
    model = fit(pages, articles)
    print("on the pages fitted to:", figures(model, pages), "on the articles:", figures(model, articles))
    print("bias", round(100 * model.intercept_[0]))
    print("weights", [round(100 * weight) for weight in model.coef_[0]])


main(*sys.argv[1:])

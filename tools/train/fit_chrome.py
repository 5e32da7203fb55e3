#!/usr/bin/python3
"""Fits the weights of src/chrome_weights.h on whole pages with the article's lines marked.

usage: fit_chrome.py DUMP_PROGRAM PAGES.jsonl.gz

A logistic regression over the features of src/chrome.h, each block weighted by the square root of its letters and each
page by the same total, so that one long page does not decide. Prints the figures of ten-fold cross-validation by page
(precision, recall and F1 of the letters kept, averaged over pages), then the weights in hundredths of a logit.
The threshold is moved until at most 0.8 % of the articles' letters are lost: an article's own lines count first.
Deterministic: no random numbers. Needs python3-numpy and python3-sklearn.
"""
import gzip
import json
import subprocess
import sys

import numpy
from sklearn.linear_model import LogisticRegression

FOLDS = 10
LARGEST_LOSS = 0.008
STRENGTH = 0.3


def read_pages(dump, path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    feed = "".join(json.dumps({"text": page["text"]}) + "\n" for page in pages)
    answer = subprocess.run([dump], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    result = []
    for page, line in zip(pages, answer.splitlines()):
        kept = bytearray()
        for text, keep in zip(page["text"].split("\n"), page["keep"]):
            kept += bytes([keep]) * (len(text) + 1)
        blocks = []
        for begin, end, features in json.loads(line):
            letters = [i for i in range(begin, end) if page["text"][i].isalnum()]
            own = sum(kept[i] for i in letters)
            blocks.append((features, own, len(letters)))
        result.append(blocks)
    return result


def arrays(pages):
    rows, chrome, weights = [], [], []
    for blocks in pages:
        total = sum(letters ** 0.5 for _, _, letters in blocks) or 1
        for features, own, letters in blocks:
            if letters:
                rows.append(features)
                chrome.append(2 * own < letters)
                weights.append(letters ** 0.5 / total)
    return numpy.array(rows), numpy.array(chrome), numpy.array(weights)


def fit(pages):
    rows, chrome, weights = arrays(pages)
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(rows, chrome, sample_weight=weights * len(rows) / weights.sum())
    return model.coef_[0], model.intercept_[0]


def figures(pages, weights, bias):
    scores = []
    for blocks in pages:
        kept = true = hit = 0
        for features, own, letters in blocks:
            keep = numpy.dot(features, weights) + bias <= 0
            kept += letters * keep
            hit += own * keep
            true += own
        precision, recall = hit / max(kept, 1), hit / max(true, 1)
        scores.append((precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)))
    return numpy.mean(scores, axis=0)


def threshold(pages, weights, bias):
    """The smallest shift of the bias that keeps the mean recall high enough."""
    for shift in numpy.arange(0, 4, 0.05):
        if figures(pages, weights, bias - shift)[1] >= 1 - LARGEST_LOSS:
            return bias - shift
    return bias - 4


def main():
    pages = read_pages(*sys.argv[1:])
    held_out = []
    for fold in range(FOLDS):
        weights, bias = fit([p for i, p in enumerate(pages) if i % FOLDS != fold])
        bias = threshold([p for i, p in enumerate(pages) if i % FOLDS != fold], weights, bias)
        test = [p for i, p in enumerate(pages) if i % FOLDS == fold]
        held_out.append(figures(test, weights, bias) * len(test))
    print("cross-validated precision, recall, F1:", 100 * numpy.sum(held_out, axis=0) / len(pages))
    weights, bias = fit(pages)
    bias = threshold(pages, weights, bias)
    print("on the pages fitted to:", 100 * figures(pages, weights, bias))
    print("bias", round(100 * bias))
    print("weights", [round(100 * weight) for weight in weights])


main()

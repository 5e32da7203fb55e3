#!/usr/bin/env python3
"""The command line from outside: options, formats, exit statuses, messages, streams.

usage: cli_test.py [-v]      the last line counts the tests
"""
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLI = pathlib.Path(os.environ.get("LECTERN_CLI", ROOT / "build/native/lectern"))
SHARED = ROOT.parent / "shared"
NEWS = ROOT / "tests/golden/news.txt"
PAIR = [ROOT / "tests/golden/pairs" / name for name in ("harbour_courier.txt", "national_post.txt")]
POST = SHARED / "articles/deepseek-lesson.txt"


def lectern(*words, given=b"", **options):
    return subprocess.run([CLI, *words], input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def answer(*words, given=b""):
    return json.loads(lectern(*words, "--format", "json", given=given).stdout)


def lines_of(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


class Refusals(unittest.TestCase):
    """A bad input gets one line that says what and what to do, and its own exit status."""

    def refused(self, status, words, *said, given=b""):
        done = lectern(*words, given=given)
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertEqual(done.stdout, b"")
        self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)
        for part in said:
            self.assertIn(part, done.stderr.decode())

    def test_wrong_usage_is_1(self):
        for words in (["--format", "docx"], ["--summary", "many"], ["--offsets", "bits"], ["--loud", "1"], ["--lang"]):
            self.refused(1, words, words[0])
        self.refused(1, ["a.txt", "b.txt"], "one file")
        self.refused(1, ["verify", "a"], "EXPORT ARTICLE")
        self.refused(1, ["batch", "a"], "standard input")
        self.refused(1, ["compare", "a"], "FIRST SECOND")
        self.refused(1, ["compare", "-", "-"], "standard input")
        self.refused(1, ["compare", "a", "b", "--format", "html"], "markdown")
        self.refused(1, ["compare", "a", "b", "--focus", "dam"], "--focus")

    def test_a_file_that_cannot_be_read_is_2(self):
        self.refused(2, ["no/such/file.txt"], "no/such/file.txt", "No such file")
        self.refused(2, [str(ROOT)], "folder")
        self.refused(2, ["compare", str(NEWS), "no/such/file.txt"], "no/such/file.txt")

    def test_a_full_disk_is_2(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CLI, NEWS], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard output", done.stderr)

    def test_empty_text_is_3(self):
        self.refused(3, [], "standard input", "blank")
        self.refused(3, ["-"], "blank", given=b" \n\t\r\n ")
        self.refused(3, ["compare", str(NEWS), "-"], "second text", "blank", given=b" ")
        self.refused(3, ["-"], "blank", given="\u00a0\u2003\ufeff\n".encode())

    def test_what_is_no_text_is_4(self):
        self.refused(4, ["-"], "not a text", given=b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 40)
        self.refused(4, ["-"], "not a text", given=b"A word\0and another.")

    def test_more_than_256_megabytes_is_5(self):
        with tempfile.NamedTemporaryFile() as large:
            large.truncate((256 << 20) + 1)
            self.refused(5, [large.name], "256 MB")

    def test_an_unknown_language_is_6(self):
        self.refused(6, ["-", "--lang", "xx"], "xx", given=b"A text.")

    def test_what_is_no_export_is_7(self):
        self.refused(7, ["verify", str(NEWS), str(NEWS)], "no export")


class HardTexts(unittest.TestCase):
    """What is hard but a text gets an honest answer."""

    def test_broken_utf8_is_repaired_and_offsets_cut_the_readers_own_file(self):
        raw = b"The caf\xe9 on the corner was closed. The \xf0\x9f\x98 owner left town last week."
        sentences = answer("-", given=raw)["sentences"]
        self.assertEqual([raw[s["begin"] : s["end"]][-5:] for s in sentences], [b"osed.", b"week."])

    def test_a_megabyte_without_a_space(self):
        done = lectern("-", "--format", "json", given=b"x" * 1_000_000, timeout=20)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(sum(s["end"] - s["begin"] for s in json.loads(done.stdout)["sentences"]), 1_000_000)

    def test_ten_megabytes(self):
        text = (SHARED / "texts/1m.txt").read_bytes() * 10
        done = lectern("-", given=text, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_language_without_data_is_summarized_and_said_to_be_in_part(self):
        text = "Ang pusa ay natutulog sa ilalim ng mesa. Ang aso ay naglalaro sa labas ng bahay. " * 5
        done = lectern("-", given=text.encode())
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"SUMMARY", done.stdout)
        self.assertNotEqual(answer("-", given=text.encode())["language"]["support"], "full")


class Formats(unittest.TestCase):
    def test_the_text_names_title_summary_claims_and_what_was_set_aside(self):
        shown = lectern(POST).stdout.decode()
        self.assertTrue(shown.startswith("The launch of DeepSeek, lesson learned about innovation\n"))
        for part in ("SUMMARY", "KEY CLAIMS"):
            self.assertIn(part, shown)

    def test_every_summary_sentence_is_a_span_of_the_article(self):
        raw = POST.read_text()
        shown = lectern(POST, "--summary", "5").stdout.decode()
        sentences = [line[4:] for line in shown.splitlines() if line.startswith("  * ")]
        self.assertEqual(len(sentences), 5)
        for sentence in sentences:
            self.assertIn(sentence, raw)

    def test_a_longer_summary_holds_the_shorter_one(self):
        def summary(length):
            shown = lectern(NEWS, "--summary", length).stdout.decode()
            return {line for line in shown.splitlines() if line.startswith("  * ")}

        self.assertLess(summary("3"), summary("6"))
        self.assertLessEqual(summary("10%"), summary("40%"))
        self.assertLessEqual(summary("60w"), summary("1min"))

    def test_html_has_no_script_that_runs_and_no_request(self):
        hostile = "<script>alert(1)</script> was said. <img src=x onerror=alert(2)> followed. It went on & on."
        page = lectern("-", "--format", "html", given=hostile.encode()).stdout.decode()
        self.assertNotIn("<img", page)
        self.assertEqual(page.count("<script"), page.count('<script type="application/json">'))
        self.assertNotIn("src=", page.replace("src=x onerror", ""))

    def test_annotations_count_code_points(self):
        text = "\U0001f600 The plan was dropped by the council. Nobody could pay for it any more."
        page = json.loads(lectern("-", "--format", "w3c", given=text.encode()).stdout)
        self.assertEqual(page["type"], "AnnotationPage")
        for item in page["items"]:
            quote, position = item["target"]["selector"]
            self.assertEqual(text[position["start"] : position["end"]], quote["exact"])
            self.assertTrue(text[: position["start"]].endswith(quote["prefix"]))
            self.assertTrue(text[position["end"] :].startswith(quote["suffix"]))

    def test_each_unit_of_offsets_cuts_the_same_sentences(self):
        text = "\U0001f600 Größe zählt. The caf\u00e9 was closed."
        raw = text.encode()
        by_byte = [raw[s["begin"] : s["end"]].decode() for s in answer("-", given=raw)["sentences"]]
        by_point = answer("-", "--offsets", "codepoint", given=raw)["sentences"]
        self.assertEqual([text[s["begin"] : s["end"]] for s in by_point], by_byte)
        wide = text.encode("utf-16-le")
        by_unit = answer("-", "--offsets=utf16", given=raw)["sentences"]
        self.assertEqual([wide[2 * s["begin"] : 2 * s["end"]].decode("utf-16-le") for s in by_unit], by_byte)

    def test_help_and_version(self):
        self.assertIn(b"usage: lectern", lectern("--help").stdout)
        self.assertRegex(lectern("--version").stdout, rb"^lectern \d+\.\d+\.\d+\n$")


class Explanations(unittest.TestCase):
    """A hundred articles: every score adds up, and every place in the order can be asked for its reasons."""

    @classmethod
    def setUpClass(cls):
        with gzip.open(SHARED / "eval/summaries/dev/bbc100.jsonl.gz", "rt", encoding="utf-8") as lines:
            cls.texts = [json.loads(line)["text"] for line in lines][:100]
        given = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(cls.texts))
        cls.answers = lines_of(lectern("batch", given=given.encode()))

    def test_the_parts_add_up_to_the_score(self):
        self.assertEqual(len(self.answers), 100)
        for found in self.answers:
            for sentence in found["sentences"]:
                self.assertEqual(sum(sentence["parts"].values()), sentence["score"])

    def test_each_rank_is_a_place_in_an_order_of_all_sentences(self):
        for found in self.answers:
            sentences, summary = found["sentences"], found["summary"]
            for rank in ("rank", "rank_unguarded", "rank_by_score"):
                self.assertEqual(sorted(s[rank] for s in sentences), list(range(len(sentences))), rank)
            self.assertEqual([sentences[s]["rank"] for s in summary["order"]], list(range(len(sentences))))
            prose = [s for s in sentences if found["blocks"][s["block"]]["kind"] in ("paragraph", "list_item", "quote")]
            by_score = sorted(prose, key=lambda sentence: sentence["rank_by_score"])
            scores = [sentence["score"] for sentence in by_score]
            self.assertEqual(scores, sorted(scores, reverse=True))

    def test_what_leans_and_is_picked_has_its_antecedent_or_a_note(self):
        for found in self.answers:
            sentences, summary = found["sentences"], found["summary"]
            noted = {note["sentence"] for note in summary["context"]}
            for index in summary["order"][:5]:
                leans = sentences[index].get("leans")
                if leans and not (leans.get("on") is not None and sentences[leans["on"]]["rank"] < sentences[index]["rank"]):
                    self.assertIn(index, noted)

    def test_a_key_point_stands_alone(self):
        for found in self.answers:
            for index in found["summary"]["key_points"]:
                self.assertNotIn("leans", found["sentences"][index])


class Verify(unittest.TestCase):
    def test_each_export_follows_until_a_letter_changes_in_either(self):
        for form in ("text", "markdown", "json", "html", "w3c"):
            with self.subTest(form), tempfile.TemporaryDirectory() as folder:
                made, other = pathlib.Path(folder, "export"), pathlib.Path(folder, "article")
                export = lectern(NEWS, "--format", form, "--summary", "20%", "--lang", "en", "--focus", "bus lane").stdout
                made.write_bytes(export)
                self.assertEqual(lectern("verify", made, NEWS).returncode, 0)

                other.write_bytes(NEWS.read_bytes().replace(b"century", b"sentury"))
                done = lectern("verify", made, other)
                self.assertEqual((done.returncode, done.stdout), (8, b""))
                self.assertIn(b"another text", done.stderr)

                made.write_bytes(export.replace(b"a", b"b", 1))
                done = lectern("verify", made, NEWS)
                self.assertEqual(done.returncode, 8)
                self.assertIn(b"line", done.stderr)


class Compare(unittest.TestCase):
    """Two articles about one accident."""

    def test_each_place_cuts_its_words_out_of_its_own_article(self):
        raw = [path.read_bytes() for path in PAIR]
        found = answer("compare", *PAIR)
        self.assertEqual(found["schema"], "lectern-compare/1")
        figures = [[raw[i][f[side]["begin"] : f[side]["end"]] for i, side in enumerate(("first", "second"))]
                   for f in found["figures"]]  # fmt: skip
        self.assertEqual(figures, [[b"14", b"17"]])
        for pair in found["shared"]:
            for link in pair["links"]:
                words = [raw[i][link[side]["begin"] : link[side]["end"]] for i, side in enumerate(("first", "second"))]
                if link["kind"] == "name":
                    self.assertEqual(*words)

    def test_indices_are_those_of_each_articles_own_answer(self):
        found, own = answer("compare", *PAIR), [answer(path) for path in PAIR]
        for side, article in zip(("first", "second"), own):
            for place in [pair[side] for pair in found["shared"]] + found["only"][side]:
                if "claim" in place:
                    claim = article["claims"][place["claim"]]
                    self.assertEqual([claim[key] for key in ("sentence", "begin", "end")], [place[key] for key in ("sentence", "begin", "end")])
            for speaker in found["speakers"]:
                for statement in speaker[side]:
                    self.assertEqual(article["attributions"][statement["attribution"]]["content"]["begin"], statement["begin"])

    def test_one_of_the_two_may_come_from_standard_input(self):
        given = lectern("compare", "-", PAIR[1], given=PAIR[0].read_bytes())
        self.assertEqual(given.stdout, lectern("compare", *PAIR).stdout)

    def test_unrelated_articles_share_nothing(self):
        found = answer("compare", NEWS, POST)
        self.assertEqual((found["shared"], found["figures"], found["speakers"]), ([], [], []))

    def test_a_megabyte_beside_itself_is_compared_in_linear_time(self):
        megabyte = SHARED / "texts/1m.txt"
        done = lectern("compare", megabyte, megabyte, "--format", "json", timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["only"], {"first": [], "second": []})


class Batch(unittest.TestCase):
    def test_answers_come_in_order_with_their_ids_as_given(self):
        rows = [{"id": i if i % 2 else f"n{i}", "text": f"Plan {i} was dropped."} for i in range(20)]
        done = lectern("batch", given="\n".join(map(json.dumps, rows)).encode())
        self.assertEqual([line["id"] for line in lines_of(done)], [row["id"] for row in rows])

    def test_a_bad_line_is_answered_and_the_run_goes_on(self):
        bad = ["no JSON", "[1]", '{"text":"A text."}', '{"id":3}', '{"id":4,"text":5}', '{"id":5,"text":" "}',
               '{"id":6,"text":"a\\u0000b"}', '{"id":7,"text":"A text.","lang":"xx"}', "[" * 100000]  # fmt: skip
        given = "\n".join([*bad, "", '{"id":"good","text":"The plan was dropped."}']).encode() + b'\n{"id":"\xff","text":"a"}\n'
        lines = lines_of(lectern("batch", given=given))
        self.assertEqual([line["id"] for line in lines[:8]], [None, None, None, 3, 4, 5, 6, 7])
        codes = ["bad_request"] * 5 + ["empty_text", "not_text", "unknown_language", "bad_request"]
        self.assertEqual([line["error"]["code"] for line in lines[:9]], codes)
        self.assertEqual(lines[9]["id"], "good")
        self.assertEqual(lines[10]["error"]["code"], "bad_request")

    def test_an_answer_comes_before_the_next_line_is_given(self):
        with subprocess.Popen([CLI, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
            for i in range(3):
                run.stdin.write(json.dumps({"id": i, "text": "The plan was dropped."}).encode() + b"\n")
                run.stdin.flush()
                self.assertEqual(json.loads(run.stdout.readline())["id"], i)
            run.stdin.close()

    def test_memory_stays_flat_over_a_hundred_thousand_lines(self):
        line = json.dumps({"id": 1, "text": "The plan was dropped because nobody could pay for it. It will return."})
        peaks = [peak_memory("batch", line, count) for count in (1000, 100_000)]
        self.assertLess(peaks[1], peaks[0] + (4 << 10), f"peaks in KiB: {peaks}")

    def test_the_language_of_a_line_is_its_own(self):
        rows = [{"id": 1, "text": "Il parla.", "lang": "fr"}, {"id": 2, "text": "She spoke.", "lang": "en"}]
        lines = lines_of(lectern("batch", given="\n".join(map(json.dumps, rows)).encode()))
        self.assertEqual([line["language"]["code"] for line in lines], ["fr", "en"])


def peak_memory(command, line, count):
    """The most memory, in KiB, that a run over `count` equal lines takes."""
    reader, writer = os.pipe()
    feeder = os.fork()
    if feeder == 0:
        os.close(reader)
        with os.fdopen(writer, "wb") as out:
            for _ in range(count):
                out.write(line.encode() + b"\n")
        os._exit(0)
    os.close(writer)
    run = subprocess.Popen([CLI, command], stdin=reader, stdout=subprocess.DEVNULL)
    os.close(reader)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = status
    os.waitpid(feeder, 0)
    assert status == 0, status
    return usage.ru_maxrss


class Classify(unittest.TestCase):
    def test_every_label_is_a_share(self):
        rows = [{"id": i, "text": text} for i, text in enumerate(["Costs rose by 5%.", "", "We must act now!", "Hello"])]
        for line in lines_of(lectern("classify", given="\n".join(map(json.dumps, rows)).encode())):
            labels = {**line, **line["kinds"]}
            del labels["id"], labels["kinds"]
            self.assertEqual(len(labels), 13)
            for name, value in labels.items():
                self.assertTrue(0 <= value <= 1, f"{name} is {value}")


def main():
    if not SHARED.is_dir():
        sys.exit(f"{SHARED} is missing: see tests/README.md")
    result = unittest.TextTestRunner(verbosity=2 if "-v" in sys.argv else 1).run(
        unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    )
    failed = len(result.failures) + len(result.errors)
    sys.stderr.flush()
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

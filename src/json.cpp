#include "json.h"

#include "json_claims.h"
#include "json_writer.h"
#include "model_version.h"

namespace lectern {
namespace {

void write_header(JsonWriter& out, const Analysis& a, const AnswerSettings& settings) {
    out.field_name("schema", "lectern/1");
    out.object("engine", [&] {
        out.field_name("version", kEngineVersion);
        out.field_name("model", model_version());
    });
    out.field_name("offsets", name_of(settings.offsets));
    out.object("settings", [&] {
        out.field_text("language", settings.language);
        out.field_text("focus", settings.focus);
    });
    out.object("language", [&] {
        out.field_name("code", a.language.code);
        out.permille("confidence", a.language.confidence);
        out.field_name("support", name_of(a.language.support));
    });
    out.optional_span("title", a.document.title);
}

void write_statistics(JsonWriter& out, const Statistics& s) {
    out.object("stats", [&] {
        out.field("characters", s.characters);
        out.field("words", s.words);
        out.field("sentences", s.sentences);
        out.field("blocks", s.blocks);
        out.field("reading_seconds", s.reading_seconds);
        out.key("readability");
        if (s.readability) {
            out.open('{');
            out.field_name("formula", s.readability->formula);
            out.key("value");
            out.decimal(s.readability->value, 100);
            out.key("grade");
            out.decimal(s.readability->grade, 100);
            out.close('}');
        } else {
            out.raw("null");
        }
    });
}

void write_blocks(JsonWriter& out, const Document& document) {
    out.objects("blocks", document.blocks, [&](const Block& block) {
        out.begin_end(block.span);
        out.field_name("kind", name_of(block.kind));
        if (block.level > 0) out.field("level", block.level);
        out.field_name("reason", block.reason);
    });
}

void write_dangling(JsonWriter& out, const Dangling& dangling) {
    out.object("leans", [&] {
        out.field_name("problem", name_of(dangling.problem));
        out.field_span("cue", dangling.cue);
        if (dangling.antecedent) out.field("on", *dangling.antecedent);
    });
}

void write_sentences(JsonWriter& out, const Analysis& a) {
    out.key("sentences");
    out.open('[');
    for (std::size_t s = 0; s < a.sentences.size(); ++s) {
        out.open('{');
        out.begin_end(a.sentences[s].span);
        out.field("block", a.sentences[s].block);
        out.field("score", a.salience[s].score());
        const Places& places = a.summary.places[s];
        out.field("rank", places.final);
        out.field("rank_unguarded", places.unguarded);
        out.field("rank_by_score", places.by_score);
        out.object("parts", [&] {
            for (std::size_t p = 0; p < a.salience[s].parts.size(); ++p)
                out.field(name_of(static_cast<ScorePart>(p)), a.salience[s].parts[p]);
        });
        if (a.summary.dangling[s]) write_dangling(out, *a.summary.dangling[s]);
        out.close('}');
    }
    out.close(']');
}

void write_outline(JsonWriter& out, const std::vector<OutlineSection>& outline) {
    out.objects("outline", outline, [&](const OutlineSection& section) {
        out.begin_end(section.span);
        out.optional_number("heading", section.heading);
        out.field("level", section.level);
        out.optional_number("gist", section.gist);
        out.numbers("points", section.points);
    });
}

void write_summary(JsonWriter& out, const Summary& summary) {
    out.object("summary", [&] {
        out.numbers("order", summary.order);
        out.optional_span("headline", summary.headline);
        out.optional_number("gist", summary.gist);
        out.numbers("key_points", summary.key_points);
        write_outline(out, summary.outline);
        out.objects("context", summary.context, [&](const ContextNote& note) {
            out.field("sentence", note.sentence);
            out.field_name("problem", name_of(note.problem));
            out.field_span("cue", note.cue);
            out.field_name("remedy", name_of(note.remedy));
            if (note.other) out.field("other", *note.other);
            if (note.name) out.field_span("name", *note.name);
        });
    });
}

void write_keyphrases(JsonWriter& out, const std::vector<Keyphrase>& keyphrases) {
    out.objects("keyphrases", keyphrases, [&](const Keyphrase& keyphrase) {
        out.field_text("text", keyphrase.text);
        out.field("score", keyphrase.score);
        out.spans("spans", keyphrase.spans);
    });
}

void write_focus(JsonWriter& out, const Focus& focus) {
    out.objects("focus", focus.matches, [&](const FocusMatch& match) {
        out.field("sentence", match.sentence);
        out.begin_end(match.span);
        out.field_name("kind", match.related ? "related" : "asked");
    });
}

/// About how many bytes the answer will have: so many for one entry of each long list, on average and rounded up.
std::size_t expected_size(const Analysis& a) {
    return 4096 + 100 * a.document.blocks.size() + 270 * a.sentences.size() + 80 * a.summary.context.size()
           + 820 * a.claims.size() + 200 * a.attributions.size() + 80 * a.quantities.size();
}

}  // namespace

std::string to_json(const Analysis& a, const AnswerSettings& settings) {
    const OffsetMap offsets(a.document.text, settings.offsets);
    JsonWriter out(&offsets, expected_size(a));
    out.open('{');
    if (!settings.id.empty()) {
        out.key("id");
        out.raw(settings.id);
    }
    write_header(out, a, settings);
    write_statistics(out, a.statistics);
    write_blocks(out, a.document);
    write_sentences(out, a);
    write_summary(out, a.summary);
    write_claims(out, a);
    write_attributions(out, a.attributions);
    write_quantities(out, a);
    write_keyphrases(out, a.keyphrases);
    write_focus(out, a.focus);
    if (!settings.provenance.empty()) {
        out.key("provenance");
        out.raw(settings.provenance);
    }
    out.close('}');
    return out.take();
}

std::string to_json(const SentenceLabels& labels, std::string_view id) {
    JsonWriter out;
    out.open('{');
    out.key("id");
    out.raw(id);
    out.permille("claim", labels.claim);
    out.permille("support", labels.support);
    out.permille("checkworthiness", labels.checkworthiness);
    out.permille("subjectivity", labels.subjectivity);
    out.permille("hedge", labels.hedge);
    write_kinds(out, labels);
    out.close('}');
    return out.take();
}

std::string to_json(const Status& status, std::string_view id) {
    JsonWriter out;
    out.open('{');
    if (!id.empty()) {
        out.key("id");
        out.raw(id);
    }
    out.object("error", [&] {
        out.field_name("code", name_of(status.code));
        out.field_text("message", status.message);
    });
    out.close('}');
    return out.take();
}

std::string_view name_of(OffsetUnit unit) {
    return unit == OffsetUnit::utf8 ? "utf8" : unit == OffsetUnit::utf16 ? "utf16" : "codepoint";
}

std::string_view name_of(StatusCode code) {
    static constexpr std::string_view kNames[] = {
        "ok", "empty_text", "not_text", "too_long", "unknown_language", "bad_request", "mismatch", "out_of_memory"};
    return kNames[static_cast<std::size_t>(code)];
}

}  // namespace lectern

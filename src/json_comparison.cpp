#include "json.h"
#include "json_writer.h"
#include "model_version.h"

namespace lectern {
namespace {

/// Writes one comparison; each place in the offsets of its own article.
class ComparisonWriter {
public:
    ComparisonWriter(const Analysis& first, const Analysis& second, OffsetUnit unit)
        : first_(first),
          second_(second),
          first_offsets_(first.document.text, unit),
          second_offsets_(second.document.text, unit) {}

    std::string write(const Comparison& comparison, OffsetUnit unit) {
        out_.open('{');
        out_.field_name("schema", "lectern-compare/1");
        out_.object("engine", [&] {
            out_.field_name("version", kEngineVersion);
            out_.field_name("model", model_version());
        });
        out_.field_name("offsets", name_of(unit));
        write_article("first", first_, first_offsets_);
        write_article("second", second_, second_offsets_);
        out_.field_flag("comparable", comparison.comparable);
        write_shared(comparison.shared);
        out_.object("only", [&] {
            write_claims("first", comparison.only_first, first_, first_offsets_);
            write_claims("second", comparison.only_second, second_, second_offsets_);
        });
        write_figures(comparison.figures);
        write_speakers(comparison.speakers);
        out_.close('}');
        return out_.take();
    }

private:
    void begin_end(Span span, const OffsetMap& offsets) {
        out_.field("begin", offsets(span.begin));
        out_.field("end", offsets(span.end));
    }

    void write_span(std::string_view key, Span span, const OffsetMap& offsets) {
        out_.object(key, [&] { begin_end(span, offsets); });
    }

    void write_article(std::string_view key, const Analysis& analysis, const OffsetMap& offsets) {
        out_.object(key, [&] {
            out_.field_name("language", analysis.language.code);
            if (analysis.document.title) {
                write_span("title", *analysis.document.title, offsets);
            } else {
                out_.key("title");
                out_.raw("null");
            }
            out_.field("claims", static_cast<std::int64_t>(analysis.claims.size()));
        });
    }

    void write_place(std::string_view key, const ComparedPlace& place, const OffsetMap& offsets) {
        out_.object(key, [&] {
            out_.field("sentence", place.sentence);
            if (place.claim) out_.field("claim", *place.claim);
            begin_end(place.span, offsets);
        });
    }

    void write_links(const std::vector<Link>& links) {
        out_.objects("links", links, [&](const Link& link) {
            out_.field_name("kind", name_of(link.kind));
            write_span("first", link.first, first_offsets_);
            write_span("second", link.second, second_offsets_);
        });
    }

    void write_shared(const std::vector<SharedClaim>& shared) {
        out_.objects("shared", shared, [&](const SharedClaim& claim) {
            out_.permille("likeness", claim.likeness);
            write_place("first", claim.first, first_offsets_);
            write_place("second", claim.second, second_offsets_);
            write_links(claim.links);
        });
    }

    void write_claims(std::string_view key, const std::vector<std::uint32_t>& claims, const Analysis& analysis,
                      const OffsetMap& offsets) {
        out_.objects(key, claims, [&](const std::uint32_t claim) {
            out_.field("sentence", analysis.claims[claim].sentence);
            out_.field("claim", claim);
            begin_end(analysis.claims[claim].span, offsets);
        });
    }

    void write_figure(std::string_view key, std::uint32_t index, const Analysis& analysis, const OffsetMap& offsets) {
        const Quantity& quantity = analysis.quantities[index];
        out_.object(key, [&] {
            out_.field("sentence", quantity.sentence);
            out_.field("quantity", index);
            begin_end(quantity.span, offsets);
            out_.field_text("value", quantity.value);
            out_.field_text("unit", quantity.unit);
        });
    }

    void write_figures(const std::vector<OtherFigure>& figures) {
        out_.objects("figures", figures, [&](const OtherFigure& figure) {
            write_figure("first", figure.first, first_, first_offsets_);
            write_figure("second", figure.second, second_, second_offsets_);
            write_links(figure.links);
        });
    }

    void write_statements(std::string_view key, const std::vector<std::uint32_t>& attributions,
                          const Analysis& analysis, const OffsetMap& offsets) {
        out_.objects(key, attributions, [&](const std::uint32_t index) {
            const Attribution& attribution = analysis.attributions[index];
            out_.field("sentence", attribution.sentence);
            out_.field("attribution", index);
            begin_end(attribution.content, offsets);
        });
    }

    void write_speakers(const std::vector<SharedSpeaker>& speakers) {
        out_.objects("speakers", speakers, [&](const SharedSpeaker& speaker) {
            out_.field_text("name", speaker.name);
            write_statements("first", speaker.first, first_, first_offsets_);
            write_statements("second", speaker.second, second_, second_offsets_);
        });
    }

    const Analysis& first_;
    const Analysis& second_;
    OffsetMap first_offsets_;
    OffsetMap second_offsets_;
    JsonWriter out_;
};

}  // namespace

std::string to_json(const Comparison& comparison, const Analysis& first, const Analysis& second, OffsetUnit unit) {
    return ComparisonWriter(first, second, unit).write(comparison, unit);
}

}  // namespace lectern

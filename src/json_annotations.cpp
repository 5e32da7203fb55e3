#include <algorithm>

#include "json.h"
#include "json_writer.h"

namespace lectern {
namespace {

/// How much of the text before and behind a quotation helps to find it again, in bytes at most.
constexpr std::uint32_t kContextBytes = 48;

class AnnotationWriter {
public:
    AnnotationWriter(const Analysis& analysis, std::string source)
        : analysis_(analysis),
          source_(std::move(source)),
          offsets_(analysis.document.text, OffsetUnit::codepoint),
          out_(&offsets_) {}

    JsonWriter& out() { return out_; }

    /// One annotation of a span: what it says of it in `body`, and where it is, twice, as the model advises.
    void annotation(std::string_view motivation, std::string_view body, Span span) {
        out_.open('{');
        out_.field_name("type", "Annotation");
        out_.field_text("id", "#" + std::to_string(++count_));
        out_.field_name("motivation", motivation);
        out_.object("body", [&] {
            out_.field_name("type", "TextualBody");
            out_.field_text("value", body);
        });
        out_.object("target", [&] {
            out_.field_text("source", source_);
            out_.key("selector");
            out_.open('[');
            quote_selector(span);
            position_selector(span);
            out_.close(']');
        });
        out_.close('}');
    }

private:
    std::string_view text() const { return analysis_.document.text.bytes; }

    bool inside_character(std::uint32_t byte) const {
        return byte < text().size() && (static_cast<unsigned char>(text()[byte]) & 0xC0) == 0x80;
    }

    void quote_selector(Span span) {
        std::uint32_t before = span.begin - std::min(span.begin, kContextBytes);
        std::uint32_t behind = std::min(span.end + kContextBytes, static_cast<std::uint32_t>(text().size()));
        while (inside_character(before))
            ++before;
        while (inside_character(behind))
            --behind;
        out_.open('{');
        out_.field_name("type", "TextQuoteSelector");
        out_.field_text("exact", text().substr(span.begin, span.size()));
        out_.field_text("prefix", text().substr(before, span.begin - before));
        out_.field_text("suffix", text().substr(span.end, behind - span.end));
        out_.close('}');
    }

    void position_selector(Span span) {
        out_.open('{');
        out_.field_name("type", "TextPositionSelector");
        out_.field("start", offsets_(span.begin));
        out_.field("end", offsets_(span.end));
        out_.close('}');
    }

    const Analysis& analysis_;
    std::string source_;
    OffsetMap offsets_;
    JsonWriter out_;
    int count_ = 0;
};

std::string describe(const Analysis& analysis, std::size_t index) {
    const Claim& claim = analysis.claims[index];
    std::string words = std::string(name_of(claim.kind)) + ", " + std::string(name_of(claim.hedge));
    if (const auto found = analysis.claims[index].attribution; found && !analysis.attributions[*found].speaker.empty())
        words += ", by " + analysis.attributions[*found].speaker;
    return words;
}

}  // namespace

std::string to_annotations(const Analysis& analysis, const Provenance& provenance, std::string_view record) {
    AnnotationWriter writer(analysis, "urn:sha256:" + provenance.sha256);
    JsonWriter& out = writer.out();
    out.open('{');
    out.field_text("@context", "http://www.w3.org/ns/anno.jsonld");
    out.field_name("type", "AnnotationPage");
    out.key("items");
    out.open('[');
    for (const std::uint32_t sentence : pick_summary(analysis, provenance.request.summary))
        writer.annotation("highlighting", "summary", analysis.sentences[sentence].span);
    for (std::size_t i = 0; i < analysis.claims.size(); ++i)
        writer.annotation("classifying", describe(analysis, i), analysis.claims[i].span);
    out.close(']');
    out.key("provenance");
    out.raw(record);
    out.close('}');
    return out.take();
}

}  // namespace lectern

#include "json_claims.h"

namespace lectern {
namespace {

void write_reason(JsonWriter& out, const LabelReason& reason) {
    out.key("why");
    out.open('{');
    out.field("log_odds", reason.log_odds);
    out.key("parts");
    out.open('{');
    for (std::size_t p = 0; p < kLabelParts; ++p)
        out.field(name_of(static_cast<LabelPart>(p)), reason.parts[p]);
    out.close('}');
    out.spans("words", reason.words);
    out.close('}');
}

void write_claim(JsonWriter& out, const Analysis& a, std::size_t index) {
    const Claim& claim = a.claims[index];
    out.open('{');
    out.field("sentence", claim.sentence);
    out.begin_end(claim.span);
    out.field_name("kind", name_of(claim.kind));
    write_kinds(out, a.labels[claim.sentence]);
    out.field("importance", claim.importance);
    out.permille("checkworthiness", a.labels[claim.sentence].checkworthiness);
    out.key("hedge");
    out.open('{');
    out.field_name("level", name_of(claim.hedge));
    out.spans("cues", claim.hedge_cues);
    out.close('}');
    out.key("cues");
    out.open('[');
    for (const std::uint32_t cue : claim.cues) {
        out.open('{');
        out.begin_end(a.cues.cues[cue].span);
        out.field_name("kind", a.cues.cues[cue].value);
        out.close('}');
    }
    out.close(']');
    write_reason(out, a.label_reasons[index]);
    if (const auto attribution = a.claims[index].attribution)
        out.field("attribution", static_cast<std::int64_t>(*attribution));
    out.key("evidence");
    out.open('[');
    for (const Evidence& evidence : evidence_of(a, index)) {
        out.open('{');
        out.field("sentence", evidence.sentence);
        out.field_name("relation", name_of(evidence.relation));
        if (evidence.cue) {
            out.key("cue");
            out.span(*evidence.cue);
        }
        out.close('}');
    }
    out.close(']');
    out.key("quantities");
    out.open('[');
    const auto [first, last] = quantities_of(a, index);
    for (std::size_t q = first; q < last; ++q)
        out.number(static_cast<std::int64_t>(q));
    out.close(']');
    out.close('}');
}

}  // namespace

void write_claims(JsonWriter& out, const Analysis& a) {
    out.key("claims");
    out.open('[');
    for (std::size_t c = 0; c < a.claims.size(); ++c)
        write_claim(out, a, c);
    out.close(']');
}

void write_attributions(JsonWriter& out, const std::vector<Attribution>& attributions) {
    out.key("attributions");
    out.open('[');
    for (const Attribution& attribution : attributions) {
        out.open('{');
        out.field("sentence", attribution.sentence);
        out.optional_span("source", attribution.source);
        if (!attribution.speaker.empty()) out.field_text("speaker", attribution.speaker);
        if (!attribution.role.empty()) out.field_text("role", attribution.role);
        out.optional_span("cue", attribution.cue);
        out.key("content");
        out.span(attribution.content);
        out.field_flag("direct", attribution.direct);
        out.close('}');
    }
    out.close(']');
}

void write_quantities(JsonWriter& out, const Analysis& a) {
    out.key("quantities");
    out.open('[');
    for (const Quantity& quantity : a.quantities) {
        out.open('{');
        out.begin_end(quantity.span);
        out.field_text("value", quantity.value);
        out.field_text("unit", quantity.unit);
        if (quantity.approximate) out.field_flag("approximate", true);
        out.close('}');
    }
    out.close(']');
    out.key("consistency");
    out.open('[');
    for (const Inconsistency& inconsistency : a.inconsistencies) {
        out.open('{');
        out.field("a", inconsistency.a);
        out.field("b", inconsistency.b);
        out.field_text("about", inconsistency.about);
        out.close('}');
    }
    out.close(']');
}

void write_kinds(JsonWriter& out, const SentenceLabels& labels) {
    out.key("kinds");
    out.open('{');
    for (std::size_t k = 0; k < kClaimKinds; ++k)
        out.permille(name_of(static_cast<ClaimKind>(k)), labels.kinds[k]);
    out.close('}');
}

}  // namespace lectern

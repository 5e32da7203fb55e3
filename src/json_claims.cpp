#include "json_claims.h"

#include "claim_kinds.h"

namespace lectern {
namespace {

void write_reason(JsonWriter& out, const LabelReason& reason) {
    out.object("why", [&] {
        out.field("log_odds", reason.log_odds);
        out.object("parts", [&] {
            for (std::size_t p = 0; p < kLabelParts; ++p)
                out.field(name_of(static_cast<LabelPart>(p)), reason.parts[p]);
        });
        out.spans("words", reason.words);
    });
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
    out.object("hedge", [&] {
        out.field_name("level", name_of(claim.hedge));
        out.spans("cues", claim.hedge_cues);
    });
    out.objects("cues", claim.cues, [&](const std::uint32_t cue) {
        out.begin_end(a.cues.cues[cue].span);
        out.field_name("kind", kind_of(a.cues.cues[cue]));
    });
    write_reason(out, a.label_reasons[index]);
    if (const auto attribution = a.claims[index].attribution)
        out.field("attribution", static_cast<std::int64_t>(*attribution));
    out.objects("evidence", evidence_of(a, index), [&](const Evidence& evidence) {
        out.field("sentence", evidence.sentence);
        out.field_name("relation", name_of(evidence.relation));
        if (evidence.cue) out.field_span("cue", *evidence.cue);
    });
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
    out.objects("attributions", attributions, [&](const Attribution& attribution) {
        out.field("sentence", attribution.sentence);
        out.optional_span("source", attribution.source);
        if (!attribution.speaker.empty()) out.field_text("speaker", attribution.speaker);
        if (!attribution.role.empty()) out.field_text("role", attribution.role);
        out.optional_span("cue", attribution.cue);
        out.field_span("content", attribution.content);
        out.field_flag("direct", attribution.direct);
    });
}

void write_quantities(JsonWriter& out, const Analysis& a) {
    out.objects("quantities", a.quantities, [&](const Quantity& quantity) {
        out.begin_end(quantity.span);
        out.field_text("value", quantity.value);
        out.field_text("unit", quantity.unit);
        if (quantity.approximate) out.field_flag("approximate", true);
    });
    out.objects("consistency", a.inconsistencies, [&](const Inconsistency& inconsistency) {
        out.field("a", inconsistency.a);
        out.field("b", inconsistency.b);
        out.field_text("about", inconsistency.about);
    });
}

void write_kinds(JsonWriter& out, const SentenceLabels& labels) {
    out.object("kinds", [&] {
        for (std::size_t k = 0; k < kClaimKinds; ++k)
            out.permille(name_of(static_cast<ClaimKind>(k)), labels.kinds[k]);
    });
}

}  // namespace lectern

#pragma once

#include "analyze.h"
#include "json_writer.h"

/// The parts of the answer that say what is claimed, by whom, and with which figures; docs/answer.md describes them.
namespace lectern {

/// "claims": each with its kind, hedge, reason, grounds and quantities.
void write_claims(JsonWriter& out, const Analysis& a);

/// "attributions": who says what.
void write_attributions(JsonWriter& out, const std::vector<Attribution>& attributions);

/// "quantities", and "consistency": those that differ though they seem to be the same.
void write_quantities(JsonWriter& out, const Analysis& a);

/// "kinds": the probability of each.
void write_kinds(JsonWriter& out, const SentenceLabels& labels);

}  // namespace lectern

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution.h"
#include "claims.h"
#include "consistency.h"
#include "cues.h"
#include "document.h"
#include "evidence.h"
#include "features.h"
#include "focus.h"
#include "keyphrases.h"
#include "label_reasons.h"
#include "language.h"
#include "quantities.h"
#include "ranking.h"
#include "salience.h"
#include "sentences.h"
#include "statistics.h"
#include "status.h"
#include "summary.h"
#include "text/offsets.h"
#include "tokens.h"

/// Lectern's only public header: an article in, its analysis out. See docs/design.md for the line of stages.
namespace lectern {

constexpr std::string_view kEngineVersion = "0.1.0";

/// The longest text that is analyzed, in bytes.
constexpr std::size_t kLongestText = std::size_t{256} << 20;

struct Options {
    std::string language;                         ///< a code of all_lexicons(), or empty to identify it
    std::string focus;                            ///< words that the summary should bend towards, or empty
    std::vector<BlockOverride> overrides;         ///< the reader's own decisions about page chrome
    OffsetUnit override_unit = OffsetUnit::utf8;  ///< what the overrides count their places in
};

/// Everything that was found, stage by stage. Indices refer to the vectors beside them; spans to `document.text.bytes`.
struct Analysis {
    Document document;
    Language language;
    std::vector<Sentence> sentences;
    Tokens tokens;
    Cues cues;
    Statistics statistics;
    std::vector<SentenceFeatures> features;
    Focus focus;
    std::vector<Salience> salience;
    Ranking ranking;
    std::vector<SentenceLabels> labels;
    std::vector<Attribution> attributions;
    Summary summary;
    std::vector<Claim> claims;
    std::vector<LabelReason> label_reasons;  ///< one for each claim: why it is of its kind
    std::vector<Quantity> quantities;
    std::vector<Inconsistency> inconsistencies;
    std::vector<Evidence> evidence;
    std::vector<Keyphrase> keyphrases;
};

/// Runs the whole line over one article. Pure: the same bytes and options give the same analysis everywhere.
/// Errors: empty_text, not_text, too_long, unknown_language, out_of_memory.
Result<Analysis> analyze(std::string_view raw, const Options& options = {});

/// The evidence for a claim, in order of the text.
std::span<const Evidence> evidence_of(const Analysis& analysis, std::size_t claim);

/// The quantities that lie within a claim: indices [first, second) into `quantities`.
std::pair<std::size_t, std::size_t> quantities_of(const Analysis& analysis, std::size_t claim);

/// One sentence with its neighbours, either of which may be empty.
struct SentenceInContext {
    std::string_view text;
    std::string_view before;
    std::string_view after;
    std::string_view language;  ///< a code, or empty to identify it
};

/// Labels one sentence as it would be labelled in its article. Blank text gives zeros.
SentenceLabels classify(const SentenceInContext& sentence);

}  // namespace lectern

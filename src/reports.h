#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "attribution.h"
#include "clauses.h"
#include "cues.h"
#include "quotations.h"
#include "text/span.h"

namespace lectern {

/// One sentence, as the rules of who says what look at it.
struct ReportingSentence {
    std::uint32_t index = 0;
    Span span;
    SentenceWords words;
    std::uint32_t first_token = 0;          ///< of the document
    std::span<const Quotation> quotations;  ///< those that reach into it
    std::string_view text;                  ///< of the document
    bool may_have_label = true;             ///< false in a caption, whose label is none of a speaker: "Photo: Ann Lee"
};

/// What the sentence reports by a verb, a phrase or a colon, in the order of its cues; quotations that no cue goes with
/// are left to the caller. Source, cue and content are filled in, the speaker is not.
///
/// The patterns, the reporting word in capitals: "Lee SAID that …", "…, SAID Lee", "ACCORDING TO Lee, …", "a study
/// FOUND …", "Lee was ACCUSED of …" (no source), "SAID by Lee", "Lee's CLAIM that …", "Ann Lee: …", "IN a study, …".
std::vector<Attribution> find_reports(const ReportingSentence& sentence, std::span<const Cue> cues);

}  // namespace lectern

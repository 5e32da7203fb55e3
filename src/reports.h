#pragma once

#include <span>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "reporting_sentence.h"

namespace lectern {

/// What the sentence reports by a verb, a phrase or a colon, in the order of its cues; quotations that no cue goes with
/// are left to the caller. Source, cue and content are filled in, the speaker is not.
///
/// The patterns, the reporting word in capitals: "Lee SAID that …", "…, SAID Lee", "ACCORDING TO Lee, …", "a study
/// FOUND …", "Lee was ACCUSED of …" (no source), "SAID by Lee", "Lee's CLAIM that …", "Ann Lee: …", "IN a study, …".
std::vector<Attribution> find_reports(const ReportingSentence& sentence, std::span<const Cue> cues);

}  // namespace lectern

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "reporting_sentence.h"
#include "reporting_verbs.h"

namespace lectern {

/// A speech tag behind or inside what is said: "said Ann Lee" of "“It rains,” said Ann Lee."
struct SpeechTag {
    Phrase source;
    std::uint32_t said_end = 0;  ///< what is said in front of it goes from the sentence's begin to here
};

/// Reads speech tags: `"…," said Ann Lee.`, `…, Ann Lee said.`, `"…," she said, "…"`.
class TagReader {
public:
    /// Both must outlive this.
    TagReader(const ReportingSentence& sentence, const VerbReader& verbs)
        : sentence_(sentence), words_(sentence.words), verbs_(verbs) {}

    /// The tag that a verb makes with its subject; nothing where it makes none.
    std::optional<SpeechTag> read(const ReportingVerb& verb) const;

private:
    bool is_behind_quotation(std::size_t i) const;
    std::size_t inverted_subject(const ReportingVerb& verb) const;
    bool is_inverted(const ReportingVerb& verb) const;
    bool closes_behind(const ReportingVerb& verb) const;
    bool is_opening(std::size_t comma) const;
    bool is_supposed(const ReportingVerb& verb) const;
    bool is_boundary(std::size_t i) const;

    const ReportingSentence& sentence_;
    const SentenceWords& words_;
    const VerbReader& verbs_;
};

}  // namespace lectern

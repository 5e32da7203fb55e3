#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "cues.h"
#include "evidence.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// The relation that a value of data/<language>/evidence_cues.txt names; nothing for other values.
std::optional<EvidenceRelation> relation_named(std::string_view name);

/// What the words at the start of a sentence say of its tie to the one before.
struct Tie {
    EvidenceRelation relation;
    Span cue;
};

/// Reads off the opening words of sentences how they are tied to what stands before them.
class SentenceTies {
public:
    /// Both must outlive this.
    SentenceTies(const Tokens& tokens, const Cues& cues) : tokens_(tokens), cues_(cues) {}

    /// The cue that opens a sentence: "For example, …", "But …".
    std::optional<Tie> opening_tie(std::uint32_t sentence) const;

    /// "Then …", "Another …", "The town also …": goes on, adds or concludes, as does what begins with the same two
    /// words as the claim.
    bool leads_on(std::uint32_t claim, std::uint32_t sentence) const;

    /// "It …", "These …" at the start: said of the sentence before.
    bool refers_back(std::uint32_t sentence) const;

    /// "as" and "since" mostly tell of time or manner.
    bool tells_time(const Cue& cue) const;

    bool has_number(std::uint32_t sentence) const;

    /// Whether two sentences that share so many stems say the same: these are most of the shorter one's words, not a
    /// phrase that both hold, and the figures are the same.
    bool says_the_same(std::uint32_t a, std::uint32_t b, std::size_t shared_stems) const;

private:
    std::size_t count_telling_words(std::uint32_t sentence) const;
    bool repeats_figures(std::uint32_t a, std::uint32_t b) const;
    bool subordinates(const Cue& cue) const;
    bool is_bare_that_is(const Cue& cue) const;
    std::string_view word(std::uint32_t token) const {
        return token < tokens_.tokens.size() ? std::string_view(tokens_.terms[tokens_.tokens[token].term].text) : "";
    }

    const Tokens& tokens_;
    const Cues& cues_;
};

}  // namespace lectern

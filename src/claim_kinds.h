#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "document.h"
#include "labels.h"
#include "language.h"
#include "quantities.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// The kind of claim that a sentence makes, and how surely: comparable between kinds, above 500 where one is claimed.
struct WeighedKind {
    ClaimKind kind = ClaimKind::judgement;
    std::int32_t strength = 0;
};

/// Weighs the kinds of one sentence: the model, the cue phrases, and for a quotation that somebody is named to say it
/// or that it stands in quotation marks. "According to measurements" alone leaves a figure a figure.
class KindWeigher {
public:
    /// All must outlive this.
    KindWeigher(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                const Cues& cues, const std::vector<SentenceLabels>& labels,
                const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                LanguageSupport support);

    /// The strongest kind of a sentence. Somebody's statement is of the kind of what is said, and a "quote" only where
    /// nothing more telling fits: that it is somebody's, its attribution tells. What a study finds is a "quote" only
    /// where hardly any kind fits.
    /// Of a bare item of a list ("Bed in a cabin: 219 euros") only a figure is claimed, or what a cue names.
    std::optional<WeighedKind> weigh(std::uint32_t sentence, bool is_bare_item) const;

    /// Whether a sentence holds an amount, or in a language that is known in full a count.
    bool holds_amount(std::uint32_t sentence) const { return measured_[sentence]; }

private:
    /// What the attributions of a sentence say of it.
    struct Saying {
        bool named = false;     ///< by somebody who is named, or in quotation marks
        bool found = false;     ///< by a thing that shows something: "a study found"
        bool foretold = false;  ///< that something would happen
    };

    Saying saying_of(const Attribution& attribution) const;
    bool is_foretold(const Attribution& attribution) const;
    WeighedKind kind_of_statement(std::uint32_t sentence, WeighedKind best) const;
    std::int32_t strength_in(std::uint32_t sentence, ClaimKind kind, std::int32_t cue_words) const;
    bool is_looked_for(ClaimKind kind, std::int32_t cue_words) const;
    std::array<std::int32_t, kClaimKinds> longest_cues(std::uint32_t sentence) const;

    const Tokens& tokens_;
    const Cues& cues_;
    const std::vector<SentenceLabels>& labels_;
    LanguageSupport support_;
    std::vector<Saying> said_;     ///< by sentence
    std::vector<bool> measured_;   ///< by sentence: it holds an amount, or in a language that is known in full a count
    std::vector<bool> instructs_;  ///< by sentence: it opens as an instruction does
    std::vector<bool> shares_;     ///< by sentence: it holds a share, "60 percent"
};

/// The kind that a cue names, of claim_cues or instructions; empty for one of another list.
std::string_view kind_of(const Cue& cue);

/// Whether a claim cue speaks for its kind where it stands: "Great" in "the Great Hunt" judges nothing, and "more than
/// 40 people" compares nothing, "more likely to" foretells nothing.
bool marks_kind(const Cue& cue, const Tokens& tokens, std::uint32_t sentence);

}  // namespace lectern

#include "claim_kinds.h"

#include <algorithm>
#include <string_view>

namespace lectern {
namespace {

constexpr Permille kLeastLikely = 500;    // a kind below this is not claimed
constexpr std::int32_t kCueBonus = 400;   // a phrase of the claim cues speaks for its kind this much
constexpr std::int32_t kNoCueCost = 200;  // what the kinds that readers know by their words lose without one
// "must", "will", "than": the words themselves make the kind, and the longer the cue, the surer ("should expect").
constexpr std::int32_t kPlainCue = 1050;
constexpr std::int32_t kCueWord = 75;
constexpr Permille kDenied = 250;           // the model says no: no cue helps
constexpr std::int32_t kNamedSource = 700;  // a statement with a name to it matters more
constexpr std::int32_t kTelling = 700;      // what is said is of a kind of its own from here on, else a "quote"
constexpr std::int32_t kMeasured =
    1300;  // an amount, where no model knows the language: as a sure statistic with a cue

/// Kinds whose training texts are all of one sort (product comparisons, advice in medicine, expectations in news), and
/// which a reader knows by their words.
bool is_known_by_words(ClaimKind kind) {
    return kind == ClaimKind::comparison || kind == ClaimKind::recommendation || kind == ClaimKind::prediction;
}

/// `cue_words` is the length of the longest cue phrase of the kind in the sentence, 0 for none.
std::int32_t strength_of(ClaimKind kind, Permille model, std::int32_t cue_words) {
    const bool cued = cue_words > 0;
    if (is_known_by_words(kind)) {
        if (model < kDenied) return model - kNoCueCost;  // "recommended her to a friend", "the will was read"
        return cued ? kPlainCue + kCueWord * cue_words + model / 5 : model - kNoCueCost;
    }
    // Nearly every sentence of an opinion is a judgement: it is named as one where nothing more telling fits.
    if (kind == ClaimKind::judgement) return cued ? model : model - kNoCueCost;
    return cued ? model + kCueBonus : model;
}

/// Of a kind in a language that the model was not fitted on for it: a cue phrase says so, or nothing does.
std::int32_t strength_of_cue(std::int32_t cue_words) { return cue_words > 0 ? kLeastLikely + kCueWord * cue_words : 0; }

std::string_view text_at(const Tokens& tokens, std::size_t token) {
    return tokens.terms[tokens.tokens[token].term].text;
}

/// Whether "than" stands behind a comparative, as in "larger than" and "more people than", and not in "less about trees
/// than about measurement".
bool compares(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin) {
    constexpr std::uint32_t kReach = 6;  // words
    const std::uint32_t from = cue.token_begin - std::min(cue.token_begin - sentence_begin, kReach);
    for (std::uint32_t i = cue.token_begin; i-- > from;) {
        const std::string_view word = text_at(tokens, i);
        if (word == "rather" || word == "other" || word == "about") return false;
        const bool is_comparative = word == "more" || word == "less" || word == "fewer" || word == "worse";
        if (is_comparative) return text_at(tokens, i + 1) != "about";
        if (word.size() > 4 && word.ends_with("er")) return true;
    }
    return false;
}

constexpr std::int32_t kRefuted = -1;  // a cue of the kind stands there, but marks nothing

/// "5.1 million euros" and "60 percent"; no day and no plain count.
bool is_amount(const Quantity& quantity) {
    return !quantity.unit.empty() && quantity.unit != "date" && quantity.unit != "year";
}

}  // namespace

bool marks_kind(const Cue& cue, const Tokens& tokens, std::uint32_t sentence) {
    const std::uint32_t sentence_begin = tokens.sentence_begin[sentence];
    const std::string_view first = text_at(tokens, cue.token_begin);
    const bool is_noun_or_name = cue.token_begin > sentence_begin && tokens.tokens[cue.token_begin].capitalized;
    if (is_noun_or_name && cue.value != "statistic") return false;
    if (cue.value != "comparison" || cue.token_end >= tokens.sentence_begin[sentence + 1]) return true;
    const Token& next = tokens.tokens[cue.token_end];
    if (next.kind == TokenKind::number || next.kind == TokenKind::symbol) return false;
    return first != "than" || compares(cue, tokens, sentence_begin);
}

KindWeigher::KindWeigher(const Tokens& tokens, const Cues& cues, const std::vector<SentenceLabels>& labels,
                         const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                         LanguageSupport support)
    : tokens_(tokens),
      cues_(cues),
      labels_(labels),
      support_(support),
      quoted_(labels.size(), false),
      measured_(labels.size(), false) {
    for (const Quantity& quantity : quantities)
        if (is_amount(quantity)) measured_[quantity.sentence] = true;
    for (const Attribution& attribution : attributions)
        if (attribution.source && (attribution.direct || !attribution.speaker.empty()))
            quoted_[attribution.sentence] = true;
}

std::optional<WeighedKind> KindWeigher::weigh(std::uint32_t sentence, bool is_bare_item) const {
    const auto cue_words = longest_cues(sentence);
    WeighedKind best;
    for (std::size_t k = 0; k < kClaimKinds; ++k) {
        const auto kind = static_cast<ClaimKind>(k);
        if (kind == ClaimKind::quote || !is_looked_for(kind, cue_words[k])) continue;
        if (is_bare_item && kind != ClaimKind::statistic && cue_words[k] <= 0) continue;
        const std::int32_t strength = strength_in(sentence, kind, cue_words[k]);
        if (strength > best.strength) best = {kind, strength};
    }
    if (quoted_[sentence]) {
        if (best.strength < kTelling) best.kind = ClaimKind::quote;
        best.strength = std::max(best.strength, 1000 + kNamedSource);
    }
    if (best.strength < kLeastLikely) return std::nullopt;
    return best;
}

/// In a language that the model was not fitted on, a cue names the kind, and an amount makes a statistic.
std::int32_t KindWeigher::strength_in(std::uint32_t sentence, ClaimKind kind, std::int32_t cue_words) const {
    const Permille model = labels_[sentence].kinds[static_cast<std::size_t>(kind)];
    if (support_ == LanguageSupport::full) return strength_of(kind, model, cue_words);
    if (kind != ClaimKind::statistic) return strength_of_cue(cue_words);
    return std::max(strength_of(kind, model, cue_words), measured_[sentence] ? kMeasured : 0);
}

/// Figures are known without words of the language; with its lexicon, a kind that a cue names; with the full one,
/// any.
bool KindWeigher::is_looked_for(ClaimKind kind, std::int32_t cue_words) const {
    if (cue_words == kRefuted) return false;
    if (kind == ClaimKind::statistic || support_ == LanguageSupport::full) return true;
    return support_ == LanguageSupport::partial && cue_words > 0;
}

/// The length in words of the longest cue of each kind that holds in a sentence; kRefuted for comparisons where one
/// stands but compares nothing.
std::array<std::int32_t, kClaimKinds> KindWeigher::longest_cues(std::uint32_t sentence) const {
    std::array<std::int32_t, kClaimKinds> cue_words{};
    for (const Cue& cue : cues_.of_sentence(sentence)) {
        if (cue.list != CueList::claim_cues) continue;
        if (!marks_kind(cue, tokens_, sentence)) {
            std::int32_t& comparison = cue_words[static_cast<std::size_t>(ClaimKind::comparison)];
            if (cue.value == "comparison" && comparison == 0) comparison = kRefuted;
            continue;
        }
        const auto words = static_cast<std::int32_t>(cue.token_end - cue.token_begin);
        for (std::size_t k = 0; k < kClaimKinds; ++k)
            if (name_of(static_cast<ClaimKind>(k)) == cue.value) cue_words[k] = std::max(cue_words[k], words);
    }
    return cue_words;
}

}  // namespace lectern

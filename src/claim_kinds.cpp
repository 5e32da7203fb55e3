#include "claim_kinds.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "claim_forms.h"
#include "lexicon.h"
#include "word_classes.h"

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
constexpr Permille kTold = 600;   // what the model must say of a kind known by words that somebody's statement is of
constexpr Permille kFound = 250;  // of any kind but judgement, where a study finds it
constexpr std::int32_t kCounted =
    750;  // a share, or a number that a cue counts ("2 million people"): no quote, no event
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
    // In a news report nearly everything follows from something: a cause is named as one by a cue, or where it is sure.
    if (kind == ClaimKind::cause && !cued) return model - kNoCueCost;
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
    constexpr std::uint32_t kReach = 12;         // words, of "more likely to … than"
    constexpr std::uint32_t kReachOfEnding = 6;  // of "older … than": a word in -er may be none
    const std::uint32_t from = cue.token_begin - std::min(cue.token_begin - sentence_begin, kReach);
    for (std::uint32_t i = cue.token_begin; i-- > from;) {
        const std::string_view word = text_at(tokens, i);
        if (word == "rather" || word == "other" || word == "about") return false;
        const bool is_comparative = word == "more" || word == "less" || word == "fewer" || word == "worse";
        if (is_comparative) return text_at(tokens, i + 1) != "about";
        const bool is_near = cue.token_begin - i <= kReachOfEnding;
        if (is_near && word.size() > 4 && word.ends_with("er")) return true;
    }
    return false;
}

constexpr std::int32_t kRefuted = -1;  // a cue of the kind stands there, but marks nothing

/// "a year" of "more than a year", "forty" of "more than forty": how much, and nothing to compare with.
bool counts(const Tokens& tokens, std::size_t at) {
    const Lexicon& english = lexicon_for("en");
    if (english.find("number_words", text_at(tokens, at)) != nullptr) return true;
    const bool is_one = text_at(tokens, at) == "a" || text_at(tokens, at) == "an" || text_at(tokens, at) == "half";
    if (!is_one || at + 1 >= tokens.tokens.size()) return false;
    const std::string_view unit = text_at(tokens, at + 1);
    return english.find("units", unit) != nullptr || english.find("number_words", unit) != nullptr || unit == "decade"
           || unit == "century" || unit == "dozen";
}

/// The tokens of a sentence that lie within a span.
std::span<const Token> tokens_within(const Tokens& tokens, std::uint32_t sentence, Span span) {
    const auto all = tokens.of_sentence(sentence);
    const auto first =
        std::find_if(all.begin(), all.end(), [&](const Token& token) { return token.span.begin >= span.begin; });
    const auto last = std::find_if(first, all.end(), [&](const Token& token) { return token.span.end > span.end; });
    return {first, last};
}

/// "5.1 million euros" and "60 percent"; no day and no plain count.
bool is_amount(const Quantity& quantity) {
    return !quantity.unit.empty() && quantity.unit != "date" && quantity.unit != "year";
}

}  // namespace

std::string_view kind_of(const Cue& cue) {
    if (cue.list == CueList::instructions) return name_of(ClaimKind::recommendation);
    return cue.list == CueList::claim_cues ? cue.value : std::string_view();
}

bool marks_kind(const Cue& cue, const Tokens& tokens, std::uint32_t sentence) {
    if (cue.list == CueList::instructions) return opens_instruction(cue, tokens, sentence);
    const std::uint32_t sentence_begin = tokens.sentence_begin[sentence];
    const std::string_view first = text_at(tokens, cue.token_begin);
    const std::string_view before = cue.token_begin > sentence_begin ? text_at(tokens, cue.token_begin - 1) : "";
    if (first == "likely" && (before == "more" || before == "less")) return false;
    if (cue.value == "prediction" && tells_how_it_works(cue, tokens, sentence)) return false;
    const bool is_noun_or_name = cue.token_begin > sentence_begin && tokens.tokens[cue.token_begin].capitalized;
    if (is_noun_or_name && cue.value != "statistic") return false;
    if (cue.value != "comparison" || cue.token_end >= tokens.sentence_begin[sentence + 1]) return true;
    const Token& next = tokens.tokens[cue.token_end];
    if (next.kind == TokenKind::number || next.kind == TokenKind::symbol || counts(tokens, cue.token_end)) return false;
    return first != "than" || compares(cue, tokens, sentence_begin);
}

KindWeigher::KindWeigher(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                         const Cues& cues, const std::vector<SentenceLabels>& labels,
                         const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                         LanguageSupport support)
    : tokens_(tokens),
      cues_(cues),
      labels_(labels),
      support_(support),
      said_(labels.size()),
      measured_(labels.size(), false),
      instructs_(labels.size(), false),
      shares_(labels.size(), false) {
    for (const Quantity& quantity : quantities) {
        const bool is_count = support == LanguageSupport::full && quantity.unit.empty();
        if (is_amount(quantity) || is_count) measured_[quantity.sentence] = true;
        if (quantity.unit.starts_with('%') || quantity.unit == "percentage_point") shares_[quantity.sentence] = true;
    }
    for (std::uint32_t s = 0; s < labels.size(); ++s)
        for (const Cue& cue : cues.of_sentence(s))
            if (cue.list == CueList::instructions && opens_instruction(cue, tokens, s)) instructs_[s] = true;
    for (const Attribution& attribution : attributions) {
        if (!attribution.source
            || !is_of_sentence(attribution, sentences[attribution.sentence].span, document.text.bytes))
            continue;
        const Saying here = saying_of(attribution);
        Saying& saying = said_[attribution.sentence];
        saying.named |= here.named;
        saying.found |= here.found;
        saying.foretold |= here.foretold;
    }
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
    if (said_[sentence].named) {
        best = kind_of_statement(sentence, best);
        best.strength = std::max(best.strength, 1000 + kNamedSource);
    }
    if (best.strength < kLeastLikely) return std::nullopt;
    return best;
}

KindWeigher::Saying KindWeigher::saying_of(const Attribution& attribution) const {
    Saying saying;
    saying.named = attribution.direct || !attribution.speaker.empty();
    if (support_ != LanguageSupport::full) return saying;
    for (const Token& token : tokens_within(tokens_, attribution.sentence, *attribution.source))
        saying.found |= holds(classes_of_word(tokens_.terms[token.term].text, lexicon_for("en")), WordClass::document);
    saying.foretold = is_foretold(attribution);
    return saying;
}

/// "Lee said it would rain": what was to come when it was said. Not what would have been, or would only under a
/// condition, and not a wish ("she would like to").
bool KindWeigher::is_foretold(const Attribution& attribution) const {
    constexpr std::array<std::string_view, 7> kNotToCome = {"have", "like", "love", "prefer", "rather", "say", "seem"};
    if (attribution.direct || !attribution.cue) return false;
    bool foretold = false;
    const auto words = tokens_within(tokens_, attribution.sentence, attribution.content);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string_view word = tokens_.terms[words[i].term].text;
        if (word == "if" || word == "unless") return false;
        if (word != "would") continue;
        const std::string_view next = tokens_.terms[words[i + 1].term].text;
        if (std::find(kNotToCome.begin(), kNotToCome.end(), next) != kNotToCome.end()) return false;
        foretold = true;
    }
    return foretold;
}

/// The kind of what somebody says, or a study finds.
WeighedKind KindWeigher::kind_of_statement(std::uint32_t sentence, WeighedKind best) const {
    if (best.strength >= kTelling && best.kind != ClaimKind::judgement) return best;
    const auto& kinds = labels_[sentence].kinds;
    WeighedKind likely{ClaimKind::quote, said_[sentence].found ? kFound : kTold};
    for (std::size_t k = 0; k < kClaimKinds; ++k) {
        const auto kind = static_cast<ClaimKind>(k);
        const bool is_eligible = is_known_by_words(kind) || (said_[sentence].found && kind != ClaimKind::judgement);
        if (kind != ClaimKind::quote && is_eligible && kinds[k] >= likely.strength) likely = {kind, kinds[k]};
    }
    if (said_[sentence].foretold && likely.kind == ClaimKind::quote) likely.kind = ClaimKind::prediction;
    if (likely.kind != ClaimKind::quote || best.strength < kTelling) best.kind = likely.kind;
    return best;
}

/// In a language that the model was not fitted on, a cue names the kind, and an amount makes a statistic.
std::int32_t KindWeigher::strength_in(std::uint32_t sentence, ClaimKind kind, std::int32_t cue_words) const {
    const Permille model = labels_[sentence].kinds[static_cast<std::size_t>(kind)];
    if (support_ == LanguageSupport::full) {
        const bool counts =
            kind == ClaimKind::statistic && (shares_[sentence] || (cue_words > 0 && measured_[sentence]));
        // The model has read few instructions.
        const bool instructs = kind == ClaimKind::recommendation && cue_words > 0 && instructs_[sentence];
        return std::max(strength_of(kind, model, cue_words), counts ? kCounted : instructs ? kPlainCue : 0);
    }
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

/// The length in words of the longest cue of each kind that holds in a sentence; kRefuted for comparisons and
/// predictions where one stands but compares or foretells nothing.
std::array<std::int32_t, kClaimKinds> KindWeigher::longest_cues(std::uint32_t sentence) const {
    std::array<std::int32_t, kClaimKinds> cue_words{};
    for (const Cue& cue : cues_.of_sentence(sentence)) {
        if (kind_of(cue).empty()) continue;
        if (!marks_kind(cue, tokens_, sentence)) {
            const bool is_name = tokens_.tokens[cue.token_begin].capitalized;
            for (const ClaimKind kind : {ClaimKind::comparison, ClaimKind::prediction}) {
                std::int32_t& words = cue_words[static_cast<std::size_t>(kind)];
                if (!is_name && kind_of(cue) == name_of(kind) && words == 0) words = kRefuted;
            }
            continue;
        }
        const auto words = static_cast<std::int32_t>(cue.token_end - cue.token_begin);
        for (std::size_t k = 0; k < kClaimKinds; ++k)
            if (name_of(static_cast<ClaimKind>(k)) == kind_of(cue)) cue_words[k] = std::max(cue_words[k], words);
    }
    return cue_words;
}

}  // namespace lectern

#include "sayings.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "counted_nouns.h"
#include "prose_stems.h"

namespace lectern {
namespace {

constexpr std::size_t kFewestForCapitals = 20;  // words from which on it is told whether capitals tell names

/// Reads the sayings of one article off its analysis.
class SayingReader {
public:
    SayingReader(const Analysis& analysis, JointWords& words)
        : analysis_(analysis),
          article_{analysis,
                   words.number_terms(analysis.tokens.terms),
                   words.number_quantities(analysis.quantities),
                   {},
                   {},
                   {},
                   {}},
          negates_(analysis.tokens.terms.size(), false) {
        article_.names.assign(words.size(), false);
        const Lexicon& lexicon = lexicon_for(analysis.language.code);
        const std::span<const LexiconEntry> negations = lexicon.list("negations");
        for (TermId id = 0; id < negates_.size(); ++id)
            negates_[id] = find_entry(negations, analysis.tokens.terms[id].text) != nullptr;
    }

    ComparedArticle read() {
        find_names();
        read_sentences();
        const std::vector<std::vector<std::uint32_t>> claims = claims_by_sentence();
        for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) {
            const Sentence& sentence = analysis_.sentences[s];
            for (const std::uint32_t claim : claims[s])
                add_saying({s, claim, analysis_.claims[claim].span});
            if (claims[s].empty() && is_prose(analysis_.document.blocks[sentence.block].kind))
                add_saying({s, std::nullopt, sentence.span});
        }
        return std::move(article_);
    }

private:
    std::vector<std::vector<std::uint32_t>> claims_by_sentence() const {
        std::vector<std::vector<std::uint32_t>> claims(analysis_.sentences.size());
        for (std::uint32_t c = 0; c < analysis_.claims.size(); ++c)
            claims[analysis_.claims[c].sentence].push_back(c);
        for (auto& list : claims)
            std::sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
                return analysis_.claims[a].span.begin < analysis_.claims[b].span.begin;
            });
        return claims;
    }

    /// The first quantity that does not end before `byte`.
    std::size_t quantity_at(std::uint32_t byte) const {
        const auto found = std::partition_point(analysis_.quantities.begin(), analysis_.quantities.end(),
                                                [&](const Quantity& quantity) { return quantity.span.end <= byte; });
        return static_cast<std::size_t>(found - analysis_.quantities.begin());
    }

    /// The content words and figures of a stretch of a sentence, in the order of the text; words of a figure are not
    /// told again.
    std::vector<Mention> mentions_of(std::uint32_t sentence, Span span) const {
        std::vector<Mention> mentions;
        const auto tokens = analysis_.tokens.of_sentence(sentence);
        std::size_t q = quantity_at(span.begin);
        std::size_t told = analysis_.quantities.size();
        for (const Token& token : tokens) {
            if (!span.contains(token.span)) continue;
            while (q < analysis_.quantities.size() && analysis_.quantities[q].span.end <= token.span.begin)
                ++q;
            if (q < analysis_.quantities.size() && analysis_.quantities[q].span.overlaps(token.span)) {
                if (told != q)
                    mentions.push_back({article_.quantities[q], LinkKind::number, analysis_.quantities[q].span});
                told = q;
                continue;
            }
            const Term& term = analysis_.tokens.terms[token.term];
            if (!is_word_or_number(token) || term.stop_word) continue;
            const bool name = token.capitalized && article_.names[article_.terms[token.term]];
            mentions.push_back({article_.terms[token.term],
                                token.kind == TokenKind::number ? LinkKind::number
                                : name                          ? LinkKind::name
                                                                : LinkKind::word,
                                token.span});
        }
        return mentions;
    }

    /// A name's word is written with a capital somewhere within a sentence. Where more than two fifths of all words
    /// are, as the nouns of German, capitals tell nothing.
    void find_names() {
        std::size_t capitalized = 0;
        std::size_t within = 0;
        for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
            const auto tokens = analysis_.tokens.of_sentence(s);
            for (std::size_t t = 1; t < tokens.size(); ++t) {
                const Term& term = analysis_.tokens.terms[tokens[t].term];
                if (tokens[t].kind != TokenKind::word || term.stop_word) continue;
                ++within;
                if (!tokens[t].capitalized || !may_precede_name(tokens[t - 1])) continue;
                ++capitalized;
                article_.names[article_.terms[tokens[t].term]] = true;
            }
        }
        if (within >= kFewestForCapitals && 5 * capitalized > 2 * within)
            article_.names.assign(article_.names.size(), false);
    }

    /// Behind other marks, as an opening quotation mark or a colon, any word may have a capital.
    bool may_precede_name(const Token& token) const {
        return token.kind == TokenKind::word || analysis_.document.text.bytes[token.span.begin] == ',';
    }

    static void keep_first_of_each(std::vector<Mention>& mentions) {
        std::stable_sort(mentions.begin(), mentions.end(),
                         [](const Mention& a, const Mention& b) { return a.id < b.id; });
        mentions.erase(std::unique(mentions.begin(), mentions.end(),
                                   [](const Mention& a, const Mention& b) { return a.id == b.id; }),
                       mentions.end());
    }

    void read_sentences() {
        article_.by_sentence.resize(analysis_.sentences.size());
        for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) {
            if (analysis_.document.blocks[analysis_.sentences[s].block].kind == BlockKind::boilerplate) continue;
            std::vector<Mention> mentions = mentions_of(s, analysis_.sentences[s].span);
            keep_first_of_each(mentions);
            for (const Mention& mention : mentions) {
                article_.by_sentence[s].push_back(mention.id);
                if (mention.id >= article_.holders.size()) article_.holders.resize(mention.id + 1, 0);
                ++article_.holders[mention.id];
            }
        }
    }

    /// What is said, without who says it, where that is a good part of the place: "The dam leaks, said Lee of the water
    /// board" is compared as "The dam leaks".
    Span told_in(const ComparedPlace& place) const {
        auto at =
            std::partition_point(analysis_.attributions.begin(), analysis_.attributions.end(),
                                 [&](const Attribution& attribution) { return attribution.sentence < place.sentence; });
        for (; at != analysis_.attributions.end() && at->sentence == place.sentence; ++at)
            if (place.span.contains(at->content) && 3 * at->content.size() >= place.span.size()) return at->content;
        return place.span;
    }

    void add_saying(const ComparedPlace& place) {
        const Span told = told_in(place);
        Saying saying{place, mentions_of(place.sentence, told), {}, false, {}};
        keep_first_of_each(saying.mentions);
        for (std::size_t q = quantity_at(told.begin);
             q < analysis_.quantities.size() && told.contains(analysis_.quantities[q].span); ++q)
            saying.figures.push_back(
                {static_cast<std::uint32_t>(q), counted_id(analysis_.quantities[q], analysis_.tokens, article_.terms)});
        for (const Token& token : analysis_.tokens.of_sentence(place.sentence)) {
            if (!told.contains(token.span) || !is_word_or_number(token)) continue;
            saying.denies ^= negates_[token.term];
            saying.wording += (saying.wording.empty() ? "" : " ") + analysis_.tokens.terms[token.term].text;
        }
        saying.denies ^= denials_of(place) % 2 != 0;
        article_.sayings.push_back(std::move(saying));
    }

    /// How many words take the claim back: "She denied that …", within it or in front of it.
    std::size_t denials_of(const ComparedPlace& place) const {
        const auto attribution = place.claim ? analysis_.claims[*place.claim].attribution : std::nullopt;
        const Span reported = attribution ? analysis_.attributions[*attribution].cue.value_or(Span{}) : Span{};
        const auto cues = analysis_.cues.of_sentence(place.sentence);
        return static_cast<std::size_t>(std::count_if(cues.begin(), cues.end(), [&](const Cue& cue) {
            return cue.list == CueList::reporting_verbs && cue.value == "denies"
                   && (place.span.contains(cue.span) || cue.span.overlaps(reported));
        }));
    }

    const Analysis& analysis_;
    ComparedArticle article_;
    std::vector<bool> negates_;  ///< by term
};

}  // namespace

JointId counted_id(const Quantity& quantity, const Tokens& tokens, const std::vector<JointId>& terms) {
    const Token* noun = quantity.unit.empty() ? noun_behind(quantity, tokens) : nullptr;
    return noun == nullptr ? 0 : terms[noun->term] + 1;
}

std::size_t count_contradictions(const ComparedArticle& first, const std::vector<ToldFigure>& of_first,
                                 const ComparedArticle& second, const std::vector<ToldFigure>& of_second) {
    std::map<std::pair<std::string_view, JointId>, bool> agrees;  // by unit and noun that both have
    for (const ToldFigure& p : of_first)
        for (const ToldFigure& q : of_second) {
            const Quantity& a = first.analysis.quantities[p.quantity];
            const Quantity& b = second.analysis.quantities[q.quantity];
            if (a.unit == b.unit && p.noun == q.noun) agrees[{a.unit, p.noun}] |= a.value == b.value;
        }
    return static_cast<std::size_t>(
        std::count_if(agrees.begin(), agrees.end(), [](const auto& entry) { return !entry.second; }));
}

ComparedArticle make_comparable(const Analysis& analysis, JointWords& words) {
    return SayingReader(analysis, words).read();
}

}  // namespace lectern

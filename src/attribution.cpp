#include "attribution.h"

#include <algorithm>
#include <array>
#include <span>

#include "clauses.h"
#include "quotation_sources.h"
#include "quotations.h"
#include "reports.h"
#include "speakers.h"
#include "turns.h"
#include "word_classes.h"

namespace lectern {
namespace {

/// Quotations of fewer words are scare quotes or titles, unless a reporting verb stands beside them.
constexpr std::size_t kFewestQuotedWords = 5;

/// "items they want to sell", "the machine it thinks it is", "in which Lee discusses": a clause that tells more of a
/// noun.
bool tells_of_noun(const Attribution& attribution, std::string_view text, std::uint32_t sentence_begin) {
    constexpr std::array<std::string_view, 9> kWishes = {"believe", "believes", "like",   "need", "think",
                                                         "thinks",  "want",     "wanted", "wants"};
    constexpr std::array<std::string_view, 12> kJoints = {"and", "as",   "because", "but",  "if",    "or",
                                                          "so",  "that", "though",  "when", "while", "then"};
    const auto word_before = [&](std::uint32_t end) {
        std::uint32_t begin = end;
        while (begin > sentence_begin && text[begin - 1] != ' ' && text[begin - 1] != '\n')
            --begin;
        return text.substr(begin, end - begin);
    };
    const auto is_one_of = [](std::string_view word, std::span<const std::string_view> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    std::uint32_t end = attribution.source->begin;
    while (end > sentence_begin && text[end - 1] == ' ')
        --end;
    const std::string_view before = word_before(end);
    if (before == "which") return true;
    const std::string_view source = text.substr(attribution.source->begin, attribution.source->size());
    const bool is_pronoun = source == "they" || source == "it" || source == "he" || source == "she" || source == "you";
    const bool wishes =
        attribution.cue && is_one_of(text.substr(attribution.cue->begin, attribution.cue->size()), kWishes);
    const char last = before.empty() ? ' ' : before.back();
    return is_pronoun && wishes && ((last >= 'a' && last <= 'z') || last == '"') && !is_one_of(before, kJoints);
}

/// "He discussed old theories" tells what was spoken of, and nothing that was said of it.
bool names_topic(const Attribution& attribution, std::string_view text) {
    if (!attribution.cue) return false;
    const std::string_view cue = text.substr(attribution.cue->begin, attribution.cue->size());
    return cue.starts_with("discuss") || (cue.starts_with("talk") && cue.ends_with("about"));
}

bool can_speak(BlockKind kind) { return kind != BlockKind::boilerplate && kind != BlockKind::code; }

std::size_t count_words(const Tokens& tokens, std::size_t sentence, Span span) {
    const auto all = tokens.of_sentence(sentence);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Token& token) {
        return token.kind == TokenKind::word && span.contains(token.span);
    }));
}

/// A part of a quotation that no reporting word of its sentence goes with, until its speech is known.
struct Untagged {
    std::size_t attribution;  ///< index
    Span quotation;           ///< the whole of it
};

/// Whose words a quotation without a tag of its own are: those of the one before, where it is the same quotation, or
/// where the speech went on from the sentence or paragraph before.
std::optional<Span> source_carried_on(const Attribution& last, const Attribution& now, Span quotation,
                                      const std::vector<Sentence>& sentences) {
    const bool same_quotation = last.content.overlaps(quotation);
    const bool next_sentence = now.sentence - last.sentence <= 1;
    const bool next_block = last.direct && sentences[now.sentence].block - sentences[last.sentence].block <= 1;
    return same_quotation || next_sentence || next_block ? last.source : std::nullopt;
}

/// Gives each quotation without a tag the source of its speech: the tag on another part of the same quotation, in front
/// or behind (“A. B,” said Ann Lee); else who spoke last; else who is named behind the next part.
void fill_in_sources(std::vector<Attribution>& found, const std::vector<Untagged>& untagged,
                     const std::vector<Sentence>& sentences) {
    for (const Untagged& part : untagged) {
        Attribution& now = found[part.attribution];
        for (std::size_t i = part.attribution + 1; i < found.size() && found[i].content.overlaps(part.quotation); ++i) {
            if (!found[i].cue || !found[i].source) continue;
            now.source = found[i].source;
            now.antecedent = found[i].antecedent;
            break;
        }
        if (!now.source && part.attribution > 0)
            now.source = source_carried_on(found[part.attribution - 1], now, part.quotation, sentences);
    }
    for (std::size_t i = found.size(); i-- > 1;) {
        Attribution& earlier = found[i - 1];
        const Attribution& later = found[i];
        const bool same_speech = earlier.direct && later.direct && later.sentence - earlier.sentence <= 1
                                 && sentences[earlier.sentence].block == sentences[later.sentence].block;
        if (!earlier.source && !earlier.cue && same_speech) earlier.source = later.source;
    }
}

/// What is said in the turns of an interview or a transcript, where nothing else in the sentence says who speaks. What
/// a label alone told is told anew: "Q" is nobody.
void add_turns(std::vector<Attribution>& found, const std::vector<Turn>& turns,
               const std::vector<Sentence>& sentences) {
    std::size_t at = 0;
    std::erase_if(found, [&](const Attribution& each) {
        while (at < turns.size() && turns[at].first < each.sentence)
            ++at;
        const bool opens_turn = at < turns.size() && turns[at].first == each.sentence;
        return opens_turn && each.source && each.source->end <= turns[at].begin;
    });
    const std::size_t others = found.size();
    std::size_t next = 0;
    for (const Turn& turn : turns) {
        if (!turn.speaker) continue;
        for (std::uint32_t s = turn.first; s < turn.last; ++s) {
            while (next < others && found[next].sentence < s)
                ++next;
            if (next < others && found[next].sentence == s) continue;
            const std::uint32_t begin = s == turn.first ? turn.begin : sentences[s].span.begin;
            found.push_back(
                {s, turn.speaker, std::nullopt, {}, {}, std::nullopt, {begin, sentences[s].span.end}, true});
        }
    }
    const auto by_sentence = [](const Attribution& a, const Attribution& b) { return a.sentence < b.sentence; };
    std::inplace_merge(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(others), found.end(), by_sentence);
}

}  // namespace

bool is_of_sentence(const Attribution& attribution, Span sentence, std::string_view text) {
    constexpr std::uint32_t kMost = 40;  // percent
    const Span content = attribution.content;
    if (attribution.direct || !attribution.source || content.begin == sentence.begin) return true;
    std::uint32_t before = attribution.source->begin;
    while (before > sentence.begin && text[before - 1] == ' ')
        --before;
    if (before <= sentence.begin) return true;
    const bool is_who = attribution.antecedent.has_value();
    const char last = text[before - 1];
    const bool is_letter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9');
    const bool is_most = 100 * content.size() >= kMost * sentence.size();
    if (tells_of_noun(attribution, text, sentence.begin) || names_topic(attribution, text)) return false;
    const bool tells_which = is_who && is_letter;  // "those who refuse to stop"
    return tells_which ? false : is_most || (!is_who && !is_letter);
}

std::vector<Attribution> find_attributions(const Document& document, const std::vector<Sentence>& sentences,
                                           const Tokens& tokens, const Cues& cues, const Lexicon& lexicon) {
    std::vector<Attribution> found;
    std::vector<Untagged> untagged;
    const std::vector<WordClassSet> classes = classes_of_terms(tokens.terms, lexicon);
    const std::vector<Quotation> quotations = find_quotations(document);
    std::size_t first = 0;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const Span span = sentences[s].span;
        while (first < quotations.size() && quotations[first].span.end <= span.begin)
            ++first;
        std::size_t last = first;
        while (last < quotations.size() && quotations[last].span.begin < span.end)
            ++last;
        if (!can_speak(document.blocks[sentences[s].block].kind)) continue;
        const auto here = std::span(quotations).subspan(first, last - first);
        const ReportingSentence sentence{s,
                                         span,
                                         SentenceWords(tokens, s, classes, lexicon.language() == "de"),
                                         tokens.sentence_begin[s],
                                         here,
                                         document.text.bytes,
                                         document.blocks[sentences[s].block].kind != BlockKind::caption};
        const std::size_t stated = found.size();
        for (Attribution& report : find_reports(sentence, cues.of_sentence(s)))
            found.push_back(std::move(report));
        const std::size_t behind_stated = found.size();
        for (const Quotation& quotation : here) {
            const Span part{std::max(quotation.span.begin, span.begin), std::min(quotation.span.end, span.end)};
            const bool tagged =
                std::any_of(found.begin() + static_cast<std::ptrdiff_t>(stated),
                            found.begin() + static_cast<std::ptrdiff_t>(behind_stated),
                            [&](const Attribution& attribution) { return attribution.content.overlaps(part); });
            const bool goes_on = part.begin != quotation.span.begin || part.end != quotation.span.end;
            const bool is_whole = part.size() == span.size();  // "“We ran.”" is no scare quote
            if (tagged || (!goes_on && !is_whole && count_words(tokens, s, part) < kFewestQuotedWords)) continue;
            untagged.push_back({found.size(), quotation.span});
            auto source = source_beside(sentence.words, quotation.span);
            if (!source && s > 0 && part.begin == span.begin)
                source = source_before_colon(SentenceWords(tokens, s - 1, classes, lexicon.language() == "de"));
            found.push_back({s, source, std::nullopt, {}, {}, std::nullopt, part, true});
        }
    }
    fill_in_sources(found, untagged, sentences);
    add_turns(found, find_turns(document, sentences, tokens, lexicon), sentences);
    resolve_speakers(found, document, sentences, tokens, lexicon);
    return found;
}

}  // namespace lectern

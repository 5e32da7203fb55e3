#include "context_guard.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

constexpr std::size_t kGuardedPicks = 100;   // longer summaries hold the antecedents anyway
constexpr std::size_t kNearest = 8;          // ranks ahead in which a stand-in is looked for
constexpr std::int32_t kNearlyEqual = 90;    // of score: how much a stand-in may be worse
constexpr std::uint32_t kOpeningTokens = 2;  // a cue further in has something before it to lean on

std::optional<ContextProblem> problem_named(std::string_view name) {
    for (std::size_t p = 0; p < 6; ++p)
        if (name_of(static_cast<ContextProblem>(p)) == name) return static_cast<ContextProblem>(p);
    return std::nullopt;
}

/// "It is clear that …", "It was Lee who …": an "it" that stands for nothing before it.
bool is_empty_it(const Tokens& tokens, const Cue& cue, std::uint32_t sentence_end) {
    const auto word = [&](std::uint32_t i) {
        return i < sentence_end ? std::string_view(tokens.terms[tokens.tokens[i].term].text) : std::string_view();
    };
    if (word(cue.token_begin) != "it") return false;
    const std::string_view verb = word(cue.token_end);
    if (verb != "is" && verb != "was" && verb != "'s" && verb != "takes") return false;
    for (std::uint32_t i = cue.token_end; i < sentence_end && i < cue.token_end + 8; ++i)
        if (word(i) == "that" || word(i) == "to" || word(i) == "who") return true;
    return false;
}

/// The "that" of "Assuming that …" or "It said that …" joins clauses; it points back at the beginning of a sentence and
/// behind a preposition: "To that end".
bool is_joining_that(const Tokens& tokens, const Cue& cue, std::uint32_t sentence_begin) {
    constexpr std::array<std::string_view, 10> kPrepositions = {"after", "at", "by",    "for", "from",
                                                                "in",    "of", "since", "to",  "with"};
    if (cue.token_begin == sentence_begin || tokens.terms[tokens.tokens[cue.token_begin].term].text != "that")
        return false;
    const std::string_view before = tokens.terms[tokens.tokens[cue.token_begin - 1].term].text;
    return std::find(kPrepositions.begin(), kPrepositions.end(), before) == kPrepositions.end();
}

std::optional<Dangling> opening_problem(const Tokens& tokens, const Cues& cues, std::uint32_t sentence) {
    for (const Cue& cue : cues.of_sentence(sentence)) {
        if (cue.list != CueList::context_cues || cue.token_begin - tokens.sentence_begin[sentence] >= kOpeningTokens)
            continue;
        const auto problem = problem_named(cue.value);
        if (problem && !is_empty_it(tokens, cue, tokens.sentence_begin[sentence + 1])
            && !is_joining_that(tokens, cue, tokens.sentence_begin[sentence]))
            return Dangling{*problem, cue.span, std::nullopt};
    }
    return std::nullopt;
}

/// Speech whose source is named elsewhere, or nowhere.
std::optional<Dangling> orphaned_quotation(const Attribution& attribution, Span sentence) {
    const bool named_here = attribution.source && sentence.contains(*attribution.source);
    const bool whole = 10 * attribution.content.size() >= 8 * sentence.size();
    if (!attribution.direct || named_here || !whole) return std::nullopt;
    return Dangling{
        ContextProblem::quotation, {attribution.content.begin, attribution.content.begin + 1}, std::nullopt};
}

}  // namespace

std::vector<std::optional<Dangling>> find_dangling(const Document& document, const std::vector<Sentence>& sentences,
                                                   const Tokens& tokens, const Cues& cues,
                                                   const std::vector<Attribution>& attributions) {
    std::vector<std::optional<Dangling>> dangling(sentences.size());
    for (const Attribution& attribution : attributions)
        if (auto problem = orphaned_quotation(attribution, sentences[attribution.sentence].span)) {
            problem->cue = attribution.content;
            dangling[attribution.sentence] = problem;
        }
    std::optional<std::uint32_t> before;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (!is_prose(document.blocks[sentences[s].block].kind)) continue;
        if (!dangling[s]) dangling[s] = opening_problem(tokens, cues, s);
        if (dangling[s]) dangling[s]->antecedent = before;
        before = s;
    }
    return dangling;
}

GuardedOrder guard_order(const Ranking& ranking, const std::vector<Salience>& salience,
                         const std::vector<std::optional<Dangling>>& dangling) {
    GuardedOrder guarded;
    std::vector<bool> taken(ranking.order.size(), false);
    const auto take = [&](std::uint32_t s) {
        taken[s] = true;
        guarded.order.push_back(s);
    };
    const auto leans = [&](std::uint32_t s) {
        return dangling[s] && !(dangling[s]->antecedent && taken[*dangling[s]->antecedent]);
    };
    std::size_t next = 0;
    while (next < ranking.order.size() && guarded.order.size() < kGuardedPicks) {
        const std::uint32_t s = ranking.order[next];
        if (taken[s] || !leans(s)) {
            if (!taken[s]) take(s);
            ++next;
            continue;
        }
        const Dangling& problem = *dangling[s];
        std::optional<std::uint32_t> stand_in;
        for (std::size_t i = next + 1; i < ranking.order.size() && i <= next + kNearest && !stand_in; ++i) {
            const std::uint32_t other = ranking.order[i];
            if (salience[other].score() + kNearlyEqual < salience[s].score()) break;
            if (!taken[other] && !leans(other)) stand_in = other;
        }
        if (stand_in) {
            const bool noted = !guarded.notes.empty() && guarded.notes.back().other == s;
            if (!noted) guarded.notes.push_back({*stand_in, problem.problem, problem.cue, ContextRemedy::instead, s});
            take(*stand_in);
        } else if (problem.antecedent && !leans(*problem.antecedent)) {
            guarded.notes.push_back({s, problem.problem, problem.cue, ContextRemedy::with, problem.antecedent});
            take(*problem.antecedent);
            take(s);
        } else {
            guarded.notes.push_back({s, problem.problem, problem.cue, ContextRemedy::flagged, problem.antecedent});
            take(s);
        }
    }
    for (const std::uint32_t s : ranking.order)
        if (!taken[s]) guarded.order.push_back(s);
    return guarded;
}

std::string_view name_of(ContextProblem problem) {
    static constexpr std::array<std::string_view, 6> kNames = {"pronoun",   "demonstrative", "connective",
                                                               "quotation", "ellipsis",      "time"};
    return kNames[static_cast<std::size_t>(problem)];
}

std::string_view name_of(ContextRemedy remedy) {
    static constexpr std::array<std::string_view, 3> kNames = {"with", "instead", "flagged"};
    return kNames[static_cast<std::size_t>(remedy)];
}

}  // namespace lectern

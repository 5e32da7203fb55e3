#include "outline.h"

#include <algorithm>
#include <array>

#include "prose_stems.h"

namespace lectern {
namespace {

constexpr std::size_t kLongText = 1200;      // words of prose: from here on two headings are enough
constexpr std::size_t kVeryLongText = 2500;  // words of prose: from here on a text without headings is cut into parts
constexpr std::size_t kHeadingsOfShort = 3;  // sections that a shorter text needs
constexpr std::size_t kSentencesOfShort =
    3;                                     // prose sentences that each of them has on average: else it sums up nothing
constexpr std::size_t kMostSections = 60;  // a level that would lead to more is left out, the highest never
constexpr std::size_t kPartSentences = 25;
constexpr std::size_t kMostParts = 12;
constexpr std::size_t kCohesionWindow = 8;  // sentences compared on either side of a cut
constexpr std::size_t kMostCuts = 24;       // places that are looked at for one cut
constexpr std::size_t kPointsShare = 15;    // hundredths of a text's sentences that its outline may take
constexpr std::size_t kMostPoints = 5;      // of one section, and thrice the sections over all

/// Where a section begins: at a heading's block, or at a sentence of a text without headings.
struct Start {
    std::uint32_t byte = 0;
    std::optional<std::uint32_t> heading;
    std::uint8_t level = 1;
};

std::vector<std::uint32_t> prose_sentences(const Document& document, const std::vector<Sentence>& sentences) {
    std::vector<std::uint32_t> prose;
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        if (is_prose(document.blocks[sentences[s].block].kind)) prose.push_back(s);
    return prose;
}

/// The headings that begin sections, in order: none that is the title or has no prose before the next heading of its
/// level or above. A heading right behind another of its level ("Chapter 1", "The storm") belongs to that one.
std::vector<Start> headings_of(const Document& document) {
    std::vector<Start> starts;
    bool prose_since = true;
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        prose_since |= is_prose(block.kind);
        if (block.kind != BlockKind::heading || (document.title && block.span.overlaps(*document.title))) continue;
        if (!prose_since && starts.back().level == block.level) continue;
        starts.push_back({block.span.begin, b, block.level});
        prose_since = false;
    }
    if (!prose_since && !starts.empty()) starts.pop_back();
    return starts;
}

/// Leaves out the deepest levels where there are too many sections, and numbers the rest from 1.
void keep_highest_levels(std::vector<Start>& starts) {
    std::array<std::size_t, 256> of_level{};
    for (const Start& start : starts)
        ++of_level[start.level];
    std::array<std::uint8_t, 256> renamed{};
    std::size_t kept = 0;
    std::uint8_t depth = 0;
    for (std::size_t level = 0; level < of_level.size(); ++level) {
        if (of_level[level] == 0) continue;
        kept += of_level[level];
        if (depth > 0 && kept > kMostSections) break;
        renamed[level] = ++depth;
    }
    std::erase_if(starts, [&](const Start& start) { return renamed[start.level] == 0; });
    for (Start& start : starts)
        start.level = renamed[start.level];
}

/// How much the sentences on the two sides of a cut speak of the same: Dice's measure of their content stems, in
/// thousandths. The cut lies before prose[at].
std::size_t cohesion(const Tokens& tokens, const std::vector<std::uint32_t>& prose, std::size_t at) {
    const auto stems_of = [&](std::size_t begin, std::size_t end) {
        std::vector<TermId> stems;
        for (std::size_t i = begin; i < end; ++i) {
            const auto more = content_stems(tokens, prose[i]);
            stems.insert(stems.end(), more.begin(), more.end());
        }
        std::sort(stems.begin(), stems.end());
        stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
        return stems;
    };
    const auto before = stems_of(at > kCohesionWindow ? at - kCohesionWindow : 0, at);
    const auto behind = stems_of(at, std::min(at + kCohesionWindow, prose.size()));
    std::vector<TermId> shared;
    std::set_intersection(before.begin(), before.end(), behind.begin(), behind.end(), std::back_inserter(shared));
    return 2000 * shared.size() / std::max<std::size_t>(before.size() + behind.size(), 1);
}

/// The place near `wanted` where the text's subject changes most: between two blocks, or between two sentences where
/// no block ends nearby.
std::size_t best_cut(const std::vector<Sentence>& sentences, const Tokens& tokens,
                     const std::vector<std::uint32_t>& prose, std::size_t wanted, std::size_t reach) {
    std::vector<std::size_t> places;
    for (std::size_t i = wanted - reach; i < wanted + reach; ++i)
        if (sentences[prose[i]].block != sentences[prose[i - 1]].block) places.push_back(i);
    if (places.empty()) return wanted;
    const std::size_t step = (places.size() + kMostCuts - 1) / kMostCuts;
    std::size_t best = places.front();
    std::size_t least = ~std::size_t{0};
    for (std::size_t i = 0; i < places.size(); i += step) {
        const std::size_t shared = cohesion(tokens, prose, places[i]);
        if (shared < least) least = shared, best = places[i];
    }
    return best;
}

std::vector<Start> parts_of(const std::vector<Sentence>& sentences, const Tokens& tokens,
                            const std::vector<std::uint32_t>& prose) {
    const std::size_t parts = std::clamp<std::size_t>(prose.size() / kPartSentences, 2, kMostParts);
    const std::size_t reach = prose.size() / parts / 3;
    std::vector<Start> starts = {{sentences[prose.front()].span.begin, std::nullopt, 1}};
    for (std::size_t p = 1; p < parts; ++p) {
        const std::size_t cut = best_cut(sentences, tokens, prose, p * prose.size() / parts, reach);
        starts.push_back({sentences[prose[cut]].span.begin, std::nullopt, 1});
    }
    return starts;
}

/// What stands before the first heading is a section of its own.
void add_opening(std::vector<Start>& starts, Span first_prose) {
    if (first_prose.begin < starts.front().byte)
        starts.insert(starts.begin(), Start{first_prose.begin, std::nullopt, 1});
}

std::vector<OutlineSection> sections_from(const std::vector<Start>& starts, std::uint32_t text_end) {
    std::vector<OutlineSection> sections;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto next = std::find_if(starts.begin() + static_cast<std::ptrdiff_t>(i) + 1, starts.end(),
                                       [&](const Start& start) { return start.level <= starts[i].level; });
        const std::uint32_t end = next == starts.end() ? text_end : next->byte;
        sections.push_back({starts[i].heading, starts[i].level, {starts[i].byte, end}, std::nullopt, {}});
    }
    return sections;
}

/// Gives the sections their sentences.
class Filler {
public:
    Filler(std::vector<OutlineSection>& sections, const std::vector<Sentence>& sentences,
           const std::vector<std::uint32_t>& prose)
        : sections_(sections), sentences_(sentences), own_(sections.size(), 0), around_(sections.size()) {
        for (std::size_t i = 1; i < sections.size(); ++i) {
            std::optional<std::size_t> parent = i - 1;
            while (parent && sections[*parent].level >= sections[i].level)
                parent = around_[*parent];
            around_[i] = parent;
        }
        for (const std::uint32_t s : prose)
            ++own_[section_of(s)];
        share_points(prose.size());
    }

    enum class Points : bool { no, yes };

    /// Best candidates first. With Points::no they are taken for gists only.
    void fill(const std::vector<std::uint32_t>& candidates, Points points) {
        for (const std::uint32_t s : candidates)
            place(s, points);
    }

private:
    /// The innermost section that holds a sentence.
    std::size_t section_of(std::uint32_t sentence) const {
        const auto behind = std::partition_point(
            sections_.begin(), sections_.end(),
            [&](const OutlineSection& section) { return section.span.begin <= sentences_[sentence].span.begin; });
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - sections_.begin(), 1)) - 1;
    }

    /// So many points as its share of the sentences; what rounding leaves over goes on to the next section.
    void share_points(std::size_t prose) {
        const std::size_t most = prose * kPointsShare / 100;
        const std::size_t all = std::min(most > sections_.size() ? most - sections_.size() : 0, 3 * sections_.size());
        std::size_t before = 0;
        for (const std::size_t own : own_) {
            const std::size_t given = all * (before + own) / prose - all * before / prose;
            room_.push_back(std::min(given, kMostPoints));
            before += own;
        }
    }

    /// A section with sections but no prose of its own takes its gist from those.
    void place(std::uint32_t sentence, Points points) {
        const std::size_t inner = section_of(sentence);
        std::size_t taker = inner;
        for (auto outer = around_[inner]; outer; outer = around_[*outer])
            if (own_[*outer] == 0 && !sections_[*outer].gist) taker = *outer;
        OutlineSection& section = sections_[taker];
        if (!section.gist) {
            section.gist = sentence;
        } else if (points == Points::yes && section.points.size() < room_[taker]) {
            const auto place = std::upper_bound(section.points.begin(), section.points.end(), sentence);
            section.points.insert(place, sentence);
        }
    }

    std::vector<OutlineSection>& sections_;
    const std::vector<Sentence>& sentences_;
    std::vector<std::size_t> own_;                    ///< prose sentences outside inner sections
    std::vector<std::optional<std::size_t>> around_;  ///< the section that each lies in
    std::vector<std::size_t> room_;                   ///< points that each may have
};

enum class OutlineForm : std::uint8_t { none, headings, parts };

/// What helps a reader of a text of so many words with so many sections under headings.
OutlineForm form_of(std::size_t words, std::size_t sections, std::size_t sentences) {
    if (sections >= 2 && words >= kLongText) return OutlineForm::headings;
    if (sections >= kHeadingsOfShort && sentences >= kSentencesOfShort * sections) return OutlineForm::headings;
    return sections < 2 && words >= kVeryLongText ? OutlineForm::parts : OutlineForm::none;
}

std::size_t count_words(const Tokens& tokens, const std::vector<std::uint32_t>& prose) {
    std::size_t words = 0;
    for (const std::uint32_t s : prose)
        words += count_words(tokens.of_sentence(s));
    return words;
}

}  // namespace

std::vector<OutlineSection> outline_text(const Document& document, const std::vector<Sentence>& sentences,
                                         const Tokens& tokens, const std::vector<std::uint32_t>& order,
                                         const std::vector<bool>& stands_alone) {
    const std::vector<std::uint32_t> prose = prose_sentences(document, sentences);
    std::vector<Start> starts = headings_of(document);
    const OutlineForm form = form_of(count_words(tokens, prose), starts.size(), prose.size());
    if (form == OutlineForm::none) return {};
    if (form == OutlineForm::parts)
        starts = parts_of(sentences, tokens, prose);
    else
        keep_highest_levels(starts);
    add_opening(starts, sentences[prose.front()].span);
    auto sections = sections_from(starts, sentences[prose.back()].span.end);

    std::vector<std::uint32_t> alone;
    std::vector<std::uint32_t> leaning;
    for (const std::uint32_t s : order)
        if (is_prose(document.blocks[sentences[s].block].kind)) (stands_alone[s] ? alone : leaning).push_back(s);
    Filler filler(sections, sentences, prose);
    filler.fill(alone, Filler::Points::yes);
    filler.fill(leaning, Filler::Points::no);
    return sections;
}

}  // namespace lectern

#include "chrome.h"

#include <algorithm>
#include <unordered_map>

#include "chrome_phrases.h"
#include "chrome_shape.h"
#include "chrome_weights.h"
#include "contents.h"
#include "line_forms.h"
#include "masthead.h"
#include "text/characters.h"

namespace lectern {
namespace {

// Hundredths of a logit, as in tools/train/fit_chrome.py.
constexpr std::int32_t kSurelyChrome = 300;    // set aside inside the article too
constexpr std::int32_t kPhraseDecides = -100;  // above it, a phrase at the beginning or within decides
constexpr std::uint32_t kHeadingWords = 7;     // at most, in a line that heads other matter
constexpr std::uint32_t kNameWords = 4;        // at most, in the name that closes a letter
constexpr std::size_t kSignatureLines = 2;
constexpr std::uint32_t kStandfirstWords = 40;  // at most
constexpr std::size_t kHeadBlocks = 10;         // at most, from a standfirst to the article
constexpr std::size_t kNearSources = 2;         // blocks on either side of a source where another one stands

std::string_view content_of(std::string_view text, const Block& block) {
    return text.substr(block.span.begin, block.span.size());
}

std::vector<Shape> measure_shapes(std::string_view text, const std::vector<Block>& blocks) {
    std::vector<Shape> shapes;
    shapes.reserve(blocks.size());
    for (const Block& block : blocks)
        shapes.push_back(measure_shape(content_of(text, block)));
    return shapes;
}

std::int32_t score_of(const ChromeFeatures& features) {
    std::int32_t score = kChromeBias;
    for (std::size_t f = 0; f < kChromeFeatures; ++f)
        score += features[f] * kChromeWeights[f];
    return score;
}

/// A heading amid prose that a menu might hold as well: "Economy" in an article about a country.
bool is_own_heading(std::string_view content, const ChromeFeatures& features) {
    return has(features, ChromeFeature::heading_form) && has(features, ChromeFeature::between_prose)
           && is_rubric(content);
}

/// What is set aside wherever it stands.
bool is_surely_chrome(std::string_view content, const ChromeFeatures& features, const RegionBlock& block) {
    using enum ChromeFeature;
    if (is_own_heading(content, features)) return false;
    if (has(features, phrase_whole) || has(features, other_script)) return true;
    if (block.score >= kSurelyChrome && !block.neutral) return true;
    return (has(features, phrase_start) || has(features, phrase_within)) && block.score > kPhraseDecides;
}

/// A line of words alone, in lower case, for "Comments (5)" and "Comments (12)" to be the same.
std::string words_of(std::string_view line) {
    std::string words;
    for (std::size_t i = 0; i < line.size();) {
        const Character c = character_at(line, i, line.size());
        if (is_letter(c.kind)) append_utf8(words, lower_of(c.code));
        i += c.size;
    }
    return words;
}

/// For each block the number of its wording where it heads what stands behind an article, else 0.
std::vector<std::uint32_t> number_headings(std::string_view text, const std::vector<Block>& blocks,
                                           const std::vector<Shape>& shapes) {
    std::vector<std::uint32_t> numbers(blocks.size(), 0);
    std::unordered_map<std::string, std::uint32_t> wordings;  // only ever looked up
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (shapes[i].words == 0 || shapes[i].words > kHeadingWords) continue;
        const std::string_view content = content_of(text, blocks[i]);
        if (!heads_other_matter(content)) continue;
        const auto next = static_cast<std::uint32_t>(wordings.size() + 1);
        numbers[i] = wordings.emplace(words_of(content), next).first->second;
    }
    return numbers;
}

/// One of several sources: one alone may be a link.
bool is_among_sources(const std::vector<Block>& blocks, std::size_t i) {
    const std::size_t begin = i - std::min(i, kNearSources);
    const std::size_t end = std::min(blocks.size(), i + kNearSources + 1);
    return std::count_if(blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                         blocks.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const Block& block) { return block.kind == BlockKind::reference; })
           >= 2;
}

/// What articles hold whose form says nothing against them: list items, sources, code and tables, advertisements.
bool is_neutral(std::string_view content, const Shape& shape, BlockKind kind, const ChromeFeatures& features) {
    const bool of_an_article = kind == BlockKind::list_item || kind == BlockKind::code || kind == BlockKind::table;
    if (shape.list_sign || of_an_article || kind == BlockKind::boilerplate) return true;
    const bool full_of_signs = shape.signs >= 2 && 10 * shape.signs >= shape.characters && shape.separators == 0;
    return full_of_signs || (has(features, ChromeFeature::phrase_whole) && stands_within_articles(content));
}

std::vector<RegionBlock> measure_region(std::string_view text, const std::vector<Block>& blocks,
                                        const std::vector<Shape>& shapes, const std::vector<ChromeFeatures>& features) {
    const std::vector<std::uint32_t> headings = number_headings(text, blocks, shapes);
    std::vector<RegionBlock> region(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool neutral = is_among_sources(blocks, i)
                             || is_neutral(content_of(text, blocks[i]), shapes[i], blocks[i].kind, features[i]);
        region[i] = {score_of(features[i]), shapes[i].letters + shapes[i].digits, shapes[i].is_prose(), neutral,
                     headings[i]};
    }
    return region;
}

/// Titles and bylines are short and score low by themselves: those just above the article belong to it, and so does all
/// from a heading in the text's first line on where that is as near.
std::size_t with_title(std::size_t begin, const std::vector<Block>& blocks, const ChromeMeasures& measures) {
    using enum ChromeFeature;
    const ChromeFeatures& first = measures.features.front();
    const bool phrase = has(first, phrase_whole) || has(first, phrase_start) || has(first, phrase_within);
    if (begin <= kTitleBlocks && blocks.front().kind == BlockKind::heading && !phrase) return 0;
    std::size_t top = begin;
    for (std::size_t i = begin; i-- > 0 && begin - i <= kTitleBlocks;)
        if (measures.region[i].score <= 0) top = i;
    return top;
}

std::size_t first_prose(const std::vector<RegionBlock>& region, Region article) {
    std::size_t i = article.begin;
    while (i < article.end && !region[i].prose)
        ++i;
    return i < article.end ? i : 0;
}

/// Where the article itself begins, for a standfirst of whole sentences at `prose` with a byline directly below it.
std::size_t behind_standfirst(std::string_view text, const std::vector<Block>& blocks, const ChromeMeasures& measures,
                              std::size_t prose) {
    if (prose + 1 >= blocks.size() || measures.shapes[prose].words > kStandfirstWords) return prose;
    const Block& below = blocks[prose + 1];
    if (below.kind != BlockKind::byline && !is_byline(content_of(text, below))) return prose;
    for (std::size_t i = prose + 1; i < blocks.size() && i - prose <= kHeadBlocks; ++i)
        if (measures.region[i].prose) return i;
    return prose;
}

/// What is part of an article's head belongs to it; headings and captions are that already.
void set_part(Block& block, MastheadPart part) {
    const Span span = block.span;
    if (part == MastheadPart::headline && block.kind != BlockKind::heading)
        block = {span, BlockKind::heading, 1, "headline"};
    else if (part == MastheadPart::standfirst && block.kind == BlockKind::boilerplate)
        block = {span, BlockKind::paragraph, 0, "standfirst"};
    else if (part == MastheadPart::byline && block.kind != BlockKind::byline)
        block = {span, BlockKind::byline, 0, "byline_form"};
    else if (part == MastheadPart::date_line)
        block = {span, BlockKind::byline, 0, "date_line"};
    else if (part == MastheadPart::count)
        block = {span, BlockKind::boilerplate, 0, name_of(ChromeFeature::number_or_date)};
}

/// A name below a letter's closing words belongs to it: "Best regards, | Ida".
std::size_t with_signature(std::string_view text, std::size_t end, const std::vector<Block>& blocks,
                           const ChromeMeasures& measures) {
    if (end < blocks.size() && is_letter_formula(content_of(text, blocks[end]))) ++end;
    if (end == 0 || !is_letter_formula(content_of(text, blocks[end - 1]))) return end;
    const std::size_t last = std::min(blocks.size(), end + kSignatureLines);
    while (end < last && measures.shapes[end].words <= kNameWords
           && !has(measures.features[end], ChromeFeature::phrase_whole))
        ++end;
    return end;
}

std::string_view reason_of(const ChromeFeatures& features, std::size_t block, Region article) {
    using enum ChromeFeature;
    for (const ChromeFeature named : {phrase_whole, phrase_start, phrase_within, other_script})
        if (has(features, named)) return name_of(named);
    if (block < article.begin) return name_of(before_article);
    if (block >= article.end) return name_of(after_article);
    std::size_t strongest = 0;
    for (std::size_t i = 0; i < kChromeFeatures; ++i)
        if (features[i] * kChromeWeights[i] > features[strongest] * kChromeWeights[strongest]) strongest = i;
    return name_of(static_cast<ChromeFeature>(strongest));
}

}  // namespace

ChromeMeasures measure_chrome(std::string_view text, const std::vector<Block>& blocks) {
    ChromeMeasures measures;
    measures.shapes = measure_shapes(text, blocks);
    measures.features = measure_features(text, blocks, measures.shapes);
    measures.region = measure_region(text, blocks, measures.shapes, measures.features);
    return measures;
}

void set_chrome_aside(std::string_view text, std::vector<Block>& blocks) {
    if (blocks.empty()) return;
    const ChromeMeasures measures = measure_chrome(text, blocks);
    Region article = find_article_region(measures.region);
    if (article.begin == article.end) article = {0, blocks.size()};
    const std::size_t prose = behind_standfirst(text, blocks, measures, first_prose(measures.region, article));
    article.begin = with_title(article.begin, blocks, measures);
    while (article.begin > 0 && is_of_contents(blocks[article.begin - 1]))
        --article.begin;
    article.end = with_signature(text, article.end, blocks, measures);
    const bool titled =
        article.begin == 0 && blocks.front().kind == BlockKind::heading && !is_of_contents(blocks.front());
    const Masthead masthead =
        titled ? Masthead{} : find_masthead(text, blocks, measures.shapes, measures.features, prose);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::boilerplate) continue;  // the mark of a page
        const ChromeFeatures& features = measures.features[i];
        const bool outside = i < article.begin || i >= article.end;
        if (!outside && is_of_contents(blocks[i])) continue;
        if (outside || is_surely_chrome(content_of(text, blocks[i]), features, measures.region[i]))
            blocks[i] = {blocks[i].span, BlockKind::boilerplate, 0, reason_of(features, i, article)};
    }
    for (std::size_t k = 0; k < masthead.parts.size(); ++k)
        set_part(blocks[masthead.begin + k], masthead.parts[k]);
}

}  // namespace lectern

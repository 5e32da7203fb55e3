#include "chrome_region.h"

#include <algorithm>
#include <cmath>

namespace lectern {
namespace {

// Hundredths of a logit, as in tools/train/fit_chrome.py.
constexpr std::int32_t kLargestScore = 600;   // one block never decides alone
constexpr std::int32_t kArticleFavour = 75;   // what is doubtful belongs to the article
constexpr std::int32_t kNeutralScore = 70;    // at most, for what is neutral
constexpr std::uint32_t kMostLetters = 1200;  // one endless line never decides alone
constexpr std::ptrdiff_t kOftenRepeated = 3;  // a heading so often in a run ends nothing

/// Hundredths of a logit times ten square roots of letters, which IEEE 754 rounds alike everywhere.
std::int64_t gain_of(const RegionBlock& block) {
    const std::int32_t score =
        std::clamp(block.neutral ? std::min(block.score, kNeutralScore) : block.score, -kLargestScore, kLargestScore);
    const double letters = std::min(block.letters, kMostLetters);
    return std::int64_t{kArticleFavour - score} * static_cast<std::int64_t>(10.0 * std::sqrt(letters));
}

Region best_run(const std::vector<RegionBlock>& blocks) {
    Region best;
    std::int64_t best_sum = 0;
    std::int64_t sum = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (sum <= 0) {
            sum = 0;
            begin = i;
        }
        sum += gain_of(blocks[i]);
        if (sum > best_sum) {
            best_sum = sum;
            best = {begin, i + 1};
        }
    }
    return best;
}

/// What a part of the run holds.
struct Share {
    std::int64_t gain = 0;  ///< of the blocks that speak for an article
    std::int64_t prose = 0;
    std::int64_t blocks = 0;

    void add(const RegionBlock& block) {
        gain += std::max<std::int64_t>(gain_of(block), 0);
        prose += block.prose;
        ++blocks;
    }
    void remove(const RegionBlock& block) {
        gain -= std::max<std::int64_t>(gain_of(block), 0);
        prose -= block.prose;
        --blocks;
    }
};

/// Less than half the gain, and less than three fifths of the density of prose.
bool is_appendix(const Share& behind, const Share& before) {
    return 2 * behind.gain < before.gain && 5 * behind.prose * before.blocks < 3 * before.prose * behind.blocks;
}

bool is_repeated(const std::vector<RegionBlock>& blocks, Region run, std::uint32_t heading) {
    return std::count_if(blocks.begin() + static_cast<std::ptrdiff_t>(run.begin),
                         blocks.begin() + static_cast<std::ptrdiff_t>(run.end),
                         [&](const RegionBlock& block) { return block.heading == heading; })
           >= kOftenRepeated;
}

Region cut_appendix(const std::vector<RegionBlock>& blocks, Region run) {
    Share before;
    Share behind;
    for (std::size_t i = run.begin; i < run.end; ++i)
        behind.add(blocks[i]);
    for (std::size_t i = run.begin; i < run.end; ++i) {
        const std::uint32_t heading = i > run.begin ? blocks[i].heading : 0;
        if (heading != 0 && is_appendix(behind, before) && !is_repeated(blocks, run, heading)) return {run.begin, i};
        before.add(blocks[i]);
        behind.remove(blocks[i]);
    }
    return run;
}

}  // namespace

Region find_article_region(const std::vector<RegionBlock>& blocks) { return cut_appendix(blocks, best_run(blocks)); }

}  // namespace lectern

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lectern {

/// What the search for the article looks at in a block.
struct RegionBlock {
    std::int32_t score = 0;     ///< hundredths of a logit: what its features say for page chrome
    std::uint32_t letters = 0;  ///< letters and digits
    bool prose = false;         ///< a sentence-like block of 13 words or more
    bool neutral = false;  ///< a list item, one of several sources, an advertisement: its form says nothing against it
    std::uint32_t heading = 0;  ///< where it heads other matter ("Related stories", "27 comments"), the number of the
                                ///< wording, from 1 on; 0 for the rest
};

/// A half-open range of blocks.
struct Region {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The run of blocks that is the article; empty where nothing speaks for one.
///
/// First the run with the largest sum of gains, by maximum subsequence segmentation (Pasternack and Roth, "Extracting
/// article text from the web", WWW 2009); the gain of a block grows with the square root of its letters. Then it is cut
/// at the first block that heads other matter, if behind it comes much less than before, and less of it is prose:
/// comments and other stories are prose too, but between names, dates and titles. A heading that stands three times in
/// the run, as "Comments (5)" under each of several posts, ends nothing.
Region find_article_region(const std::vector<RegionBlock>& blocks);

}  // namespace lectern

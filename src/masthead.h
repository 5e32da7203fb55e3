#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "chrome_features.h"
#include "chrome_shape.h"
#include "document.h"

namespace lectern {

/// What a line above an article's first prose is.
enum class MastheadPart : std::uint8_t {
    none,  ///< nothing that is known: menus, share bars, section labels
    headline,
    standfirst,  ///< a line of several words under the headline: "After ninety years a town gives up"
    byline,      ///< "By Ida Lund", or a name alone above a date: "Ida Lund in Lunde"
    date_line,   ///< "Updated 18 November 2026 at 9:14"
    count        ///< a number alone, of shares or comments
};

/// The head of an article: its headline, and one part for each block from there to the first prose. No parts where no
/// headline was found.
struct Masthead {
    std::size_t begin = 0;
    std::vector<MastheadPart> parts;
};

/// Finds the headline above block `prose`, the article's first sentence-like block, however many share bars, dates and
/// menu lines a copied page puts between them.
///
/// Candidates are lines of three words and more that are no phrase of page chrome, date, byline or credit. The lowest
/// run of them that has a byline or date below it holds the headline, if the article says its words again; else the
/// lowest run. In a run the headline is the first line whose words the article says again: what follows is the
/// standfirst.
Masthead find_masthead(std::string_view text, const std::vector<Block>& blocks, const std::vector<Shape>& shapes,
                       const std::vector<ChromeFeatures>& features, std::size_t prose);

/// A short line with a day and a year, or with a time of day: "18. November 2026, 09:14 Uhr", "2026-11-18".
bool is_date_line(std::string_view line);

}  // namespace lectern

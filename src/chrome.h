#pragma once

#include <string_view>
#include <vector>

#include "chrome_features.h"
#include "chrome_region.h"
#include "document.h"

namespace lectern {

/// What is measured of every block: its features, and what the search for the article looks at beside them.
struct ChromeMeasures {
    std::vector<Shape> shapes;
    std::vector<ChromeFeatures> features;
    std::vector<RegionBlock> region;  ///< their scores by the weights of chrome_weights.h
};

ChromeMeasures measure_chrome(std::string_view text, const std::vector<Block>& blocks);

/// Sets the page chrome aside; `reason` becomes the name of the feature that decided.
///
/// An article is one run of blocks (chrome_region.h). What lies outside it is chrome, but for a title and byline just
/// above; inside it, only what is chrome beyond doubt.
void set_chrome_aside(std::string_view text, std::vector<Block>& blocks);

}  // namespace lectern

#pragma once

#include <cstdint>

namespace lectern {

/// 1000 / (1 + exp(-x)) for x in thousandths, within 1 of the exact value and the same on every machine: by a table of
/// every eighth of a logit from 0 to 8 and straight lines between.
std::uint16_t logistic_permille(std::int32_t logit_thousandths);

}  // namespace lectern

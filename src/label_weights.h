#pragma once

#include <cstddef>
#include <cstdint>

namespace lectern {

/// The linear model of data/models/labels.txt, embedded in the build. Labels are numbered as in enum Label.
std::int8_t label_weight(std::uint32_t bucket, std::size_t label);

/// Thousandths of a logit.
std::int64_t label_bias(std::size_t label);

/// One step of a label's weights, in millionths of a logit.
std::int64_t label_scale(std::size_t label);

}  // namespace lectern

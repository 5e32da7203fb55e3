#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lectern {

enum class ClaimKind : std::uint8_t {
    statistic,
    cause,
    comparison,
    prediction,
    quote,
    recommendation,
    judgement,
    event,
    count_
};

constexpr std::size_t kClaimKinds = static_cast<std::size_t>(ClaimKind::count_);

/// A probability in thousandths: 0 to 1000.
using Permille = std::uint16_t;

/// What is told of a sentence.
enum class Label : std::uint8_t {
    claim,            ///< it claims something
    support,          ///< it gives grounds for a claim
    checkworthiness,  ///< it states something that could be checked, and would be worth it
    subjectivity,
    hedge,       ///< it is hedged
    first_kind,  ///< the kinds of claim follow, in the order of ClaimKind
    count_ = first_kind + 8
};

constexpr std::size_t kLabels = static_cast<std::size_t>(Label::count_);

struct SentenceLabels {
    Permille claim = 0;
    Permille support = 0;
    Permille checkworthiness = 0;
    Permille subjectivity = 0;
    Permille hedge = 0;
    std::array<Permille, kClaimKinds> kinds{};
};

std::string_view name_of(ClaimKind kind);

}  // namespace lectern

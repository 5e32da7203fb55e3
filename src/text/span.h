#pragma once

#include <cstdint>

namespace lectern {

/// A half-open range of bytes, [begin, end), into the text of the document it belongs to.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace lectern

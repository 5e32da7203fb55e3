#include "text/offsets.h"

#include <algorithm>
#include <iterator>

namespace lectern {
namespace {

constexpr std::uint32_t kStride = 256;
constexpr std::uint32_t kReplacementSize = 3;  // of U+FFFD in UTF-8

std::uint32_t units_of(unsigned char byte, OffsetUnit unit) {
    if ((byte & 0xC0) == 0x80) return 0;
    return unit == OffsetUnit::utf16 && byte >= 0xF0 ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(const Text& text, OffsetUnit unit) : text_(text), unit_(unit) {
    if (unit == OffsetUnit::utf8) {
        shifts_.push_back(0);
        for (const Repair& repair : text.repairs)
            shifts_.push_back(shifts_.back() + repair.raw_size - std::int64_t{kReplacementSize});
        return;
    }
    std::uint32_t units = 0;
    for (std::uint32_t i = 0; i < text.bytes.size(); ++i) {
        if (i % kStride == 0) checkpoints_.push_back(units);
        units += units_of(static_cast<unsigned char>(text.bytes[i]), unit);
    }
    checkpoints_.push_back(units);
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
    if (unit_ == OffsetUnit::utf8) {
        const auto before = [&](const Repair& repair) { return repair.at < byte; };
        const auto next = std::partition_point(text_.repairs.begin(), text_.repairs.end(), before);
        const auto shift = shifts_.begin() + (next - text_.repairs.begin());
        const bool inside = next != text_.repairs.begin() && byte < std::prev(next)->at + kReplacementSize;
        return static_cast<std::uint32_t>(inside ? std::prev(next)->at + *std::prev(shift) : byte + *shift);
    }
    std::uint32_t units = checkpoints_[byte / kStride];
    for (std::uint32_t i = byte - byte % kStride; i < byte; ++i)
        units += units_of(static_cast<unsigned char>(text_.bytes[i]), unit_);
    return units;
}

std::uint32_t OffsetMap::byte_at(std::uint32_t offset) const {
    std::uint32_t low = 0;
    std::uint32_t high = static_cast<std::uint32_t>(text_.bytes.size());
    while (low < high) {
        const std::uint32_t middle = high - (high - low) / 2;
        if ((*this)(middle) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

}  // namespace lectern

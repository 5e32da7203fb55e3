#include "text/offsets.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace lectern {
namespace {

constexpr std::uint32_t kStride = 64;
constexpr std::uint32_t kReplacementSize = 3;  // of U+FFFD in UTF-8

constexpr std::uint64_t kLowBits = 0x0101010101010101;  // the lowest bit of each of eight bytes

/// How many units eight bytes of UTF-8 begin, counted side by side: one for each byte that continues no character, and
/// in UTF-16 one more for each that leads a character of four.
std::uint32_t units_of_eight(const char* bytes, OffsetUnit unit) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    const std::uint64_t bit7 = eight >> 7, bit6 = eight >> 6;
    const std::uint64_t begins = (~bit7 | bit6) & kLowBits;
    const std::uint64_t leads_four =
        unit == OffsetUnit::utf16 ? bit7 & bit6 & (eight >> 5) & (eight >> 4) & kLowBits : 0;
    return static_cast<std::uint32_t>(((begins + leads_four) * kLowBits) >> 56);
}

std::uint32_t units_of(unsigned char byte, OffsetUnit unit) {
    if ((byte & 0xC0) == 0x80) return 0;
    return unit == OffsetUnit::utf16 && byte >= 0xF0 ? 2 : 1;
}

std::uint32_t units_of(std::string_view bytes, OffsetUnit unit) {
    std::uint32_t units = 0;
    for (; bytes.size() >= 8; bytes.remove_prefix(8))
        units += units_of_eight(bytes.data(), unit);
    for (const char byte : bytes)
        units += units_of(static_cast<unsigned char>(byte), unit);
    return units;
}

}  // namespace

OffsetMap::OffsetMap(const Text& text, OffsetUnit unit) : text_(text), unit_(unit) {
    if (unit == OffsetUnit::utf8) {
        shifts_.push_back(0);
        for (const Repair& repair : text.repairs)
            shifts_.push_back(shifts_.back() + repair.raw_size - std::int64_t{kReplacementSize});
        return;
    }
    const std::string_view bytes = text.bytes;
    checkpoints_.reserve(bytes.size() / kStride + 2);
    checkpoints_.push_back(0);
    for (std::size_t i = 0; i < bytes.size(); i += kStride)
        checkpoints_.push_back(checkpoints_.back() + units_of(bytes.substr(i, kStride), unit));
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
    if (unit_ == OffsetUnit::utf8) {
        const auto before = [&](const Repair& repair) { return repair.at < byte; };
        const auto next = std::partition_point(text_.repairs.begin(), text_.repairs.end(), before);
        const auto shift = shifts_.begin() + (next - text_.repairs.begin());
        const bool inside = next != text_.repairs.begin() && byte < std::prev(next)->at + kReplacementSize;
        return static_cast<std::uint32_t>(inside ? std::prev(next)->at + *std::prev(shift) : byte + *shift);
    }
    const std::uint32_t rest = byte % kStride;
    return checkpoints_[byte / kStride] + units_of(std::string_view(text_.bytes).substr(byte - rest, rest), unit_);
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

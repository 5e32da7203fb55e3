#include "text/text.h"

#include <utf8.h>

#include <algorithm>

namespace lectern {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

struct ByteRange {
    unsigned char first;
    unsigned char last;

    bool contains(char byte) const {
        const auto value = static_cast<unsigned char>(byte);
        return first <= value && value <= last;
    }
};

/// How many bytes a sequence has that begins with `lead`; 1 where none does.
std::size_t sequence_size(unsigned char lead) {
    if (lead < 0xC2 || lead > 0xF4) return 1;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// What may follow a lead byte (Unicode 15, table 3-7): neither overlong forms, nor surrogates, nor beyond U+10FFFF.
ByteRange second_byte(unsigned char lead) {
    switch (lead) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {0x80, 0xBF};
    }
}

/// The size of the maximal subpart at the front of `broken`, which begins no valid sequence: "\xE2\x82z" has one of 2.
std::uint32_t maximal_subpart(std::string_view broken) {
    const auto lead = static_cast<unsigned char>(broken.front());
    const std::size_t longest = std::min(sequence_size(lead), broken.size());
    std::uint32_t size = 1;
    ByteRange expected = second_byte(lead);
    while (size < longest && expected.contains(broken[size])) {
        expected = {0x80, 0xBF};
        ++size;
    }
    return size;
}

}  // namespace

Text repair_text(std::string_view raw) {
    Text text;
    text.bytes.reserve(raw.size());
    while (true) {
        const auto valid = static_cast<std::size_t>(utf8::find_invalid(raw.begin(), raw.end()) - raw.begin());
        text.bytes += raw.substr(0, valid);
        raw.remove_prefix(valid);
        if (raw.empty()) return text;
        const std::uint32_t broken = maximal_subpart(raw);
        text.repairs.push_back({static_cast<std::uint32_t>(text.bytes.size()), broken});
        text.bytes += kReplacement;
        raw.remove_prefix(broken);
    }
}

}  // namespace lectern

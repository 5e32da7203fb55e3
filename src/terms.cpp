#include "terms.h"

#include <algorithm>
#include <bit>

#include "text/eight_bytes.h"

namespace lectern {
namespace {

constexpr std::size_t kHeadBytes = 7;
constexpr unsigned kFirstBits = 10;

}  // namespace

TermTable::TermTable(std::vector<Term>& terms)
    : terms_(terms), bits_(kFirstBits), slots_(std::size_t{1} << bits_, kEmpty) {}

std::uint64_t TermTable::head_of(std::string_view text) {
    const std::uint64_t size = text.size();
    if (size > kHeadBytes) return load_bytes<8>(text.data()) << 8 | std::min<std::uint64_t>(size, 0xFF);
    return load_up_to_eight(text) << 8 | size;
}

std::size_t TermTable::first_slot(std::string_view text, std::uint64_t head) const {
    const std::uint64_t tail = text.size() > kHeadBytes ? load_bytes<8>(text.data() + text.size() - 8) : 0;
    return (head ^ std::rotl(tail, 23)) * 0x9E3779B97F4A7C15u >> (64 - bits_);
}

TermId TermTable::intern(std::string_view text, bool& added) {
    const std::uint64_t head = head_of(text);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = first_slot(text, head);
    for (; slots_[slot] != kEmpty; slot = (slot + 1) & mask) {
        const TermId id = slots_[slot];
        if (heads_[id] != head || (text.size() > kHeadBytes && terms_[id].text != text)) continue;
        added = false;
        return id;
    }
    const auto id = static_cast<TermId>(terms_.size());
    slots_[slot] = id;
    heads_.push_back(head);
    terms_.push_back({std::string(text), id, 0, false});
    if (terms_.size() * 2 > slots_.size()) grow();
    added = true;
    return id;
}

void TermTable::grow() {
    ++bits_;
    slots_.assign(std::size_t{1} << bits_, kEmpty);
    const std::size_t mask = slots_.size() - 1;
    for (TermId id = 0; id < terms_.size(); ++id) {
        std::size_t slot = first_slot(terms_[id].text, heads_[id]);
        while (slots_[slot] != kEmpty)
            slot = (slot + 1) & mask;
        slots_[slot] = id;
    }
}

}  // namespace lectern

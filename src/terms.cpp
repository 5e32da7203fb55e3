#include "terms.h"

namespace lectern {

TermTable::TermTable(std::vector<Term>& terms) : terms_(terms), slots_(1024, kEmpty) {}

std::uint32_t TermTable::hash_of(std::string_view text) {
    std::uint32_t hash = kHashSeed;
    for (const char c : text)
        hash = mix(hash, c);
    return hash;
}

TermId TermTable::intern(std::string_view text, std::uint32_t hash, bool& added) {
    const std::size_t mask = slots_.size() - 1;
    // FNV's low bits are its weakest; fold the high ones in.
    std::size_t slot = (hash ^ (hash >> 15)) & mask;
    while (slots_[slot] != kEmpty) {
        const TermId id = slots_[slot];
        if (hashes_[id] == hash && terms_[id].text == text) {
            added = false;
            return id;
        }
        slot = (slot + 1) & mask;
    }
    const auto id = static_cast<TermId>(terms_.size());
    slots_[slot] = id;
    hashes_.push_back(hash);
    terms_.push_back({std::string(text), id, 0, false});
    if (terms_.size() * 2 > slots_.size()) grow();
    added = true;
    return id;
}

void TermTable::grow() {
    slots_.assign(slots_.size() * 2, kEmpty);
    const std::size_t mask = slots_.size() - 1;
    for (TermId id = 0; id < terms_.size(); ++id) {
        std::size_t slot = (hashes_[id] ^ (hashes_[id] >> 15)) & mask;
        while (slots_[slot] != kEmpty)
            slot = (slot + 1) & mask;
        slots_[slot] = id;
    }
}

}  // namespace lectern

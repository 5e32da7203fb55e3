#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tokens.h"

namespace lectern {

/// Gives each distinct word form one index, in order of first occurrence. An open-addressing hash table (linear
/// probing, FNV-1a) finds a form again; its order decides nothing.
class TermTable {
public:
    explicit TermTable(std::vector<Term>& terms);

    /// The index of `text`; a new term is appended where there is none yet (`added` then says so).
    TermId intern(std::string_view text, std::uint32_t hash, bool& added);

    static constexpr std::uint32_t kHashSeed = 2166136261u;
    static constexpr std::uint32_t mix(std::uint32_t hash, char c) {
        return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    static std::uint32_t hash_of(std::string_view text);

private:
    void grow();

    static constexpr TermId kEmpty = ~TermId{0};
    std::vector<Term>& terms_;
    std::vector<std::uint32_t> hashes_;  ///< of each term
    std::vector<TermId> slots_;          ///< a power of two of them, at most half in use
};

}  // namespace lectern

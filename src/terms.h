#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tokens.h"

namespace lectern {

/// Gives each distinct word form one index, in order of first occurrence. An open-addressing hash table (linear
/// probing) finds a form again; its order decides nothing. A form of at most seven bytes is told by its head alone, and
/// the heads of the forms that come often, which come early, lie together.
class TermTable {
public:
    explicit TermTable(std::vector<Term>& terms);

    /// The index of `text`; a new term is appended where there is none yet (`added` then says so).
    TermId intern(std::string_view text, bool& added);

private:
    static std::uint64_t head_of(std::string_view text);
    std::size_t first_slot(std::string_view text, std::uint64_t head) const;
    void grow();

    static constexpr TermId kEmpty = ~TermId{0};
    std::vector<Term>& terms_;
    std::vector<std::uint64_t> heads_;  ///< of each term: its first seven bytes and its size
    unsigned bits_;                     ///< how many make the number of a slot
    std::vector<TermId> slots_;         ///< at most half in use
};

}  // namespace lectern

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace lectern {

/// What an answer counts its positions in: raw bytes, UTF-16 code units (JavaScript) or code points (Python).
enum class OffsetUnit { utf8, utf16, codepoint };

/// Turns byte offsets into the repaired text into the unit asked for. `utf8` counts bytes of the raw text as it was
/// given, so the spans can be cut out of the reader's own file even where it was repaired.
class OffsetMap {
public:
    OffsetMap(const Text& text, OffsetUnit unit);

    /// `byte` lies on a character's first byte or at the end of the text. A replacement lies where the bytes that it
    /// stands for begin.
    std::uint32_t operator()(std::uint32_t byte) const;

    /// The way back: the last byte whose offset is at most `offset`; the end of the text for anything beyond it.
    std::uint32_t byte_at(std::uint32_t offset) const;

private:
    const Text& text_;
    OffsetUnit unit_;
    std::vector<std::uint32_t> checkpoints_;  ///< utf16, codepoint: the converted offset of every 64th byte
    std::vector<std::int64_t> shifts_;        ///< utf8: raw less repaired offset behind the first n repairs
};

}  // namespace lectern

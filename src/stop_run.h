#pragma once

#include <cstdint>
#include <string_view>

#include "sentence_rules.h"

namespace lectern {

/// A stop with the closing marks and reference numbers behind it: `."`, `?!`, `. . .)`, `.[12]`, `... !`.
struct StopRun {
    std::uint32_t begin = 0;      ///< of the first stop character
    std::uint32_t marks_end = 0;  ///< behind the first stops, before any closing mark
    std::uint32_t end = 0;        ///< behind the closing marks: where the sentence would end
    Stop stop = kPeriod;
    bool closed = false;  ///< there are closing marks
};

/// Reads the run of marks that begins at `at`, in a sentence that began at `sentence_begin`. `kind` is the Stop that
/// the first character is there (a colon is one in Armenian, a semicolon in Greek).
StopRun read_stop_run(std::string_view text, std::uint32_t at, Stop kind, std::uint32_t sentence_begin,
                      std::uint32_t block_end);

}  // namespace lectern

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lexicon.h"
#include "sentence_rules.h"

namespace lectern {

/// A stop with the closing marks and reference numbers behind it: `."`, `?!`, `. . .)`, `.[12]`.
struct StopRun {
    std::uint32_t begin = 0;  ///< of the first stop character
    std::uint32_t end = 0;    ///< behind the closing marks: where the sentence would end
    std::uint8_t stop = 0;    ///< a Stop
    bool closed = false;      ///< there are closing marks
};

/// Reads what stands around the stops of one block. Every look back or ahead is bounded, so a text costs linear time.
class ContextReader {
public:
    ContextReader(std::string_view text, std::uint32_t block_end, const Lexicon& lexicon, bool casual)
        : text_(text), block_end_(block_end), lexicon_(lexicon), casual_(casual) {}

    /// The run of marks that begins with the stop at `at`.
    StopRun run_at(std::uint32_t at, std::uint32_t sentence_begin) const;

    /// What the rules need to know about `run` in a sentence that began at `sentence_begin`.
    StopContext context_of(const StopRun& run, std::uint32_t sentence_begin) const;

    /// Where a quotation or bracket that opens at `at` ends, if the sentence goes on behind it: until there nothing
    /// ends a sentence. 0 where nothing opens, or where it holds sentences of its own.
    std::uint32_t hold_from(std::uint32_t at, std::uint32_t sentence_begin) const;

private:
    std::uint32_t before_of(const StopRun& run, std::uint32_t sentence_begin) const;
    /// Whether the capitalized word at `at` is likely the first of a sentence: a stop word of this language, or a
    /// longer one of any other ("I live in the U.S. Hvad med dig?").
    bool is_starter(std::uint32_t at) const;
    void read_after(const StopRun& run, StopContext& context) const;

    std::string_view text_;
    std::uint32_t block_end_;
    const Lexicon& lexicon_;
    bool casual_;
};

}  // namespace lectern

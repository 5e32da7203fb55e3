#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon.h"
#include "sentence_rules.h"
#include "stop_run.h"

namespace lectern {

/// Reads what stands around the stops of one block, for the rules. Every look back or ahead is bounded, so a text costs
/// linear time.
class ContextReader {
public:
    ContextReader(std::string_view text, std::uint32_t block_end, const Lexicon& lexicon);

    /// What the rules need to know about `run` in a sentence that began at `sentence_begin`.
    StopContext context_of(const StopRun& run, std::uint32_t sentence_begin) const;

    /// Whether the language writes "am 3. Mai".
    bool writes_ordinals() const { return writes_ordinals_; }

private:
    Before before(const StopRun& run, std::uint32_t sentence_begin) const;
    Before before_period(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin) const;
    const LexiconEntry* find_abbreviation(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin) const;
    Before abbreviation_kind(const LexiconEntry& entry, std::uint32_t begin, std::uint32_t sentence_begin) const;
    void read_after(const StopRun& run, StopContext& context) const;
    After word_after(std::uint32_t at, const StopContext& context) const;
    bool is_starter(std::uint32_t at) const;
    bool is_citation(std::uint32_t bracket) const;

    std::string_view text_;
    std::uint32_t block_end_;
    const Lexicon& lexicon_;
    std::span<const LexiconEntry> abbreviations_;
    std::span<const LexiconEntry> stop_words_;
    bool writes_ordinals_;
    bool noun_capitals_;
};

}  // namespace lectern

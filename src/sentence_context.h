#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon.h"
#include "sentence_rules.h"
#include "stop_run.h"

namespace lectern {

/// What the rules ask of a language, looked up once for a document.
struct SentenceLanguage {
    explicit SentenceLanguage(const Lexicon& lexicon);

    std::string_view code;
    std::span<const LexiconEntry> abbreviations;
    std::span<const LexiconEntry> stop_words;
    std::size_t longest_abbreviation;  ///< bytes
    bool writes_ordinals;              ///< "am 3. Mai"
    bool noun_capitals;                ///< as German
};

/// Reads what stands around the stops of one block, for the rules. Every look back or ahead is bounded, so a text costs
/// linear time.
class ContextReader {
public:
    ContextReader(std::string_view text, std::uint32_t block_end, const SentenceLanguage& language)
        : text_(text), block_end_(block_end), language_(language) {}

    /// What the rules need to know about `run` in a sentence that began at `sentence_begin`.
    StopContext context_of(const StopRun& run, std::uint32_t sentence_begin) const;

private:
    Before before(const StopRun& run, std::uint32_t sentence_begin) const;
    Before before_period(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin) const;
    const LexiconEntry* find_abbreviation(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin) const;
    const LexiconEntry* find_over_blanks(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin,
                                         std::string key, const LexiconEntry* entry) const;
    Before abbreviation_kind(const LexiconEntry& entry, std::uint32_t begin, std::uint32_t sentence_begin) const;
    void read_after(const StopRun& run, StopContext& context) const;
    After word_after(std::uint32_t at, const StopContext& context) const;
    bool is_starter(std::uint32_t at) const;
    bool is_citation(std::uint32_t bracket) const;

    std::string_view text_;
    std::uint32_t block_end_;
    const SentenceLanguage& language_;
};

}  // namespace lectern

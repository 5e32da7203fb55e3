#include "sentences.h"

#include <algorithm>
#include <array>
#include <optional>

#include "sentence_context.h"
#include "sentence_holds.h"
#include "sentence_marks.h"
#include "stop_run.h"
#include "text/characters.h"

namespace lectern {
namespace {

/// Bytes at which the scan must look closer: ASCII stops and opening marks, and the lead bytes of all others.
consteval std::array<bool, 256> make_interesting() {
    std::array<bool, 256> table{};
    for (unsigned c = 0; c < 0x80; ++c)
        table[c] = may_mark(static_cast<char>(c));
    for (const char c : {'.', '!', '?', '(', '[', '"', '\''})
        table[static_cast<unsigned char>(c)] = true;
    for (const unsigned lead : {0xC2u, 0xCDu, 0xD6u, 0xD8u, 0xDBu, 0xE0u, 0xE1u, 0xE2u, 0xE3u, 0xEFu})
        table[lead] = true;
    return table;
}

constexpr std::array<bool, 256> kInteresting = make_interesting();

constexpr char32_t kArabicComma = U'\u060C';

bool is_armenian(char32_t c) { return c >= 0x531 && c <= 0x587; }
bool is_greek(char32_t c) { return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000); }
bool is_arabic(char32_t c) { return c >= 0x620 && c <= 0x6D3; }

/// Splits one block: finds the places where a sentence could end and asks the rules.
class BlockSplitter {
public:
    BlockSplitter(std::string_view text, Span block, std::uint32_t index, const Lexicon& lexicon,
                  const SentenceLanguage& language, std::vector<Sentence>& sentences)
        : text_(text),
          block_(block),
          index_(index),
          lexicon_(lexicon),
          language_(language),
          reader_(text, block.end, language),
          sentences_(sentences) {}

    void split() {
        begin_ = skip_blanks(text_, block_.begin, block_.end);
        items_ = inline_items(text_, {begin_, block_.end}, language_.writes_ordinals);
        std::size_t item = 0;
        for (std::uint32_t i = begin_; i < block_.end;) {
            if (item < items_.size() && i >= items_[item]) {
                cut(items_[item], items_[item]);
                i = std::max(i, items_[item++]);
            }
            i = kInteresting[static_cast<unsigned char>(text_[i])] ? look_closer(i) : i + 1;
        }
        cut(block_.end, block_.end);
    }

private:
    /// What begins at `at` may end the sentence; returns where the scan goes on.
    std::uint32_t look_closer(std::uint32_t at) {
        const Character c = character_at(text_, at, block_.end);
        if (c.code < 0x80 && may_mark(text_[at]))
            if (const auto mark = standing_mark(text_, at, begin_, block_.end, lexicon_)) return part(*mark);
        const Stop stop = stop_at(c, at);
        if (stop != 0) return end_at_stop(at, stop);
        if (at >= held_ && (c.kind == CharacterKind::opener || c.kind == CharacterKind::quote)) hold(at, c.code);
        return at + c.size;
    }

    std::uint32_t end_at_stop(std::uint32_t at, Stop stop) {
        const StopRun run = read_stop_run(text_, at, stop, begin_, block_.end);
        const bool own_beginning = at == begin_;  // ". . . The practice" begins with its stops
        if (own_beginning) return run.end;
        const Character next = character_at(text_, run.end, block_.end);
        const bool inside_word = next.kind == CharacterKind::lower || next.kind == CharacterKind::digit;
        if (inside_word && run.stop != kFullStop) return run.marks_end;  // "example.com", "3.5", the common case
        if (run.end >= held_ && ends_sentence(reader_.context_of(run, begin_))) {
            cut(run.end, run.end);
            return begin_;
        }
        return run.marks_end;  // closing marks are looked at again: they may open something
    }

    void hold(std::uint32_t at, char32_t code) {
        if (code == unclosed_ && at < unclosed_until_) return;
        if (const auto until = held_until(text_, at, begin_, block_.end)) {
            held_ = std::max(held_, *until);
        } else {
            unclosed_ = code;
            unclosed_until_ = at + kLongestHold / 2;
        }
    }

    std::uint32_t part(const StandingMark& mark) {
        if (mark.ends_before && mark.span.begin > begin_) cut(mark.span.begin, mark.span.begin);
        if (mark.ends_behind) {
            cut(mark.span.end, mark.span.end);
            return begin_;
        }
        return mark.span.end;
    }

    /// Ends the sentence at `end` and begins the next at `next`.
    void cut(std::uint32_t end, std::uint32_t next) {
        const std::uint32_t trimmed = skip_blanks_back(text_, end, begin_);
        if (begin_ < trimmed) sentences_.push_back({{begin_, trimmed}, index_});
        begin_ = skip_blanks(text_, next, block_.end);
    }

    /// The kind of stop that a character is here, or 0: some scripts write theirs as a colon or a semicolon.
    Stop stop_at(const Character& c, std::uint32_t at) {
        using enum CharacterKind;
        if (c.kind == period) return kPeriod;
        if (c.kind == ellipsis) return kEllipsis;
        if (c.kind == exclamation) return c.code == '!' ? kExclaim : kQuestion;
        if (c.kind == full_stop) return kFullStop;
        if (c.code == kArabicComma && comma_stops(at)) return kFullStop;
        if (c.code != ':' && c.code != ';') return Stop{};
        const char32_t last = last_letter(at);
        if (c.code == ':') return is_armenian(last) || (is_arabic(last) && ends_label(at)) ? kFullStop : Stop{};
        return is_greek(last) ? kQuestion : kSemicolon;
    }

    /// The letter before `at`, looking over a few marks.
    char32_t last_letter(std::uint32_t at) const {
        Character before = character_before(text_, at, begin_);
        for (int back = 0; back < 6 && before.size != 0 && !is_letter(before.kind); ++back) {
            at -= before.size;
            before = character_before(text_, at, begin_);
        }
        return before.code;
    }

    /// An Arabic paragraph without a single stop is parted by its commas, but for those of a list of single words.
    bool comma_stops(std::uint32_t at) {
        constexpr std::uint32_t kShortest = 200;  // bytes
        if (!has_stops_) has_stops_ = block_.size() < kShortest || holds_stop();
        if (*has_stops_) return false;
        std::uint32_t i = skip_blanks(text_, at + 2, block_.end);
        while (is_letter(character_at(text_, i, block_.end).kind))
            i += character_at(text_, i, block_.end).size;
        return character_at(text_, i, block_.end).code != kArabicComma;
    }

    bool holds_stop() const {
        for (std::uint32_t i = block_.begin; i < block_.end;) {
            const Character c = character_at(text_, i, block_.end);
            if (is_stop(c.kind)) return true;
            i += c.size;
        }
        return false;
    }

    /// In Arabic news a colon sets off the label that a paragraph begins with: "سؤال وجواب: ماذا حدث؟".
    bool ends_label(std::uint32_t colon) const {
        constexpr std::uint32_t kLongestLabel = 110;
        const bool first = sentences_.empty() || sentences_.back().block != index_;
        if (!first || colon - begin_ > kLongestLabel) return false;
        const Character next = character_at(text_, skip_blanks(text_, colon + 1, block_.end), block_.end);
        std::uint32_t word = colon;
        while (word > begin_ && character_before(text_, word, begin_).kind != CharacterKind::blank)
            word -= character_before(text_, word, begin_).size;
        return is_letter(next.kind) && !lexicon_.find("speech_words", text_.substr(word, colon - word));
    }

    std::string_view text_;
    Span block_;
    std::uint32_t index_;
    const Lexicon& lexicon_;
    const SentenceLanguage& language_;
    ContextReader reader_;
    std::vector<Sentence>& sentences_;
    std::vector<std::uint32_t> items_;  ///< where the items of an inline list begin
    std::uint32_t begin_ = 0;           ///< of the sentence
    std::optional<bool> has_stops_;     ///< whether the block has any, once that was asked
    char32_t unclosed_ = 0;             ///< an opening mark that nothing closes soon: not looked after again at once
    std::uint32_t unclosed_until_ = 0;
    std::uint32_t held_ = 0;  ///< up to here no stop ends the sentence
};

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const Lexicon& lexicon) {
    std::vector<Sentence> sentences;
    const SentenceLanguage language(lexicon);
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b)
        BlockSplitter(document.text.bytes, document.blocks[b].span, b, lexicon, language, sentences).split();
    return sentences;
}

}  // namespace lectern

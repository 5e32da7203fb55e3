#include "tokens.h"

#include <array>

#include "stem.h"
#include "terms.h"
#include "text/ascii_words.h"
#include "text/characters.h"

namespace lectern {
namespace {

/// A letter of Han, kana and the scripts of South-East Asia that put no blanks between words; their digits make
/// numbers.
bool is_written_without_blanks(const Character& c) {
    if (c.code < 0x0E00 || !is_letter(c.kind)) return false;
    const Script script = properties_of(c.code).script;
    return script == Script::han || script == Script::kana || script == Script::thai || script == Script::lao
           || script == Script::burmese || script == Script::khmer;
}

bool is_letter_or_digit(const Character& c) { return is_letter(c.kind) || c.kind == CharacterKind::digit; }
bool is_word_part(const Character& c) { return is_letter_or_digit(c) || c.code == '_'; }

/// Lower case letter or digit of an ASCII letter or digit, else 0.
consteval std::array<char, 256> make_ascii_fold() {
    std::array<char, 256> fold{};
    for (char c = '0'; c <= '9'; ++c)
        fold[static_cast<unsigned char>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c)
        fold[static_cast<unsigned char>(c)] = fold[static_cast<unsigned char>(c - 32)] = c;
    return fold;
}

constexpr std::array<char, 256> kAsciiFold = make_ascii_fold();

class Tokenizer {
public:
    Tokenizer(const Document& document, const Lexicon& lexicon)
        : text_(document.text.bytes),
          lexicon_(lexicon),
          stop_words_(lexicon.list("stop_words")),
          table_(tokens_.terms) {
        tokens_.tokens.reserve(text_.size() / 5);
    }

    /// `is_own`: whether the sentence is the article's own.
    void add_sentence(Span sentence, bool is_own) {
        tokens_.sentence_begin.push_back(static_cast<std::uint32_t>(tokens_.tokens.size()));
        is_own_ = is_own;
        end_ = sentence.end;
        for (std::uint32_t at = sentence.begin; at < end_;)
            at = read_token(at);
    }

    Tokens finish() {
        tokens_.sentence_begin.push_back(static_cast<std::uint32_t>(tokens_.tokens.size()));
        write_counts();
        find_stems();
        return std::move(tokens_);
    }

private:
    std::uint32_t read_token(std::uint32_t at) {
        if (text_[at] == ' ') return at + 1;
        if (kAsciiFold[byte(at)] != 0) return read_word(at);
        const Character c = character_at(text_, at, end_);
        if (c.kind == CharacterKind::blank) return at + c.size;
        if (is_written_without_blanks(c)) return read_bigrams(at);
        if (is_word_part(c)) return read_word(at);
        return read_mark(at, c);
    }

    /// The common case: ASCII letters or digits up to something that cannot go on with the word. Returns `begin` where
    /// it is not that simple.
    std::uint32_t read_plain_word(std::uint32_t begin) {
        const FoldedWord word = folded_word_at(text_, begin, end_);
        const std::uint32_t at = begin + word.size;
        if (word.size == 0 || !ends_word(at)) return begin;
        push({begin, at}, word.text(), word.number ? TokenKind::number : TokenKind::word, word.capitalized,
             word.all_caps);
        return at;
    }

    /// Whether no word can go on at `at`: an ASCII mark with no letter or digit behind it, a blank or the end.
    bool ends_word(std::uint32_t at) const {
        if (at >= end_ || text_[at] == ' ') return true;
        const unsigned char c = byte(at);
        if (c >= 0x80 || c == '-' || c == '_') return false;
        return at + 1 >= end_ || (byte(at + 1) < 0x80 && kAsciiFold[byte(at + 1)] == 0);
    }

    std::uint32_t read_word(std::uint32_t begin) {
        if (const std::uint32_t end = read_plain_word(begin); end != begin) return end;
        form_.clear();
        bool digits_only = true;
        bool capitalized = false;
        std::uint32_t letters = 0;
        std::uint32_t lower_letters = 0;
        std::uint32_t at = begin;
        while (at < end_) {
            if (const char folded = kAsciiFold[byte(at)]; folded != 0) {
                const char raw = text_[at];
                if (raw > '9') {
                    if (letters++ == 0) capitalized = raw != folded;
                    lower_letters += raw == folded;
                    digits_only = false;
                }
                form_ += folded;
                ++at;
                continue;
            }
            const Character c = character_at(text_, at, end_);
            if (c.kind == CharacterKind::mark) {
                if (c.code >= 0x300 && (c.code < 0x200B || c.code > 0x206F)) add_character(c.code);
                at += c.size;
            } else if (is_word_part(c) && !is_written_without_blanks(c)) {
                if (is_letter(c.kind)) {
                    if (letters++ == 0) capitalized = c.kind == CharacterKind::upper;
                    lower_letters += c.kind != CharacterKind::upper;
                }
                digits_only &= c.kind == CharacterKind::digit;
                add_character(lower_of(c.code));
                at += c.size;
            } else if (const std::uint32_t next = join(at, c, begin); next != 0) {
                at = next;
            } else {
                break;
            }
        }
        const TokenKind kind = digits_only ? TokenKind::number : TokenKind::word;
        push({begin, at}, kind, capitalized, letters >= 2 && lower_letters == 0);
        return at;
    }

    /// Whether the mark at `at` joins what stands around it into one word; then where the word goes on, else 0.
    std::uint32_t join(std::uint32_t at, const Character& c, std::uint32_t begin) {
        if (at == begin) return 0;
        const Character before = character_before(text_, at, begin);
        const Character after = character_at(text_, at + c.size, end_);
        const bool letters = is_letter(before.kind) && is_letter(after.kind) && !is_written_without_blanks(after);
        const bool digits = before.kind == CharacterKind::digit && after.kind == CharacterKind::digit;
        if (is_apostrophe(c.code) && letters) {
            form_ += '\'';
            return at + c.size;
        }
        if ((c.code == '.' && (letters || digits)) || ((c.code == ',' || c.code == ':') && digits)) {
            form_ += static_cast<char>(c.code);
            return at + c.size;
        }
        if (c.code == '.' && ends_acronym(begin, at)) {
            form_ += '.';
            return at + c.size;
        }
        if (c.code == '-' || c.code == 0x2010) return join_broken_line(at + c.size, before);
        return 0;
    }

    /// "U.S" before a full stop, but not "example.com".
    bool ends_acronym(std::uint32_t begin, std::uint32_t at) const {
        bool periods = false;
        std::uint32_t part = 0;
        for (std::uint32_t i = begin; i < at && i - begin < 24; ++i) {
            if (text_[i] == '.') {
                periods = true;
                part = 0;
            } else if (kAsciiFold[byte(i)] == 0 || ++part > 1 || text_[i] <= '9') {
                return false;
            }
        }
        return periods && part == 1;
    }

    /// "inno-\nvation": a hyphen, a line end and a small letter behind a letter.
    std::uint32_t join_broken_line(std::uint32_t at, const Character& before) const {
        if (!is_letter(before.kind)) return 0;
        bool line_end = false;
        Character c = character_at(text_, at, end_);
        for (; c.size != 0 && c.kind == CharacterKind::blank; c = character_at(text_, at, end_)) {
            line_end |= c.code == '\n' || c.code == '\r' || c.code == 0x2028;
            at += c.size;
        }
        return line_end && c.kind == CharacterKind::lower ? at : 0;
    }

    std::uint32_t read_bigrams(std::uint32_t begin) {
        std::uint32_t first = begin;
        std::uint32_t second = unit_end(first);
        if (!unit_begins(second)) {
            push_unit({first, second});
            return second;
        }
        while (unit_begins(second)) {
            const std::uint32_t end = unit_end(second);
            push_unit({first, end});
            first = second;
            second = end;
        }
        return second;
    }

    bool unit_begins(std::uint32_t at) const {
        const Character c = character_at(text_, at, end_);
        return c.size != 0 && is_written_without_blanks(c);
    }

    /// The end of the character at `at` with the marks behind it.
    std::uint32_t unit_end(std::uint32_t at) const {
        at += character_at(text_, at, end_).size;
        for (Character c = character_at(text_, at, end_); c.size != 0 && c.kind == CharacterKind::mark;
             c = character_at(text_, at, end_))
            at += c.size;
        return at;
    }

    void push_unit(Span span) {
        form_.clear();
        form_.append(text_.substr(span.begin, span.size()));
        push(span, TokenKind::word, false, false);
    }

    std::uint32_t read_mark(std::uint32_t begin, const Character& c) {
        form_.clear();
        std::uint32_t at = begin;
        for (Character next = c; next.size != 0 && (next.code == c.code || next.kind == CharacterKind::mark);
             next = character_at(text_, at, end_)) {
            add_character(next.code);
            at += next.size;
        }
        const bool symbol = c.kind == CharacterKind::other || c.kind == CharacterKind::mark;
        push({begin, at}, symbol ? TokenKind::symbol : TokenKind::punctuation, false, false);
        return at;
    }

    unsigned char byte(std::uint32_t at) const { return static_cast<unsigned char>(text_[at]); }

    void add_character(char32_t code) { append_utf8(form_, code); }

    void push(Span span, TokenKind kind, bool capitalized, bool all_caps) {
        push(span, form_, kind, capitalized, all_caps);
    }

    void push(Span span, std::string_view form, TokenKind kind, bool capitalized, bool all_caps) {
        bool added = false;
        const TermId id = table_.intern(form, added);
        if (added) {
            tokens_.terms[id].stop_word = kind == TokenKind::word && find_entry(stop_words_, form) != nullptr;
            is_word_.push_back(kind == TokenKind::word);
            counts_.push_back(0);
        }
        counts_[id] += is_own_;
        tokens_.tokens.push_back({span, id, kind, capitalized, all_caps});
    }

    void write_counts() {
        for (TermId id = 0; id < counts_.size(); ++id)
            tokens_.terms[id].count = counts_[id];
    }

    void find_stems() {
        std::vector<Term> stems;  // stems[i] is the stem's text; representatives_[i] its first term
        TermTable table(stems);
        const Stemmer stemmer(lexicon_);
        std::vector<TermId> representatives;
        for (TermId id = 0; id < tokens_.terms.size(); ++id) {
            Term& term = tokens_.terms[id];
            if (!is_word_[id] || term.stop_word) continue;
            const std::string stem = stemmer.stem(term.text);
            bool added = false;
            const TermId index = table.intern(stem, added);
            if (added) representatives.push_back(id);
            term.stem = representatives[index];
        }
    }

    std::string_view text_;
    const Lexicon& lexicon_;
    std::span<const LexiconEntry> stop_words_;
    Tokens tokens_;
    TermTable table_;
    std::vector<bool> is_word_;          ///< of each term: whether it can have a stem
    std::vector<std::uint32_t> counts_;  ///< of each term
    std::uint32_t end_ = 0;              ///< of the sentence
    bool is_own_ = true;
    std::string form_;  ///< the folded word that is being read
};

}  // namespace

Tokens tokenize(const Document& document, const std::vector<Sentence>& sentences, const Lexicon& lexicon) {
    Tokenizer tokenizer(document, lexicon);
    for (const Sentence& sentence : sentences)
        tokenizer.add_sentence(sentence.span, document.blocks[sentence.block].kind != BlockKind::boilerplate);
    return tokenizer.finish();
}

std::size_t count_words(std::span<const Token> tokens) {
    std::size_t thirds = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::punctuation) continue;
        const bool bigram = i + 1 < tokens.size() && tokens[i + 1].span.begin < tokens[i].span.end;
        thirds += bigram ? 2 : 3;
    }
    return thirds / 3;
}

}  // namespace lectern

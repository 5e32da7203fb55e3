#include "chrome_shape.h"

#include "line_forms.h"
#include "text/ascii_words.h"
#include "text/characters.h"

namespace lectern {
namespace {

bool is_separator(char32_t c) {
    return c == '|' || c == 0x2022 || c == 0xBB || c == 0x203A || c == 0x2192 || c == 0xB7;
}

consteval std::array<bool, 128> make_signs() {
    std::array<bool, 128> signs{};
    for (const char c : std::string_view("{}()<>=_;/\\|#$%*+[]"))
        signs[static_cast<unsigned char>(c)] = true;
    return signs;
}

constexpr std::array<bool, 128> kSigns = make_signs();

constexpr std::uint32_t kFunctionLetters = 3;  // at most, in a word that is taken for one without content

bool is_sign(char32_t c) { return c < 0x80 && kSigns[c]; }

bool is_han_or_kana(Script script) { return script == Script::han || script == Script::kana; }

bool starts_as_list_item(std::string_view block) {
    const Character first = character_at(block, 0, block.size());
    std::size_t at = first.size;
    if (first.kind == CharacterKind::digit) {
        while (at < block.size() && block[at] >= '0' && block[at] <= '9')
            ++at;
        if (at == block.size() || (block[at] != '.' && block[at] != ')')) return false;
        ++at;
    } else if (first.kind != CharacterKind::bullet && first.code != '-' && first.code != '*' && first.code != '+') {
        return false;
    }
    return at < block.size() && block[at] == ' ';
}

/// Reads one block; a word is held until it ends, so that its length is known.
class ShapeReader {
public:
    Shape read(std::string_view block) {
        for (std::size_t i = 0; i < block.size();) {
            if (word_letters_ == 0) i = read_spaced_words(block, i);
            i = read_ascii_word(block, i);
            if (i == block.size()) break;
            if (block[i] == ' ') {
                read_blank();
                ++i;
                continue;
            }
            const Character c = character_at(block, i, block.size());
            i += c.size;
            read(c);
        }
        end_word();
        const bool verb_ends = ends_as_korean_verb(block);
        shape_.sentence_ends += stopped_ || verb_ends;
        shape_.sentence_end = is_stop(last_) || verb_ends;
        shape_.address &= shape_.words < kLinkWords;
        shape_.list_sign = starts_as_list_item(block);
        // About three of ten words of running text are that short; where no letter has case, none can be told.
        if (!cased_) shape_.function_words = shape_.words * 3 / 10;
        return shape_;
    }

private:
    /// The words of ASCII with a space behind each from `at` on, where none has begun, as read() would take them: most
    /// of most texts. Returns the end.
    std::size_t read_spaced_words(std::string_view block, std::size_t at) {
        Shape seen;
        CharacterKind first = CharacterKind::blank;
        while (true) {
            const AsciiWord word = ascii_word_at(block, at);
            const std::size_t end = at + word.size;
            if (word.size == 0 || end == block.size() || block[end] != ' ') break;
            first = kAsciiKinds[static_cast<unsigned char>(block[at])];
            ++seen.words;
            seen.capitalized += first == CharacterKind::upper;
            seen.function_words += word.size <= kFunctionLetters && first == CharacterKind::lower;
            seen.letters += word.size - word.digits;
            seen.digits += word.digits;
            at = end + 1;
        }
        if (seen.words == 0) return at;
        shape_.words += seen.words;
        shape_.capitalized += seen.capitalized;
        shape_.function_words += seen.function_words;
        add_ascii(seen.letters, seen.digits);
        end_stop(first);
        return at;
    }

    /// The letters and digits of ASCII from `at` on, as read() would take them one by one. Returns the end.
    std::size_t read_ascii_word(std::string_view block, std::size_t at) {
        const AsciiWord word = ascii_word_at(block, at);
        if (word.size == 0) return at;
        const CharacterKind first = kAsciiKinds[static_cast<unsigned char>(block[at])];
        if (word_letters_ == 0) begin_word(first);
        word_letters_ += word.size;
        add_ascii(word.size - word.digits, word.digits);
        end_stop(first);
        const std::string_view rest = block.substr(at);
        shape_.address |= rest.starts_with("http") || rest.starts_with("www.");
        return at + word.size;
    }

    void add_ascii(std::uint32_t letters, std::uint32_t digits) {
        shape_.characters += letters + digits;
        shape_.letters += letters;
        shape_.digits += digits;
        shape_.scripts[static_cast<std::size_t>(Script::latin)] += letters;
        cased_ |= letters > 0;
    }

    /// A word behind a stop: it ended a sentence only where its script puts no blank behind one.
    void end_stop(CharacterKind word) {
        shape_.sentence_ends += stopped_ && last_ == CharacterKind::full_stop;
        stopped_ = false;
        last_ = word;
    }

    /// What read() would make of a space.
    void read_blank() {
        end_word();
        shape_.sentence_ends += stopped_;
        stopped_ = false;
    }

    void begin_word(CharacterKind first) {
        ++shape_.words;
        shape_.capitalized += first == CharacterKind::upper;
        small_ = first == CharacterKind::lower;
    }

    void read(const Character& c) {
        const bool letter = is_letter(c.kind);
        const bool digit = c.kind == CharacterKind::digit;
        const Script script = letter ? properties_of(c.code).script : Script::none;
        if ((letter || digit) && (word_letters_ == 0 || is_han_or_kana(script))) {
            end_word();
            begin_word(c.kind);
        }
        if (letter || digit)
            ++word_letters_;
        else if (c.kind != CharacterKind::mark && !is_apostrophe(c.code))
            end_word();
        cased_ |= c.kind == CharacterKind::upper || (c.kind == CharacterKind::lower && script != Script::kana);
        shape_.letters += letter;
        shape_.digits += digit;
        shape_.separators += is_separator(c.code);
        shape_.address |= c.code == 0xA9 || c.code == '@';
        if (letter) ++shape_.scripts[static_cast<std::size_t>(script)];
        read_mark(c);
    }

    void read_mark(const Character& c) {
        const bool blank = c.kind == CharacterKind::blank;
        shape_.characters += !blank;
        shape_.clause_marks += c.kind == CharacterKind::comma;
        shape_.signs += is_sign(c.code);
        const bool closes = c.kind == CharacterKind::closer || c.kind == CharacterKind::quote || blank;
        // A stop ends a sentence before a blank, those of scripts without blanks at once.
        if (stopped_ && (blank || (last_ == CharacterKind::full_stop && !closes && !is_stop(c.kind)))) {
            ++shape_.sentence_ends;
            stopped_ = false;
        }
        if (closes) return;
        last_ = c.kind;
        stopped_ = is_stop(last_);
    }

    void end_word() {
        shape_.function_words += word_letters_ > 0 && word_letters_ <= kFunctionLetters && small_;
        word_letters_ = 0;
    }

    Shape shape_;
    CharacterKind last_ = CharacterKind::blank;  ///< of the last character that closes nothing
    bool stopped_ = false;                       ///< it was a stop, and no blank came since
    std::uint32_t word_letters_ = 0;             ///< letters and digits of the word being read
    bool small_ = false;                         ///< it began with a small letter
    bool cased_ = false;
};

}  // namespace

Shape measure_shape(std::string_view block) { return ShapeReader().read(block); }

}  // namespace lectern

#include "word_shape.h"

#include <algorithm>

#include "text/characters.h"

namespace lectern {
namespace {

using enum CharacterKind;

bool is_vowel(char32_t c) {
    static constexpr std::string_view kPlain = "aeiouy";
    static constexpr std::u32string_view kAccented =
        U"àáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēėęěīįıōőœūůűųαάεέηήιίϊοόυύϋωώаеёиоуыэюяєіїўѣ";
    if (c < 0x80) return kPlain.find(static_cast<char>(c)) != std::string_view::npos;
    return kAccented.find(c) != std::u32string_view::npos || (c >= 0x1EA0 && c <= 0x1EF9);  // Vietnamese
}

}  // namespace

bool WordShape::is_enumerator() const {
    if (other || inner_periods != 0) return false;
    if (letters == 0) return digits > 0 && digits <= 3;
    return digits == 0 && (letters == 1 || (roman && letters <= 4));
}

bool WordShape::lacks_vowel() const {
    return !has_vowel && has_lower && cased && letters <= 5 && digits == 0 && inner_periods == 0;
}

WordShape shape_of(std::string_view word) {
    WordShape shape;
    std::uint32_t part = 0;
    for (std::size_t i = 0; i < word.size();) {
        const Character c = character_at(word, i, word.size());
        i += c.size;
        shape.only_digits &= c.kind == digit;
        if (is_letter(c.kind)) {
            const char32_t folded = lower_of(c.code);
            if (shape.letters++ == 0) shape.capitalized = c.kind == upper;
            shape.longest_part = std::max(shape.longest_part, ++part);
            shape.has_lower |= c.kind == lower;
            shape.ends_in_vowel = is_vowel(folded) || c.code == U'ς';
            shape.has_vowel |= is_vowel(folded);
            shape.cased &= c.kind != letter;
            shape.roman &= std::u32string_view(U"IVXLCDM").find(c.code) != std::u32string_view::npos;
        } else if (c.kind == digit) {
            ++shape.digits;
        } else if (c.kind == period) {
            ++shape.inner_periods;
            part = 0;
        } else if (c.kind != mark && c.kind != dash && !is_apostrophe(c.code)) {
            shape.other = true;
        }
    }
    return shape;
}

bool is_first_word(std::string_view text, std::uint32_t begin, std::uint32_t sentence_begin) {
    if (begin - sentence_begin > 8) return false;
    for (std::uint32_t i = sentence_begin; i < begin;) {
        const Character c = character_at(text, i, begin);
        if (c.kind != bullet && c.kind != blank && c.kind != opener && c.kind != dash) return false;
        i += c.size;
    }
    return true;
}

}  // namespace lectern

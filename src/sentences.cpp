#include "sentences.h"

namespace lectern {

std::vector<Sentence> split_sentences(const Document& document, const Lexicon& lexicon) {
    std::vector<Sentence> sentences;
    const std::string_view text = document.text.bytes;
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
        const Span block = document.blocks[b].span;
        std::uint32_t begin = block.begin;
        for (std::uint32_t i = block.begin; i < block.end; ++i) {
            const bool stop = text[i] == '.' || text[i] == '?' || text[i] == '!';
            if (!stop || i + 2 >= block.end || text[i + 1] != ' ') continue;
            const std::size_t word = text.rfind(' ', i) + 1;
            if (lexicon.find("abbreviations", text.substr(word, i + 1 - word))) continue;
            if (i >= 2 && text[i - 2] == '.') continue;
            sentences.push_back({{begin, i + 1}, b});
            begin = i + 2;
        }
        if (begin < block.end) sentences.push_back({{begin, block.end}, b});
    }
    return sentences;
}

}  // namespace lectern

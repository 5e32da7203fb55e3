// Blocks and sentences: in order, disjoint, inside the text, and nothing that is not blank lies outside the blocks.
#include <algorithm>
#include <cctype>

#include "fuzz.h"
#include "language.h"
#include "sentences.h"

using namespace lectern;

namespace {

void check_in_order(Span span, std::uint32_t& end, std::size_t size) {
    fuzz::check(span.begin >= end, "spans are in order and disjoint");
    fuzz::check(span.begin < span.end && span.end <= size, "spans are inside the text and not empty");
    end = span.end;
}

bool has_letters(std::string_view bytes) {
    for (const char c : bytes) {
        if (std::isalnum(static_cast<unsigned char>(c))) return true;
    }
    return false;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Document document = find_blocks(repair_text(fuzz::text_of(data, size)));
    const std::string_view bytes = document.text.bytes;
    std::uint32_t end = 0;
    for (const Block& block : document.blocks) {
        fuzz::check(!has_letters(bytes.substr(end, std::max(block.span.begin, end) - end)), "blocks cover the text");
        check_in_order(block.span, end, bytes.size());
    }
    fuzz::check(!has_letters(bytes.substr(end)), "blocks cover the text to its end");

    end = 0;
    for (const Sentence& sentence : split_sentences(document, lexicon_for(identify_language(document).code))) {
        check_in_order(sentence.span, end, bytes.size());
        const Span block = document.blocks[sentence.block].span;
        fuzz::check(block.begin <= sentence.span.begin && sentence.span.end <= block.end, "a sentence is in its block");
    }
    return 0;
}

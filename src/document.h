#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/text.h"

namespace lectern {

enum class BlockKind : std::uint8_t {
    heading,
    paragraph,
    list_item,
    quote,
    code,
    table,
    caption,
    byline,
    reference,
    boilerplate,  ///< page chrome: set aside, never deleted
};

/// A run of lines that belong together. Hard-wrapped lines of one paragraph are one block.
struct Block {
    Span span;  ///< without the blanks around it; markup such as "## " or "- " is inside
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;   ///< of a heading (1 to 6) or a list item (1 is outermost); 0 for the rest
    std::string_view reason;  ///< the rule that decided, such as "markdown_heading"; static text
};

/// A repaired text and its blocks: in order, disjoint, together covering every non-blank character.
struct Document {
    Text text;
    std::vector<Block> blocks;
    std::optional<Span> title;
};

/// A reader's own decision about a block, which outweighs every rule: "this is (not) part of the article".
struct BlockOverride {
    std::uint32_t begin = 0;   ///< any byte of the repaired text inside the block
    bool boilerplate = false;  ///< true: set aside; false: bring back
};

/// Finds the blocks of a text and sets the page chrome aside, each with the rule that decided.
/// An empty or blank text has no blocks. CRLF, LF, CR and U+2028/U+2029 end lines alike.
/// `with_chrome` false leaves everything part of the article: what the weights of the chrome rules are fitted on.
Document find_blocks(Text text, std::span<const BlockOverride> overrides = {}, bool with_chrome = true);

/// A list item or heading without the markup in front: "Repair the dam." of "- Repair the dam.". Other blocks as they
/// are.
Span behind_markup(std::string_view text, const Block& block);

/// What an article says, line by line: what summaries and claims are taken from.
constexpr bool is_prose(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::quote;
}

/// The name of a kind in answers: "list_item".
std::string_view name_of(BlockKind kind);

}  // namespace lectern

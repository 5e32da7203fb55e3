#include "quotations.h"

#include <array>
#include <optional>
#include <string_view>

namespace lectern {
namespace {

struct MarkPair {
    std::string_view open;
    std::string_view close;
    std::string_view other_close;  ///< a second way to close, or the same again
};

constexpr std::array<MarkPair, 9> kPairs = {{
    {"\u201C", "\u201D", "\u201D"},  // “ ”
    {"\u201E", "\u201C", "\u201D"},  // „ “ and „ ”
    {"\u00AB", "\u00BB", "\u00BB"},  // « »
    {"\u00BB", "\u00AB", "\u00AB"},  // » «
    {"\u300C", "\u300D", "\u300D"},  // 「 」
    {"\u300E", "\u300F", "\u300F"},  // 『 』
    {"\"", "\"", "\""},
    {"''", "''", "''"},  // as agencies send them
    {"``", "''", "''"},
}};

/// A mark that opens stands at the start, after a blank or after an opening bracket or dash; a straight mark and » need
/// it.
bool may_open(std::string_view block, std::size_t at, const MarkPair& pair) {
    if (pair.open != "\"" && pair.open != "''" && pair.open != "\u00BB") return true;
    if (at == 0) return true;
    const char before = block[at - 1];
    return before == ' ' || before == '\n' || before == '\t' || before == '(' || before == '[' || before == '-'
           || static_cast<unsigned char>(before) >= 0x80;
}

std::optional<MarkPair> opening_at(std::string_view block, std::size_t at) {
    for (const MarkPair& pair : kPairs)
        if (block.substr(at).starts_with(pair.open) && may_open(block, at, pair)) return pair;
    return std::nullopt;
}

/// No speech is longer than this many bytes without a mark: what is searched for a closing mark stays linear in the
/// text.
constexpr std::size_t kLongestQuotation = 8000;

struct Closing {
    std::size_t at;
    std::size_t size;
};

Closing find_closing(std::string_view block, std::size_t from, const MarkPair& pair) {
    block = block.substr(0, from + kLongestQuotation);
    const std::size_t first = block.find(pair.close, from);
    const std::size_t second = block.find(pair.other_close, from);
    return second < first ? Closing{second, pair.other_close.size()} : Closing{first, pair.close.size()};
}

/// Which bytes may begin an opening mark.
consteval std::array<bool, 256> make_mark_bytes() {
    std::array<bool, 256> bytes{};
    for (const unsigned char byte : {'"', '\'', '`', '\xE2', '\xC2', '\xE3'})
        bytes[byte] = true;
    return bytes;
}

constexpr std::array<bool, 256> kMarkBytes = make_mark_bytes();

void find_in_block(std::string_view text, Span block, std::vector<Quotation>& found) {
    const std::string_view bytes = text.substr(block.begin, block.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!kMarkBytes[static_cast<unsigned char>(bytes[i])]) continue;
        const auto pair = opening_at(bytes, i);
        if (!pair) continue;
        const std::size_t inside = i + pair->open.size();
        const Closing closing = find_closing(bytes, inside, *pair);
        const bool closed = closing.at != std::string_view::npos;
        if (!closed && bytes.size() - inside > kLongestQuotation) continue;
        const std::size_t inside_end = closed ? closing.at : bytes.size();
        const std::size_t end = closed ? closing.at + closing.size : bytes.size();
        const auto at = [&](std::size_t offset) { return block.begin + static_cast<std::uint32_t>(offset); };
        found.push_back({{at(i), at(end)}, {at(inside), at(inside_end)}, closed});
        i = end - 1;
    }
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& document) {
    std::vector<Quotation> found;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::boilerplate || block.kind == BlockKind::code) continue;
        find_in_block(document.text.bytes, block.span, found);
    }
    return found;
}

}  // namespace lectern

#include "json_writer.h"

#include <nlohmann/json.hpp>

namespace lectern {
namespace {

bool needs_no_escape(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

}  // namespace

void JsonWriter::grow(std::size_t size) { out_.resize(std::max(out_.size() + out_.size() / 2, size_ + size)); }

void JsonWriter::text(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), needs_no_escape)) return name(utf8);
    raw(nlohmann::json(utf8).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void JsonWriter::decimal(std::int64_t value, std::int64_t scale) {
    separate(2 * kLongestNumber + 2);
    if (value < 0) put('-');
    const std::int64_t size = value < 0 ? -value : value;
    put_number(size / scale);
    std::int64_t rest = size % scale;
    if (rest == 0) return;
    put('.');
    for (; rest != 0; rest %= scale) {
        rest *= 10;
        put(static_cast<char>('0' + rest / scale));
    }
}

}  // namespace lectern

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
    const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
    const auto unit = static_cast<std::uint64_t>(scale);
    put_number(static_cast<std::int64_t>(size / unit));
    std::uint64_t rest = size % unit;
    if (rest == 0) return;
    put('.');
    for (std::uint64_t place = unit / 10; rest != 0; place /= 10) {
        put(static_cast<char>('0' + rest / place));
        rest %= place;
    }
}

}  // namespace lectern

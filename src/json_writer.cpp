#include "json_writer.h"

#include <nlohmann/json.hpp>

namespace lectern {

void JsonWriter::text(std::string_view utf8) {
    raw(nlohmann::json(utf8).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void JsonWriter::decimal(std::int64_t value, std::int64_t scale) {
    std::string digits = std::to_string(value / scale);
    if (value < 0 && value / scale == 0) digits.insert(0, 1, '-');
    if (std::int64_t rest = value < 0 ? -(value % scale) : value % scale; rest != 0) {
        digits += '.';
        while (rest != 0) {
            rest *= 10;
            digits += static_cast<char>('0' + rest / scale);
            rest %= scale;
        }
    }
    raw(digits);
}

}  // namespace lectern

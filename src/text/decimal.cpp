#include "text/decimal.h"

#include <algorithm>

namespace lectern {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Drops zeros in front of the whole part and behind the fraction, and a point with nothing behind it.
std::string trimmed(std::string whole, std::string fraction) {
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return fraction.empty() ? whole : whole + "." + fraction;
}

}  // namespace

std::string canonical_decimal(std::string_view digits, bool comma_is_point) {
    const char point = comma_is_point ? ',' : '.';
    const char separator = comma_is_point ? '.' : ',';
    std::string whole;
    std::string fraction;
    std::size_t since_separator = 0;
    bool in_fraction = false;
    bool separated = false;
    for (const char c : digits) {
        if (is_digit(c)) {
            (in_fraction ? fraction : whole) += c;
            ++since_separator;
        } else if (c == separator && !in_fraction && !whole.empty() && (!separated || since_separator == 3)) {
            separated = true;
            since_separator = 0;
        } else if (c == point && !in_fraction && !whole.empty() && (!separated || since_separator == 3)) {
            in_fraction = true;
        } else {
            return {};
        }
    }
    if (whole.empty() || (separated && !in_fraction && since_separator != 3)) return {};
    return trimmed(std::move(whole), std::move(fraction));
}

std::string multiply_by_power(std::string_view decimal, std::string_view power) {
    const std::size_t zeros = power.size() - 1;
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    std::string whole(decimal.substr(0, point));
    std::string fraction(point < decimal.size() ? decimal.substr(point + 1) : "");
    const std::size_t moved = std::min(zeros, fraction.size());
    whole += fraction.substr(0, moved);
    whole.append(zeros - moved, '0');
    return trimmed(std::move(whole), fraction.substr(moved));
}

}  // namespace lectern

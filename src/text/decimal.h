#pragma once

#include <string>
#include <string_view>

namespace lectern {

/// The canonical form of a number written with digits: no separators, "." as the point, no zeros to spare; empty where
/// it is no number ("3rd", "1.2.3"). "1,234.50" is "1234.5"; with `comma_is_point`, "1.234,50" is too. A single mark is
/// a thousands separator only in front of exactly three digits, and then only the one of the language.
std::string canonical_decimal(std::string_view digits, bool comma_is_point);

/// A canonical decimal times a power of ten ("1000"), exactly: "3.5" times "1000000" is "3500000".
std::string multiply_by_power(std::string_view decimal, std::string_view power);

}  // namespace lectern

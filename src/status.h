#pragma once

#include <optional>
#include <string>
#include <utility>

namespace lectern {

/// Why a text could not be analyzed. The names, in lower case with underscores, are the `code` in the answers' errors.
enum class StatusCode {
    ok,
    empty_text,        ///< nothing but blanks
    not_text,          ///< NUL bytes or another sign of a binary file
    too_long,          ///< more than kLongestText bytes
    unknown_language,  ///< a language code was asked for that Lectern has no data for
    bad_request,       ///< a request line or an export that cannot be read
    mismatch,          ///< an export that does not follow from its article
    out_of_memory,     ///< an allocation failed
};

/// What happened, as a value: a code for programs and one clear sentence for people (what was wrong, where, what to
/// do).
struct [[nodiscard]] Status {
    StatusCode code = StatusCode::ok;
    std::string message;

    bool ok() const { return code == StatusCode::ok; }
};

/// A value or the reason why there is none. `value()` may be called only after `ok()` said true.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : value_(std::move(value)) {}
    Result(Status status) : status_(std::move(status)) {}

    bool ok() const { return value_.has_value(); }
    const Status& status() const { return status_; }
    const T& value() const& { return *value_; }
    T&& value() && { return std::move(*value_); }

private:
    std::optional<T> value_;
    Status status_;
};

}  // namespace lectern

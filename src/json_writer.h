#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/offsets.h"
#include "text/span.h"

namespace lectern {

/// Writes JSON straight into a string: the answer's arrays are too long to build a tree of values first.
/// The caller keeps the order right (key before value); commas are put in here.
///
/// The string is kept longer than what is written, so that most writes are a copy of a few bytes and no call.
class JsonWriter {
public:
    /// `expected`: about how many bytes will be written; fewer cost time only.
    explicit JsonWriter(const OffsetMap* offsets = nullptr, std::size_t expected = 256)
        : offsets_(offsets), out_(expected, '\0') {}

    void open(char bracket) {
        separate(1);
        put(bracket);
        fresh_ = true;
    }
    void close(char bracket) {
        make_room(1);
        put(bracket);
        fresh_ = false;
    }
    void key(std::string_view name) {
        separate(name.size() + 3);
        put_key(name);
    }
    /// JSON that is ready as it is: a number, true, null, an id.
    void raw(std::string_view json) {
        separate(json.size());
        put(json);
    }
    void number(std::int64_t value) {
        separate(kLongestNumber);
        put_number(value);
    }
    /// A name of ours: lower-case ASCII, nothing to escape.
    void name(std::string_view ascii) {
        separate(ascii.size() + 2);
        put('"');
        put(ascii);
        put('"');
    }
    /// Any text, escaped; what is not UTF-8 becomes U+FFFD.
    void text(std::string_view utf8);
    /// An integer of `1 / scale` units as a decimal fraction: decimal(625, 1000) is 0.625, decimal(-1250, 100) is
    /// -12.5. `scale` is a power of ten.
    void decimal(std::int64_t value, std::int64_t scale);

    void begin_end(Span span) {
        field("begin", (*offsets_)(span.begin));
        field("end", (*offsets_)(span.end));
    }
    void span(Span span) {
        open('{');
        begin_end(span);
        close('}');
    }

    void field(std::string_view name, std::int64_t value) {
        separate(name.size() + 3 + kLongestNumber);
        put_key(name);
        put_number(value);
        fresh_ = false;
    }
    void field_name(std::string_view key_name, std::string_view ascii) {
        key(key_name);
        name(ascii);
    }
    void field_text(std::string_view key_name, std::string_view utf8) {
        key(key_name);
        text(utf8);
    }
    /// An object, which `write` fills.
    template <class Write>
    void object(std::string_view key_name, Write write) {
        key(key_name);
        open('{');
        write();
        close('}');
    }
    /// An array of objects, one an item: `write` is called with each item to fill its own.
    template <class Items, class Write>
    void objects(std::string_view key_name, const Items& items, Write write) {
        key(key_name);
        open('[');
        for (const auto& item : items) {
            open('{');
            write(item);
            close('}');
        }
        close(']');
    }
    /// Thousandths as a decimal fraction: 625 is 0.625.
    void permille(std::string_view key_name, std::int64_t thousandths) {
        key(key_name);
        decimal(thousandths, 1000);
    }
    /// The span, or null.
    void optional_span(std::string_view key_name, const std::optional<Span>& value) {
        key(key_name);
        if (value)
            span(*value);
        else
            raw("null");
    }
    void spans(std::string_view key_name, const std::vector<Span>& values) {
        key(key_name);
        open('[');
        for (const Span value : values)
            span(value);
        close(']');
    }
    /// The number, or null.
    void optional_number(std::string_view key_name, const std::optional<std::uint32_t>& value) {
        key(key_name);
        if (value)
            number(*value);
        else
            raw("null");
    }
    void numbers(std::string_view key_name, const std::vector<std::uint32_t>& values) {
        key(key_name);
        open('[');
        for (const std::uint32_t value : values)
            number(value);
        close(']');
    }
    void field_span(std::string_view key_name, Span value) {
        key(key_name);
        span(value);
    }
    void field_flag(std::string_view key_name, bool value) {
        key(key_name);
        raw(value ? "true" : "false");
    }

    std::string take() {
        out_.resize(size_);
        return std::move(out_);
    }

private:
    static constexpr std::size_t kLongestNumber = 20;  // of 64 bits, with its sign

    /// After this, `size` bytes can be put.
    void make_room(std::size_t size) {
        if (out_.size() - size_ < size) grow(size);
    }
    void grow(std::size_t size);

    /// Begins a value of at most `size` bytes, with a comma where one stands before it.
    void separate(std::size_t size) {
        make_room(size + 1);
        if (!fresh_) put(',');
        fresh_ = false;
    }

    void put(char c) { out_[size_++] = c; }
    void put(std::string_view bytes) {
        std::memcpy(out_.data() + size_, bytes.data(), bytes.size());
        size_ += bytes.size();
    }
    void put_key(std::string_view name) {
        put('"');
        put(name);
        put('"');
        put(':');
        fresh_ = true;
    }
    void put_number(std::int64_t value) {
        char* const at = out_.data() + size_;
        size_ += static_cast<std::size_t>(std::to_chars(at, at + kLongestNumber, value).ptr - at);
    }

    const OffsetMap* offsets_;
    std::string out_;
    std::size_t size_ = 0;  ///< how much of out_ is written
    bool fresh_ = true;     ///< nothing was written yet since the last opening bracket or key
};

}  // namespace lectern

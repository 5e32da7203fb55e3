#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/offsets.h"
#include "text/span.h"

namespace lectern {

/// Writes JSON straight into a string: the answer's arrays are too long to build a tree of values first.
/// The caller keeps the order right (key before value); commas are put in here.
class JsonWriter {
public:
    explicit JsonWriter(const OffsetMap* offsets = nullptr) : offsets_(offsets) {}

    void open(char bracket) {
        separate();
        out_ += bracket;
        fresh_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        fresh_ = false;
    }
    void key(std::string_view name) {
        separate();
        out_ += '"';
        out_ += name;
        out_ += "\":";
        fresh_ = true;
    }
    /// JSON that is ready as it is: a number, true, null, an id.
    void raw(std::string_view json) {
        separate();
        out_ += json;
        fresh_ = false;
    }
    void number(std::int64_t value) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        raw({digits, static_cast<std::size_t>(end - digits)});
    }
    /// A name of ours: lower-case ASCII, nothing to escape.
    void name(std::string_view ascii) {
        separate();
        out_ += '"';
        out_ += ascii;
        out_ += '"';
        fresh_ = false;
    }
    /// Any text, escaped; what is not UTF-8 becomes U+FFFD.
    void text(std::string_view utf8);
    /// An integer of `1 / scale` units as a decimal fraction: decimal(625, 1000) is 0.625, decimal(-1250, 100) is
    /// -12.5.
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
        key(name);
        number(value);
    }
    void field_name(std::string_view key_name, std::string_view ascii) {
        key(key_name);
        name(ascii);
    }
    void field_text(std::string_view key_name, std::string_view utf8) {
        key(key_name);
        text(utf8);
    }
    void field_flag(std::string_view key_name, bool value) {
        key(key_name);
        raw(value ? "true" : "false");
    }

    std::string take() { return std::move(out_); }

private:
    void separate() {
        if (!fresh_) out_ += ',';
        fresh_ = false;
    }

    const OffsetMap* offsets_;
    std::string out_;
    bool fresh_ = true;  ///< nothing was written yet since the last opening bracket or key
};

}  // namespace lectern

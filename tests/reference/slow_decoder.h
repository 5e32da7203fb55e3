#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// A slow twin of repair_text(): the UTF-8 decoder of the Encoding Standard (section 8.1.1), state by state as written
/// there, so that the fast one can be compared with it on any bytes.
namespace lectern::reference {

class SlowDecoder {
public:
    std::string decode(std::string_view bytes) {
        for (std::size_t i = 0; i < bytes.size();) {
            if (take(static_cast<unsigned char>(bytes[i]))) ++i;
        }
        if (needed_ != 0) replace();
        return result_;
    }

private:
    /// False where the byte has to be looked at again, as the first of a new character.
    bool take(unsigned char byte) {
        if (needed_ == 0) {
            start(byte);
            return true;
        }
        if (byte < lower_ || byte > upper_) {
            replace();
            return false;
        }
        lower_ = 0x80;
        upper_ = 0xBF;
        pending_ += static_cast<char>(byte);
        if (pending_.size() == needed_) {
            result_ += pending_;
            reset();
        }
        return true;
    }

    void start(unsigned char byte) {
        if (byte <= 0x7F) {
            result_ += static_cast<char>(byte);
            return;
        }
        if (byte < 0xC2 || byte > 0xF4) {
            replace();
            return;
        }
        needed_ = byte <= 0xDF ? 2 : byte <= 0xEF ? 3 : 4;
        if (byte == 0xE0) lower_ = 0xA0;
        if (byte == 0xED) upper_ = 0x9F;
        if (byte == 0xF0) lower_ = 0x90;
        if (byte == 0xF4) upper_ = 0x8F;
        pending_ = static_cast<char>(byte);
    }

    void replace() {
        result_ += "\uFFFD";
        reset();
    }

    void reset() {
        pending_.clear();
        needed_ = 0;
        lower_ = 0x80;
        upper_ = 0xBF;
    }

    std::string result_;
    std::string pending_;     ///< the bytes of a character begun
    std::size_t needed_ = 0;  ///< how many bytes it has; 0 between characters
    unsigned char lower_ = 0x80;
    unsigned char upper_ = 0xBF;
};

}  // namespace lectern::reference

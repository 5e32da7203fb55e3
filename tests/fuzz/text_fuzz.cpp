// Repair: the same as the standard's own decoder gives, valid UTF-8, and its own repair.
#include <utf8.h>

#include "../reference/slow_decoder.h"
#include "fuzz.h"
#include "text/text.h"

using namespace lectern;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Text text = repair_text(fuzz::text_of(data, size));
    fuzz::check(utf8::is_valid(text.bytes.begin(), text.bytes.end()), "a repaired text is valid UTF-8");
    fuzz::check(text.bytes == reference::SlowDecoder().decode(fuzz::text_of(data, size)), "repair is the decoder's");
    const Text again = repair_text(text.bytes);
    fuzz::check(again.bytes == text.bytes && again.repairs.empty(), "a repaired text needs no repair");
    return 0;
}

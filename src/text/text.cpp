#include "text/text.h"

#include <utf8.h>

namespace lectern {

Text repair_text(std::string_view raw) {
    Text text;
    if (utf8::is_valid(raw.begin(), raw.end())) {
        text.bytes.assign(raw);
        return text;
    }
    utf8::replace_invalid(raw.begin(), raw.end(), std::back_inserter(text.bytes));
    return text;
}

}  // namespace lectern

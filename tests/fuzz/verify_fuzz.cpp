// An export handed in beside its article, each of which may be anything; the first form feed parts them.
#include <algorithm>

#include "export.h"
#include "fuzz.h"

using namespace lectern;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::text_of(data, size);
    const std::size_t parting = std::min(input.find('\f'), input.size());
    const std::string_view article = input.substr(0, parting);
    const std::string_view claimed = input.substr(parting);
    const Status status = verify_export(claimed, article);
    fuzz::check(status.ok() || !status.message.empty(), "a mismatch says what differs");

    const auto exported = export_article(article, {});
    if (exported.ok()) fuzz::check(verify_export(exported.value(), article).ok(), "an export follows from its article");
    return 0;
}

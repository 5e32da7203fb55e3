// What comes from outside beside articles: options, export requests, provenance records and lines of `batch`.
#include "fuzz.h"
#include "json.h"

using namespace lectern;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::text_of(data, size);
    std::string id;
    const auto request = parse_request(input, id);
    fuzz::check(request.ok() || !request.status().message.empty(), "a refused line says why");
    const auto options = parse_options(input);
    fuzz::check(options.ok() || !options.status().message.empty(), "refused options say why");
    const auto wanted = parse_export_request(input);
    fuzz::check(wanted.ok() || !wanted.status().message.empty(), "a refused export says why");
    const auto record = parse_provenance(input);
    fuzz::check(record.ok() || !record.status().message.empty(), "a refused record says why");
    return 0;
}

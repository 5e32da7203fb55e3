// Lets the n-th allocation fail, for every n that an analysis makes: each run ends in the Status out_of_memory or,
// where the failure was borne, in the right answer; and each gives back all that it took.
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

#include "analyze.h"
#include "compare_export.h"
#include "export.h"

namespace {

std::size_t living = 0;       // blocks allocated and not given back
std::size_t until_fault = 0;  // allocations still to succeed; 0: none fails

void* allocate(std::size_t size) {
    if (until_fault != 0 && --until_fault == 0) throw std::bad_alloc();
    void* const block = std::malloc(size == 0 ? 1 : size);
    if (!block) throw std::bad_alloc();
    ++living;
    return block;
}

void give_back(void* block) {
    if (!block) return;
    --living;
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* block) noexcept { give_back(block); }
void operator delete[](void* block) noexcept { give_back(block); }
void operator delete(void* block, std::size_t) noexcept { give_back(block); }
void operator delete[](void* block, std::size_t) noexcept { give_back(block); }

namespace {

using namespace lectern;

constexpr const char* kArticle =
    "The bridge closes\n\nThe council voted on Monday to close the bridge until spring. \"It has moved by 14 "
    "millimetres,\" said Ines Okafor, an engineer. Repairs may cost 3.2 million euros, because the clay is soft.\n\n"
    "- A ferry will run every 20 minutes.\n- The detour is longer than before.\n\nShare this article\n\nHowever, the "
    "shops expect to lose 40 percent of their customers, according to a survey. She doubts that.\n";

constexpr const char* kOtherArticle =
    "Bridge to close\n\nThe bridge has moved by 16 millimetres, said Ines Okafor. Repairs may cost 3.2 million euros, "
    "because the clay is soft. A circus comes to town in May.\n";

/// Runs `work`, which gives a Status, once for each of its allocations. Prints what did not hold; true where all did.
template <typename Work>
bool holds(const char* name, Work work) {
    const auto status_of = [&](std::size_t fault) {
        until_fault = fault;
        StatusCode code = work();
        const bool reached = until_fault == 0;
        until_fault = 0;
        return std::pair(code, reached);
    };
    status_of(0);  // what lives for ever, such as tables made once, is made here
    std::size_t runs = 0;
    for (std::size_t n = 1;; ++n) {
        const std::size_t before = living;
        const auto [code, reached] = status_of(n);
        if (living != before)
            return std::printf("%s: allocation %zu failed, %zu blocks leaked\n", name, n, living - before), false;
        if (!reached) break;
        if (code != StatusCode::out_of_memory && code != StatusCode::ok)
            return std::printf("%s: allocation %zu failed, status %d\n", name, n, static_cast<int>(code)), false;
        ++runs;
    }
    std::printf("figure: %s, allocations that failed one by one, nothing leaked: %zu\n", name, runs);
    return runs > 100;
}

}  // namespace

int main() {
    int passed = 0;
    int failed = 0;
    const auto check = [&](bool good) { ++(good ? passed : failed); };
    check(holds("analysis", [] { return analyze(kArticle).status().code; }));
    for (int f = 0; f < static_cast<int>(ExportFormat::count_); ++f) {
        ExportRequest request;
        request.format = static_cast<ExportFormat>(f);
        const std::string name = "export as " + std::string(name_of(request.format));
        check(holds(name.c_str(), [&] { return export_article(kArticle, request).status().code; }));
    }
    check(holds("comparison", [] { return compare_articles(kArticle, kOtherArticle, {}).status().code; }));
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed > 0;
}

// Is there a text that takes far longer than others of its length? Analyzes each file of the folders named, which
// scripts/fuzz filled, and compares its processor time with the median of those in the same octave of lengths (64 to
// 127 bytes, 128 to 255 …). A square hidden in a stage shows here long before it hangs. usage: pace FOLDER…
#include <time.h>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "analyze.h"

namespace {

/// An input may take this many times the median.
constexpr double kMostTimes = 10;
/// A time is the least of so many, for what else the machine does only ever adds to it.
constexpr int kRuns = 5;
/// Below so much, in seconds, the machine's own noise counts, and what is no text at all: a median is taken for no
/// less.
constexpr double kLeastMedian = 1e-4;
/// A median of fewer says nothing; such an octave is compared with nothing.
constexpr std::size_t kFewest = 10;

struct Timed {
    std::string path;
    double seconds;
};

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_to_analyze(const std::string& text) {
    double least = 1e9;
    for (int run = 0; run < kRuns; ++run) {
        const double start = processor_seconds();
        const auto analysis = lectern::analyze(text);
        least = std::min(least, processor_seconds() - start);
    }
    return least;
}

/// By octave: how many bits the length has.
std::map<int, std::vector<Timed>> time_all(int count, char** folders) {
    std::map<int, std::vector<Timed>> octaves;
    for (int i = 0; i < count; ++i) {
        for (const auto& file : std::filesystem::directory_iterator(folders[i])) {
            std::ifstream stream(file.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            octaves[static_cast<int>(std::bit_width(text.size()))].push_back(
                {file.path().string(), seconds_to_analyze(text)});
        }
    }
    return octaves;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t inputs = 0;
    int too_slow = 0;
    double worst = 0;
    for (auto& [bits, timed] : time_all(argc - 1, argv + 1)) {
        if (timed.size() < kFewest) continue;
        std::sort(timed.begin(), timed.end(), [](const Timed& a, const Timed& b) { return a.seconds < b.seconds; });
        const double median = std::max(timed[timed.size() / 2].seconds, kLeastMedian);
        inputs += timed.size();
        worst = std::max(worst, timed.back().seconds / median);
        for (const Timed& input : timed) {
            if (input.seconds <= kMostTimes * median) continue;
            ++too_slow;
            std::printf("%s took %.2f ms; the median of its length is %.2f ms\n", input.path.c_str(),
                        input.seconds * 1e3, median * 1e3);
        }
    }
    std::printf("figure: slowest of %zu fuzzed inputs, beside the median for its length: %.1f times (at most %.0f)\n",
                inputs, worst, kMostTimes);
    std::printf("%d passed, %d failed\n", too_slow == 0 ? 1 : 0, too_slow == 0 ? 0 : 1);
    return too_slow == 0 && inputs > 0 ? 0 : 1;
}

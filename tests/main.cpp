// Catch2's own main, compiled once: it is the slowest file of the tests.
#define CATCH_CONFIG_MAIN
#define CATCH_CONFIG_NO_POSIX_SIGNALS
#include <catch2/catch.hpp>
#include <cstdio>

namespace {

/// Ends the output with the line that scripts/test adds up.
struct Tally : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testRunEnded(const Catch::TestRunStats& run) override { totals = run.totals.testCases; }
    ~Tally() override {
        std::printf("%zu passed, %zu failed\n", static_cast<std::size_t>(totals.passed),
                    static_cast<std::size_t>(totals.failed));
    }

    Catch::Counts totals;
};

}  // namespace

CATCH_REGISTER_LISTENER(Tally)

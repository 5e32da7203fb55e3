#pragma once

#include <new>

#include "status.h"

namespace lectern {

/// Runs `work()`, which gives a Result or a Status, and gives the Status `out_of_memory` where an allocation fails in
/// it; what was allocated is given back on the way. The only place in src/ that knows exceptions: the module is built
/// without them, and there an allocation that fails ends the worker, in whose place the page starts another.
template <typename Work>
auto or_out_of_memory(Work work) -> decltype(work()) {
#ifdef __cpp_exceptions
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Status{
            StatusCode::out_of_memory,
            "There is not enough memory for this text. Close other programs, or split it and take the parts."};
    }
#else
    return work();
#endif
}

}  // namespace lectern

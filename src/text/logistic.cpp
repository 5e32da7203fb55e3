#include "text/logistic.h"

#include <array>

namespace lectern {
namespace {

constexpr std::int32_t kStep = 125;  // thousandths of a logit between two entries

/// 10000 / (1 + exp(-i / 8)) for i from 0 to 64.
constexpr std::array<std::int32_t, 65> kTable = {
    5000, 5312, 5622, 5927, 6225, 6514, 6792, 7058, 7311, 7549, 7773, 7982, 8176, 8355, 8520, 8670, 8808,
    8933, 9047, 9149, 9241, 9325, 9399, 9466, 9526, 9579, 9627, 9669, 9707, 9740, 9770, 9797, 9820, 9841,
    9859, 9876, 9890, 9903, 9914, 9924, 9933, 9941, 9948, 9954, 9959, 9964, 9968, 9972, 9975, 9978, 9981,
    9983, 9985, 9987, 9988, 9990, 9991, 9992, 9993, 9994, 9994, 9995, 9996, 9996, 9997,
};

}  // namespace

std::uint16_t logistic_permille(std::int32_t logit) {
    if (logit < 0) return static_cast<std::uint16_t>(1000 - logistic_permille(-logit));
    const auto index = static_cast<std::size_t>(logit / kStep);
    if (index >= kTable.size() - 1) return 1000;
    const std::int32_t rest = logit % kStep;
    const std::int32_t value = kTable[index] + (kTable[index + 1] - kTable[index]) * rest / kStep;
    return static_cast<std::uint16_t>((value + 5) / 10);
}

}  // namespace lectern

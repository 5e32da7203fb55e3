// Prints the buckets of each sentence given as JSON lines {"text", "before"?, "after"?} on standard input: one JSON array
// a line.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "classify.h"

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto request = nlohmann::json::parse(line);
        const auto part = [&](const char* key) { return request.value(key, std::string()); };
        const std::string text = part("text"), before = part("before"), after = part("after");
        std::cout << nlohmann::json(lectern::hash_in_context({text, before, after, {}})).dump() << '\n';
    }
}

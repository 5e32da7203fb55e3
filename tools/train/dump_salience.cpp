// Prints the salience features of every prose sentence of the articles given as JSON lines {"id", "text"} on standard
// input: one line an article, {"id", "language", "sentences": [{"begin", "end", "features": […], "words"}, …]}, places
// in code points, the words case-folded with blanks between them. With --features it prints the names of the features
// instead, one a line.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "analyze.h"

namespace {

using namespace lectern;

/// The line of stages as far as the features.
Analysis measured(std::string_view text) {
    Analysis a;
    a.document = find_blocks(repair_text(text), {});
    a.language = identify_language(a.document);
    const Lexicon& lexicon = lexicon_for(a.language.code);
    a.sentences = split_sentences(a.document, lexicon);
    a.tokens = tokenize(a.document, a.sentences, lexicon);
    a.cues = find_cues(a.tokens, lexicon);
    a.features = measure_features(a.document, a.sentences, a.tokens, a.cues, a.language);
    return a;
}

std::string words_of(const Tokens& tokens, std::size_t sentence) {
    std::string words;
    for (const Token& token : tokens.of_sentence(sentence))
        if (token.kind == TokenKind::word) words += (words.empty() ? "" : " ") + tokens.terms[token.term].text;
    return words;
}

nlohmann::json answer_to(const nlohmann::json& request) {
    const Analysis a = measured(request.at("text").get<std::string>());
    const OffsetMap offsets(a.document.text, OffsetUnit::codepoint);
    nlohmann::json sentences = nlohmann::json::array();
    for (std::size_t s = 0; s < a.sentences.size(); ++s) {
        if (!a.features[s].prose) continue;
        const Span span = a.sentences[s].span;
        sentences.push_back({{"begin", offsets(span.begin)},
                             {"end", offsets(span.end)},
                             {"features", a.features[s].values},
                             {"words", words_of(a.tokens, s)}});
    }
    return {{"id", request.at("id")}, {"language", a.language.code}, {"sentences", std::move(sentences)}};
}

}  // namespace

int main(int count, char** arguments) {
    if (count > 1 && std::string_view(arguments[1]) == "--features") {
        for (std::size_t f = 0; f < kFeatures; ++f)
            std::cout << name_of(static_cast<Feature>(f)) << '\n';
        return 0;
    }
    std::string line;
    while (std::getline(std::cin, line))
        std::cout << answer_to(nlohmann::json::parse(line)).dump() << '\n';
}

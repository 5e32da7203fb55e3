#include "features.h"

namespace lectern {

std::vector<SentenceFeatures> measure_features(const Document& document, const std::vector<Sentence>& sentences,
                                               const Tokens& tokens, const Cues&) {
    std::vector<SentenceFeatures> features(sentences.size());
    std::uint32_t position = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const BlockKind kind = document.blocks[sentences[s].block].kind;
        features[s].prose = kind == BlockKind::paragraph || kind == BlockKind::quote || kind == BlockKind::list_item;
        features[s].position = features[s].prose ? position++ : position;
        for (const Token& token : tokens.of_sentence(s)) {
            if (token.kind == TokenKind::punctuation) continue;
            ++features[s].words;
            if (!tokens.terms[token.term].stop_word)
                features[s].centroid =
                    static_cast<std::uint16_t>(features[s].centroid + tokens.terms[token.term].count);
        }
    }
    return features;
}

}  // namespace lectern

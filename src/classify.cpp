#include "analyze.h"

namespace lectern {

SentenceLabels classify(const SentenceInContext& in) {
    if (in.text.empty()) return {};
    // Each part becomes a block and one sentence of its own, whatever stops it holds, so that the middle one is judged
    // whole.
    Document document;
    std::vector<Sentence> sentences;
    for (const std::string_view part : {in.before, in.text, in.after}) {
        const auto begin = static_cast<std::uint32_t>(document.text.bytes.size());
        document.text.bytes += repair_text(part).bytes;
        const auto end = static_cast<std::uint32_t>(document.text.bytes.size());
        document.text.bytes += '\n';
        if (begin == end) continue;
        sentences.push_back({{begin, end}, static_cast<std::uint32_t>(document.blocks.size())});
        document.blocks.push_back({{begin, end}, BlockKind::paragraph, 0, "sentence"});
    }
    const Language language = in.language.empty() ? identify_language(document) : language_named(in.language);
    const Lexicon& lexicon = lexicon_for(language.code);
    const Tokens tokens = tokenize(document, sentences, lexicon);
    const Cues cues = find_cues(tokens, lexicon);
    return label_sentences(document, sentences, tokens, cues)[in.before.empty() ? 0 : 1];
}

}  // namespace lectern

#include "classify.h"

namespace lectern {
/// Each part becomes a block and one sentence of its own, whatever stops it holds, so that the middle one is judged
/// whole.
ReadSentence read_sentence(const SentenceInContext& in) {
    ReadSentence read;
    for (const std::string_view part : {in.before, in.text, in.after}) {
        const auto begin = static_cast<std::uint32_t>(read.document.text.bytes.size());
        read.document.text.bytes += repair_text(part).bytes;
        const auto end = static_cast<std::uint32_t>(read.document.text.bytes.size());
        read.document.text.bytes += '\n';
        if (begin == end) continue;
        read.sentences.push_back({{begin, end}, static_cast<std::uint32_t>(read.document.blocks.size())});
        read.document.blocks.push_back({{begin, end}, BlockKind::paragraph, 0, "sentence"});
    }
    read.middle = in.before.empty() ? 0 : 1;
    read.language = in.language.empty() ? identify_language(read.document) : language_named(in.language);
    const Lexicon& lexicon = lexicon_for(read.language.code);
    read.tokens = tokenize(read.document, read.sentences, lexicon);
    read.cues = find_cues(read.tokens, lexicon);
    return read;
}

SentenceLabels classify(const SentenceInContext& in) {
    if (in.text.empty()) return {};
    const ReadSentence read = read_sentence(in);
    const LabelFeatures features(read.tokens, read.cues);
    const LetterWeights letters = weigh_letters(read.tokens, features);
    const auto weights = weigh_sentences(read.document, read.sentences, read.tokens, features, letters,
                                         find_constructions(read.tokens, lexicon_for(read.language.code)));
    return label_sentences(weights, read.language.code)[read.middle];
}

}  // namespace lectern

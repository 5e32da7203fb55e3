#include "compared_speakers.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "text/characters.h"

namespace lectern {
namespace {

/// Whom an article has speak, in the order of their first words.
struct Speaker {
    std::string_view name;
    std::string_view last_word;
    std::vector<std::uint32_t> attributions;
};

/// Whether a word is a name's: it begins with a capital, or its script has none.
bool is_name(std::string_view word) {
    const Character character = character_at(word, 0, word.size());
    return character.size > 0 && is_letter(character.kind) && character.kind != CharacterKind::lower;
}

/// Whether the mention opens its sentence, where every word has a capital: there "Officials" may be nobody's name.
bool opens_sentence(const Analysis& analysis, const Attribution& attribution) {
    const auto sentence =
        std::upper_bound(analysis.sentences.begin(), analysis.sentences.end(), attribution.source->begin,
                         [](std::uint32_t byte, const Sentence& entry) { return byte < entry.span.begin; });
    const std::uint32_t begin = (sentence - 1)->span.begin;
    const std::string_view before =
        std::string_view(analysis.document.text.bytes).substr(begin, attribution.source->begin - begin);
    return before.find(' ') == std::string_view::npos;
}

/// A name of one word is held to be one where it is written so within a sentence too.
bool is_surely_named(const Analysis& analysis, const Speaker& speaker) {
    if (speaker.name != speaker.last_word) return true;
    return std::any_of(speaker.attributions.begin(), speaker.attributions.end(), [&](std::uint32_t index) {
        const Attribution& attribution = analysis.attributions[index];
        return attribution.source && !opens_sentence(analysis, attribution);
    });
}

std::vector<Speaker> speakers_of(const Analysis& analysis) {
    std::vector<Speaker> speakers;
    std::map<std::string_view, std::size_t> known;
    for (std::uint32_t a = 0; a < analysis.attributions.size(); ++a) {
        const std::string_view name = analysis.attributions[a].speaker;
        const std::size_t last_blank = name.rfind(' ');
        const std::string_view last_word = name.substr(last_blank == std::string_view::npos ? 0 : last_blank + 1);
        if (!is_name(last_word)) continue;
        const auto [place, is_new] = known.try_emplace(name, speakers.size());
        if (is_new) speakers.push_back({name, last_word, {}});
        speakers[place->second].attributions.push_back(a);
    }
    return speakers;
}

/// Whether each word of the shorter name stands in the longer one too, in order: "Marta Lind" in "Marta B. Lind".
bool is_within(std::string_view shorter, std::string_view longer) {
    std::size_t at = 0;
    for (std::size_t begin = 0; begin < shorter.size();) {
        const std::size_t end = std::min(shorter.find(' ', begin), shorter.size());
        const std::string_view word = shorter.substr(begin, end - begin);
        while (at < longer.size()) {
            const std::size_t stop = std::min(longer.find(' ', at), longer.size());
            const bool same = longer.substr(at, stop - at) == word;
            at = stop + 1;
            if (same) break;
            if (at >= longer.size()) return false;
        }
        begin = end + 1;
    }
    return true;
}

/// The one other speaker with this surname, or nothing where several have it.
const Speaker* only_namesake(const std::vector<Speaker>& speakers, std::string_view last_word) {
    const auto has_it = [&](const Speaker& speaker) { return speaker.last_word == last_word; };
    const auto found = std::find_if(speakers.begin(), speakers.end(), has_it);
    if (found == speakers.end() || std::find_if(found + 1, speakers.end(), has_it) != speakers.end()) return nullptr;
    return &*found;
}

}  // namespace

std::vector<SharedSpeaker> find_shared_speakers(const Analysis& first, const Analysis& second) {
    const std::vector<Speaker> ours = speakers_of(first);
    const std::vector<Speaker> theirs = speakers_of(second);
    std::map<std::string_view, const Speaker*> by_name;
    for (const Speaker& speaker : theirs)
        by_name[speaker.name] = &speaker;
    std::vector<SharedSpeaker> shared;
    for (const Speaker& speaker : ours) {
        const auto same = by_name.find(speaker.name);
        const Speaker* other = same != by_name.end() ? same->second : nullptr;
        if (other == nullptr && only_namesake(ours, speaker.last_word) != nullptr)
            other = only_namesake(theirs, speaker.last_word);
        if (other == nullptr || !(is_surely_named(first, speaker) || is_surely_named(second, *other))) continue;
        const bool ours_is_longer = speaker.name.size() >= other->name.size();
        const std::string_view longer = ours_is_longer ? speaker.name : other->name;
        if (!is_within(ours_is_longer ? other->name : speaker.name, longer)) continue;
        shared.push_back({std::string(longer), speaker.attributions, other->attributions});
    }
    return shared;
}

}  // namespace lectern

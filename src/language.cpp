#include "language.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "language_profiles.h"
#include "lexicon.h"
#include "text/characters.h"
#include "text/fnv.h"

namespace lectern {
namespace {

constexpr std::size_t kSampleBytes = 8192;  ///< more text changes no decision
constexpr std::size_t kLongestGram = 5;     ///< letters, with the word's edges

/// The language that a script means or the profiles that tell its languages apart, and what one of its characters says
/// compared with a letter.
struct ScriptFacts {
    std::string_view name;      ///< as in language_profiles.txt where there are several languages
    std::string_view language;  ///< empty where profiles decide
    std::uint32_t weight;
};

/// In the order of Script, behind `none`.
constexpr ScriptFacts kScripts[] = {
    {"latin", "", 1},     {"cyrillic", "", 1},   {"arabic", "", 1},      {"devanagari", "", 1}, {"han", "zh", 3},
    {"kana", "ja", 3},    {"hangul", "ko", 2},   {"greek", "el", 1},     {"armenian", "hy", 1}, {"hebrew", "he", 1},
    {"bengali", "bn", 1}, {"gurmukhi", "pa", 1}, {"gujarati", "gu", 1},  {"oriya", "or", 1},    {"tamil", "ta", 1},
    {"telugu", "te", 1},  {"kannada", "kn", 1},  {"malayalam", "ml", 1}, {"sinhala", "si", 1},  {"thai", "th", 1},
    {"lao", "lo", 1},     {"tibetan", "bo", 1},  {"burmese", "my", 1},   {"georgian", "ka", 1}, {"ethiopic", "am", 2},
    {"khmer", "km", 1},
};

constexpr std::size_t kScriptCount = std::size(kScripts);
static_assert(kScriptCount + 1 == static_cast<std::size_t>(Script::other));

/// Where kScripts has a script; kScriptCount or more for one that says nothing.
constexpr std::size_t place_of(Script script) { return static_cast<std::size_t>(script) - 1; }
constexpr std::size_t kHan = place_of(Script::han);
constexpr std::size_t kKana = place_of(Script::kana);

const ScriptProfiles* profiles_of(std::string_view script) {
    const auto all = language_profiles();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.script == script; });
    return found != all.end() ? &*found : nullptr;
}

/// Counts letters by script, and collects the case-folded words, each as "_word_", of the scripts that have profiles.
struct Evidence {
    std::array<std::uint32_t, kScriptCount> letters{};
    std::array<std::u32string, kHan> words;

    void add(std::string_view text) {
        std::size_t script = kScriptCount;  // of the word being read
        const auto end_word = [&] {
            if (script < words.size()) words[script] += U'_';
            script = kScriptCount;
        };
        for (std::size_t i = 0; i < text.size();) {
            const Character c = character_at(text, i, text.size());
            i += c.size;
            const bool mark = c.kind == CharacterKind::mark && (c.code < 0x2000 || c.code > 0x206F);
            // Hiragana counts as "lower" among the kinds, so kana is a letter here too.
            if (!is_letter(c.kind) && !(mark && script < kScriptCount)) {
                end_word();
                continue;
            }
            if (!mark) {
                const std::size_t own = std::min(place_of(properties_of(c.code).script), kScriptCount);
                if (own != script) {
                    end_word();
                    script = own;
                    if (script < words.size()) words[script] += U'_';
                }
                if (script < kScriptCount) ++letters[script];
            }
            if (script < words.size()) words[script] += lower_of(c.code);
        }
        end_word();
    }
};

/// Where in the sorted hashes of a script's n-grams each leading byte and a half begins: a look-up then has a handful
/// of hashes to search and not all of them.
class GramIndex {
public:
    explicit GramIndex(std::span<const std::uint32_t> grams) : grams_(grams), begins_(kLeads + 1, 0) {
        for (const std::uint32_t gram : grams)
            ++begins_[lead_of(gram) + 1];
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    }

    /// The place of an n-gram's hash; the number of n-grams where it is not there.
    std::size_t find(std::uint32_t hash) const {
        const std::size_t end = begins_[lead_of(hash) + 1];
        for (std::size_t gram = begins_[lead_of(hash)]; gram < end; ++gram)
            if (grams_[gram] == hash) return gram;
        return grams_.size();
    }

private:
    static constexpr std::size_t kLeads = 4096;
    static constexpr std::size_t lead_of(std::uint32_t hash) { return hash >> 20; }

    std::span<const std::uint32_t> grams_;
    std::vector<std::uint32_t> begins_;  ///< in grams_, by lead, and the end
};

/// The indices of all scripts, in the order of language_profiles(), made at their first use.
const GramIndex& gram_index_of(const ScriptProfiles& profiles) {
    static const std::vector<GramIndex> indices = [] {
        std::vector<GramIndex> made;
        for (const ScriptProfiles& script : language_profiles())
            made.emplace_back(script.grams);
        return made;
    }();
    return indices[static_cast<std::size_t>(&profiles - language_profiles().data())];
}

/// FNV-1a goes on from `hash` over a character's UTF-8.
std::uint32_t hash_on(std::uint32_t hash, char32_t code, std::string& bytes) {
    if (code < 0x80) return fnv_on(hash, static_cast<char>(code));
    bytes.clear();
    append_utf8(bytes, code);
    return fnv(bytes, hash);
}

/// Adds up what every n-gram of the words says, and the prior for every hundred letters: so the same text twice has the
/// same answer. Words are "_one__two_".
std::vector<std::int64_t> score(const ScriptProfiles& profiles, std::u32string_view words, std::uint32_t letters) {
    std::vector<std::uint32_t> counts(profiles.grams.size() + 1, 0);  // by n-gram, the last one for all unknown
    const GramIndex& index = gram_index_of(profiles);
    std::string bytes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::uint32_t hash = kFnvSeed;
        for (std::size_t size = 1; size <= kLongestGram && i + size <= words.size(); ++size) {
            const char32_t code = words[i + size - 1];
            hash = hash_on(hash, code, bytes);
            const bool edge_alone = size == 1 && code == U'_';
            if (!edge_alone) ++counts[index.find(hash)];
            if (size > 1 && code == U'_') break;  // the word's end
        }
    }
    std::vector<std::int64_t> scores(profiles.languages.size(), 0);
    for (std::size_t gram = 0; gram < profiles.grams.size(); ++gram)
        for (std::uint32_t w = profiles.begins[gram]; counts[gram] > 0 && w < profiles.begins[gram + 1]; ++w)
            scores[profiles.weights[w].language] += std::int64_t{counts[gram]} * profiles.weights[w].weight;
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = scores[i] * 100 + std::int64_t{profiles.languages[i].prior} * letters;
    return scores;
}

LanguageSupport support_of(std::string_view code) {
    if (code == "en") return LanguageSupport::full;
    if (!lexicon_for(code).list("claim_cues").empty()) return LanguageSupport::partial;
    return lexicon_for(code).list("stop_words").empty() ? LanguageSupport::none : LanguageSupport::basic;
}

Language named(std::string_view code, std::uint64_t confidence) {
    return {std::string(code), static_cast<std::uint16_t>(confidence), support_of(code)};
}

Language decide(const Evidence& evidence) {
    std::array<std::uint64_t, kScriptCount> weights{};
    std::uint64_t total = 0;
    for (std::size_t s = 0; s < kScriptCount; ++s)
        total += weights[s] = std::uint64_t{evidence.letters[s]} * kScripts[s].weight;
    if (total == 0) return {"und", 0, LanguageSupport::none};

    // Japanese mixes kana with Han; one kana among ten characters is enough.
    const bool japanese = std::uint64_t{evidence.letters[kKana]} * 10 > evidence.letters[kHan];
    weights[japanese ? kKana : kHan] += std::exchange(weights[japanese ? kHan : kKana], 0);
    const auto script = static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
    const std::uint64_t share = weights[script] * 1000 / total;
    if (!kScripts[script].language.empty()) return named(kScripts[script].language, share);

    const ScriptProfiles& profiles = *profiles_of(kScripts[script].name);
    const std::vector<std::int64_t> scores = score(profiles, evidence.words[script], evidence.letters[script]);
    const auto best = std::max_element(scores.begin(), scores.end());
    std::int64_t second = 0;
    for (auto s = scores.begin(); s != scores.end(); ++s)
        if (s != best) second = std::max(second, *s);
    // A lead of ten nats is a confidence of a half; n-grams overlap, so their sum is surer than the truth.
    const auto lead = static_cast<std::uint64_t>(*best - second) / 100;
    const auto code = profiles.languages[static_cast<std::size_t>(best - scores.begin())].code;
    return named(code, share * lead / (lead + 80));
}

bool votes(const Block& block) {
    return block.kind != BlockKind::boilerplate && block.kind != BlockKind::code && block.kind != BlockKind::table;
}

}  // namespace

Language identify_language(const Document& document) {
    std::uint64_t size = 0;
    for (const Block& block : document.blocks)
        if (votes(block)) size += block.span.size();
    const std::string_view text = document.text.bytes;
    const bool all_vote = size == 0;  // an article of nothing but code and tables
    for (const Block& block : document.blocks)
        if (all_vote) size += block.span.size();

    // Of a long text, the part of each block that keeps the sample within its size: the blocks' beginnings.
    Evidence evidence;
    for (const Block& block : document.blocks) {
        if (!all_vote && !votes(block)) continue;
        const std::uint64_t part =
            size <= kSampleBytes ? block.span.size() : block.span.size() * kSampleBytes / size + 1;
        std::size_t end = block.span.begin + static_cast<std::size_t>(part);
        while (end < block.span.end && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        evidence.add(text.substr(block.span.begin, std::min<std::size_t>(end, block.span.end) - block.span.begin));
    }
    return decide(evidence);
}

Language identify_language(std::string_view text) {
    Evidence evidence;
    evidence.add(text);
    return decide(evidence);
}

Language language_named(std::string_view code) { return named(code, 1000); }

std::string_view name_of(LanguageSupport support) {
    static constexpr std::array<std::string_view, 4> kNames = {"full", "partial", "basic", "none"};
    return kNames[static_cast<std::size_t>(support)];
}

}  // namespace lectern

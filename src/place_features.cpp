#include "place_features.h"

#include <algorithm>

namespace lectern {
namespace {

void measure_place(const Prose& prose, std::vector<SentenceFeatures>& features) {
    const auto count = static_cast<std::int32_t>(prose.indices.size());
    std::int32_t block_position = -1;
    std::uint32_t block = ~0u;
    std::int32_t in_block = 0;
    for (std::int32_t i = 0; i < count; ++i) {
        const std::uint32_t s = prose.indices[static_cast<std::size_t>(i)];
        SentenceFeatures& f = features[s];
        if (prose.sentences[s].block != block) {
            block = prose.sentences[s].block;
            ++block_position;
            in_block = 0;
        }
        f[Feature::position] = i;
        f[Feature::position_share] = share(static_cast<std::uint64_t>(i), prose.indices.size());
        f[Feature::from_end] = count - 1 - i;
        f[Feature::position_in_block] = in_block++;
        f[Feature::block_position] = block_position;
        f[Feature::article_sentences] = count;
        const BlockKind kind = prose.document.blocks[block].kind;
        f[Feature::form] = kind == BlockKind::list_item ? 1 : kind == BlockKind::quote ? 2 : 0;
    }
    for (std::size_t i = prose.indices.size(); i-- > 1;) {
        const bool same = prose.sentences[prose.indices[i]].block == prose.sentences[prose.indices[i - 1]].block;
        if (same)
            features[prose.indices[i - 1]][Feature::behind_in_block] =
                features[prose.indices[i]][Feature::behind_in_block] + 1;
    }
}

/// A run of headings opens one section; the last of them stands above its sentences.
void measure_sections(const Prose& prose, std::vector<SentenceFeatures>& features) {
    std::vector<std::uint32_t> heading_of(prose.tokens.terms.size(), 0);  // by stem: the last heading with it
    std::uint32_t headings = 0;
    std::int32_t in_section = 0;
    for (std::uint32_t s = 0; s < prose.sentences.size(); ++s) {
        SentenceFeatures& f = features[s];
        if (prose.document.blocks[prose.sentences[s].block].kind == BlockKind::heading) {
            ++headings;
            in_section = 0;
            for (const TermId stem : content_stems(prose.tokens, s))
                heading_of[stem] = headings;
        } else if (f.prose) {
            f[Feature::section] = static_cast<std::int32_t>(headings);
            f[Feature::in_section] = in_section++;
            const auto held = std::count_if(prose.stems[s].begin(), prose.stems[s].end(),
                                            [&](TermId stem) { return headings > 0 && heading_of[stem] == headings; });
            f[Feature::heading_overlap] = share(static_cast<std::uint64_t>(held), prose.stems[s].size());
        }
    }
}

}  // namespace

void measure_place_features(const Prose& prose, std::vector<SentenceFeatures>& features) {
    measure_place(prose, features);
    measure_sections(prose, features);
}

}  // namespace lectern

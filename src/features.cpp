#include "features.h"

#include <algorithm>
#include <numeric>

#include "centrality.h"
#include "text/integer_root.h"
#include "word_pairs.h"
#include "wording.h"

namespace lectern {
namespace {

constexpr std::int32_t kThousand = 1000;
constexpr std::uint32_t kLeadSentences = 3;
constexpr std::size_t kTopStems = 3;
constexpr std::uint32_t kOpeningTokens = 2;  // a context cue leans on another sentence only at its sentence's start

std::int32_t share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<std::int32_t>(kThousand * part / whole);
}

/// A sentence that is nothing but a web address sums up nothing.
bool is_address(std::string_view sentence) {
    return sentence.find_first_of(" \n\t") == std::string_view::npos
           && (sentence.starts_with("www.") || sentence.find("://") != std::string_view::npos);
}

bool is_word(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

/// Measures the prose of one article. Each function fills one family of features for all sentences.
class FeatureMeter {
public:
    FeatureMeter(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                 const Cues& cues, const Language& language)
        : document_(document),
          sentences_(sentences),
          tokens_(tokens),
          cues_(cues),
          language_(language),
          features_(sentences.size()) {
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            const Span span = sentences[s].span;
            features_[s].prose = is_prose(document.blocks[sentences[s].block].kind)
                                 && !is_address(std::string_view(document.text.bytes).substr(span.begin, span.size()));
            if (features_[s].prose) prose_.push_back(s);
        }
        stems_.resize(sentences.size());
        for (const std::uint32_t s : prose_)
            stems_[s] = content_stems(tokens, s);
    }

    std::vector<SentenceFeatures> measure() {
        count_stems();
        measure_place();
        measure_sections();
        measure_words();
        measure_frequencies();
        measure_graph();
        measure_overlaps();
        measure_first_places();
        measure_pairs();
        measure_wordings();
        measure_cues();
        measure_percentiles();
        measure_ranks();
        return std::move(features_);
    }

private:
    /// For each stem: in how many prose sentences it stands, and in which first.
    void count_stems() {
        holders_.assign(tokens_.terms.size(), 0);
        first_holder_.assign(tokens_.terms.size(), 0);
        for (const std::uint32_t s : prose_)
            for (const TermId stem : stems_[s])
                if (holders_[stem]++ == 0) first_holder_[stem] = s;
    }

    void measure_place() {
        const auto count = static_cast<std::int32_t>(prose_.size());
        std::int32_t block_position = -1;
        std::uint32_t block = ~0u;
        std::int32_t in_block = 0;
        for (std::int32_t i = 0; i < count; ++i) {
            const std::uint32_t s = prose_[static_cast<std::size_t>(i)];
            SentenceFeatures& f = features_[s];
            if (sentences_[s].block != block) {
                block = sentences_[s].block;
                ++block_position;
                in_block = 0;
            }
            f[Feature::position] = i;
            f[Feature::position_share] = share(static_cast<std::uint64_t>(i), prose_.size());
            f[Feature::from_end] = count - 1 - i;
            f[Feature::position_in_block] = in_block++;
            f[Feature::block_position] = block_position;
            f[Feature::article_sentences] = count;
            const BlockKind kind = document_.blocks[block].kind;
            f[Feature::form] = kind == BlockKind::list_item ? 1 : kind == BlockKind::quote ? 2 : 0;
        }
        for (std::size_t i = prose_.size(); i-- > 1;) {
            const bool same = sentences_[prose_[i]].block == sentences_[prose_[i - 1]].block;
            if (same)
                features_[prose_[i - 1]][Feature::behind_in_block] = features_[prose_[i]][Feature::behind_in_block] + 1;
        }
    }

    /// A run of headings opens one section; the last of them stands above its sentences.
    void measure_sections() {
        std::vector<std::uint32_t> heading_of(tokens_.terms.size(), 0);  // by stem: the last heading with it
        std::uint32_t headings = 0;
        std::int32_t in_section = 0;
        for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
            SentenceFeatures& f = features_[s];
            if (document_.blocks[sentences_[s].block].kind == BlockKind::heading) {
                ++headings;
                in_section = 0;
                for (const TermId stem : content_stems(tokens_, s))
                    heading_of[stem] = headings;
            } else if (f.prose) {
                f[Feature::section] = static_cast<std::int32_t>(headings);
                f[Feature::in_section] = in_section++;
                const auto held = std::count_if(stems_[s].begin(), stems_[s].end(), [&](TermId stem) {
                    return headings > 0 && heading_of[stem] == headings;
                });
                f[Feature::heading_overlap] = share(static_cast<std::uint64_t>(held), stems_[s].size());
            }
        }
    }

    void measure_words() {
        std::uint64_t total = 0;
        for (const std::uint32_t s : prose_) {
            SentenceFeatures& f = features_[s];
            std::uint64_t stop_words = 0;
            std::uint64_t letters = 0;
            for (const Token& token : tokens_.of_sentence(s)) {
                const Term& term = tokens_.terms[token.term];
                if (is_word(token)) {
                    ++f[Feature::words];
                    stop_words += term.stop_word;
                    letters += token.span.size();
                    f[Feature::numbers] += token.kind == TokenKind::number;
                } else {
                    count_mark(f, term.text);
                }
            }
            f[Feature::stop_words] = share(stop_words, static_cast<std::uint64_t>(f[Feature::words]));
            f[Feature::letters] = share(letters, static_cast<std::uint64_t>(f[Feature::words]));
            total += static_cast<std::uint64_t>(f[Feature::words]);
        }
        std::uint64_t before = 0;
        for (std::size_t i = 0; i < prose_.size(); ++i) {
            SentenceFeatures& f = features_[prose_[i]];
            f[Feature::words_before] = share(before, total);
            before += static_cast<std::uint64_t>(f[Feature::words]);
            const std::uint64_t mean = total / prose_.size();
            f[Feature::article_mean_words] = static_cast<std::int32_t>(mean);
            f[Feature::words_to_mean] = share(static_cast<std::uint64_t>(f[Feature::words]) * prose_.size(), total);
            if (i > 0) f[Feature::before_words] = features_[prose_[i - 1]][Feature::words];
            if (i + 1 < prose_.size()) f[Feature::after_words] = features_[prose_[i + 1]][Feature::words];
        }
    }

    static void count_mark(SentenceFeatures& f, std::string_view mark) {
        const bool quotation = mark == "\"" || mark == "\u201C" || mark == "\u201D" || mark == "\u00AB"
                               || mark == "\u00BB" || mark == "\u201E" || mark == "\u300C" || mark == "\u300D"
                               || mark == "''" || mark == "``";
        f[Feature::quotation_marks] += quotation;
        f[Feature::other_marks] += mark == "," || mark == "(" || mark == ":" || mark == ";" || mark == "\uFF0C";
        f[Feature::question] |= mark == "?" || mark == "\uFF1F";
    }

    /// Centroid: cosine of the sentence's stems (once each) with how many sentences hold each stem.
    void measure_frequencies() {
        std::uint64_t length = 0;
        std::uint32_t most = 1;
        for (const std::uint32_t holders : holders_) {
            if (holders < 2) continue;
            length += std::uint64_t{holders} * holders;
            most = std::max(most, holders);
        }
        const std::uint64_t norm = std::max<std::uint64_t>(integer_root(length), 1);
        for (const std::uint32_t s : prose_) {
            const std::size_t count = stems_[s].size();
            if (count == 0) continue;
            std::uint64_t sum = 0;
            std::uint64_t others = 0;
            std::uint64_t once = 0;
            std::array<std::uint32_t, kTopStems> top{};
            for (const TermId stem : stems_[s]) {
                sum += holders_[stem] >= 2 ? holders_[stem] : 0;
                others += holders_[stem] - 1;
                once += holders_[stem] == 1;
                keep_greatest(top, holders_[stem]);
            }
            SentenceFeatures& f = features_[s];
            f[Feature::repeated] = static_cast<std::int32_t>(others);
            f[Feature::top_stems] = static_cast<std::int32_t>(std::accumulate(top.begin(), top.end(), 0u));
            f[Feature::content_stems] = static_cast<std::int32_t>(count);
            f[Feature::centroid] = static_cast<std::int32_t>(std::uint64_t{1000} * kThousand * sum
                                                             / (norm * integer_root(1000000 * count)));
            f[Feature::centrality] = share(others, count * prose_.size());
            f[Feature::frequency] = share(sum, count * most);
            f[Feature::once_stems] = share(once, count);
        }
    }

    void measure_graph() {
        std::vector<std::vector<TermId>> prose_stems;
        prose_stems.reserve(prose_.size());
        for (const std::uint32_t s : prose_)
            prose_stems.push_back(stems_[s]);
        const std::vector<Centrality> centrality = measure_centrality(prose_stems, tokens_.terms.size());
        for (std::size_t i = 0; i < prose_.size(); ++i) {
            SentenceFeatures& f = features_[prose_[i]];
            f[Feature::degree] = centrality[i].degree;
            f[Feature::degree_before] = centrality[i].degree_before;
            f[Feature::degree_behind] = centrality[i].degree_behind;
            f[Feature::walk] = centrality[i].walk;
        }
    }

    /// Puts `value` in its place among the greatest so far, in falling order.
    static void keep_greatest(std::array<std::uint32_t, kTopStems>& greatest, std::uint32_t value) {
        for (std::uint32_t& kept : greatest)
            if (value > kept) std::swap(value, kept);
    }

    void measure_overlaps() {
        std::vector<bool> in_title(tokens_.terms.size(), false);
        std::size_t title_stems = 0;
        for (std::size_t s = 0; s < sentences_.size() && document_.title; ++s) {
            if (!document_.title->overlaps(sentences_[s].span)) continue;
            for (const TermId stem : content_stems(tokens_, s))
                title_stems += !in_title[stem], in_title[stem] = true;
        }
        const std::uint32_t lead_end = prose_.size() > kLeadSentences ? prose_[kLeadSentences] : ~0u;
        for (std::size_t i = 0; i < prose_.size(); ++i) {
            const auto& stems = stems_[prose_[i]];
            SentenceFeatures& f = features_[prose_[i]];
            std::uint64_t title = 0;
            std::uint64_t lead = 0;
            std::uint64_t fresh = 0;
            for (const TermId stem : stems) {
                title += in_title[stem];
                lead += first_holder_[stem] < lead_end;
                fresh += first_holder_[stem] == prose_[i];
                f[Feature::introduced] += first_holder_[stem] == prose_[i] && holders_[stem] >= 2;
            }
            f[Feature::title_overlap] = share(title, title_stems);
            f[Feature::lead_overlap] = share(lead, stems.size());
            f[Feature::new_stems] = share(fresh, stems.size());
            if (i > 0) f[Feature::before_overlap] = share(shared(stems, stems_[prose_[i - 1]]), stems.size());
            if (i + 1 < prose_.size())
                f[Feature::after_overlap] = share(shared(stems, stems_[prose_[i + 1]]), stems.size());
        }
    }

    void measure_first_places() {
        if (prose_.empty()) return;
        for (const std::uint32_t s : prose_) {
            std::uint64_t in_first = 0;
            std::uint64_t places = 0;
            for (const TermId stem : stems_[s]) {
                in_first += first_holder_[stem] == prose_.front();
                places += static_cast<std::uint64_t>(features_[first_holder_[stem]][Feature::position]);
            }
            features_[s][Feature::first_overlap] = share(in_first, stems_[s].size());
            features_[s][Feature::first_place] = share(places, stems_[s].size() * prose_.size());
        }
    }

    void measure_pairs() {
        const std::vector<WordPairs> pairs = count_word_pairs(tokens_, prose_);
        for (std::size_t i = 0; i < prose_.size(); ++i) {
            features_[prose_[i]][Feature::pairs] = static_cast<std::int32_t>(pairs[i].repeated);
            features_[prose_[i]][Feature::pairs_share] = share(pairs[i].repeated, pairs[i].count);
        }
    }

    void measure_wordings() {
        const std::vector<std::int32_t> wording = measure_wording(tokens_, prose_, language_.code);
        for (std::size_t i = 0; i < prose_.size(); ++i)
            features_[prose_[i]][Feature::wording] = wording[i];
    }

    static std::uint64_t shared(const std::vector<TermId>& a, const std::vector<TermId>& b) {
        std::uint64_t count = 0;
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            count += a[i] == b[j];
            const bool forward = a[i] <= b[j];
            j += b[j] <= a[i];
            i += forward;
        }
        return count;
    }

    void measure_cues() {
        for (const std::uint32_t s : prose_) {
            SentenceFeatures& f = features_[s];
            for (const Cue& cue : cues_.of_sentence(s)) {
                const bool opens = cue.token_begin - tokens_.sentence_begin[s] < kOpeningTokens;
                f[Feature::reporting_cues] += cue.list == CueList::reporting_verbs;
                f[Feature::claim_cues] += cue.list == CueList::claim_cues;
                f[Feature::summary_cues] += cue.list == CueList::summary_cues;
                f[Feature::context_cues] += cue.list == CueList::context_cues && opens;
                f[Feature::hedge_cues] += cue.list == CueList::hedges;
            }
        }
        for (std::size_t i = 0; i + 1 < prose_.size(); ++i)
            features_[prose_[i]][Feature::after_context_cues] = features_[prose_[i + 1]][Feature::context_cues];
    }

    void measure_ranks() {
        set_rank(Feature::repeated, Feature::repeated_rank);
        set_rank(Feature::degree, Feature::degree_rank);
        set_rank(Feature::wording, Feature::wording_rank);
        set_rank(Feature::walk, Feature::walk_rank);
    }

    void measure_percentiles() {
        set_percentile(Feature::words, Feature::words_percentile);
        set_percentile(Feature::centroid, Feature::centroid_percentile);
        set_percentile(Feature::centrality, Feature::centrality_percentile);
    }

    std::vector<std::int32_t> sorted_values(Feature feature) const {
        std::vector<std::int32_t> values;
        values.reserve(prose_.size());
        for (const std::uint32_t s : prose_)
            values.push_back(features_[s][feature]);
        std::sort(values.begin(), values.end());
        return values;
    }

    /// The number of prose sentences with a greater value.
    void set_rank(Feature of, Feature rank) {
        const std::vector<std::int32_t> values = sorted_values(of);
        for (const std::uint32_t s : prose_) {
            const auto above = values.end() - std::upper_bound(values.begin(), values.end(), features_[s][of]);
            features_[s][rank] = static_cast<std::int32_t>(above);
        }
    }

    /// The share of the prose sentences with a smaller value.
    void set_percentile(Feature of, Feature percentile) {
        const std::vector<std::int32_t> values = sorted_values(of);
        for (const std::uint32_t s : prose_) {
            const auto below = std::lower_bound(values.begin(), values.end(), features_[s][of]) - values.begin();
            features_[s][percentile] = share(static_cast<std::uint64_t>(below), prose_.size());
        }
    }

    const Document& document_;
    const std::vector<Sentence>& sentences_;
    const Tokens& tokens_;
    const Cues& cues_;
    const Language& language_;
    std::vector<SentenceFeatures> features_;
    std::vector<std::uint32_t> prose_;         ///< the prose sentences, in order
    std::vector<std::vector<TermId>> stems_;   ///< content stems by sentence; empty for what is no prose
    std::vector<std::uint32_t> holders_;       ///< by stem: prose sentences that hold it
    std::vector<std::uint32_t> first_holder_;  ///< by stem: the first of them
};

}  // namespace

std::vector<TermId> content_stems(const Tokens& tokens, std::size_t sentence) {
    std::vector<TermId> stems;
    for (const Token& token : tokens.of_sentence(sentence))
        if (is_word(token) && !tokens.terms[token.term].stop_word) stems.push_back(tokens.terms[token.term].stem);
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

std::string_view name_of(Feature feature) {
    // clang-format off
    static constexpr std::array<std::string_view, kFeatures> kNames = {
        "position", "position_share", "from_end", "position_in_block", "behind_in_block", "block_position",
        "article_sentences", "words_before", "section", "in_section", "words", "words_to_mean", "words_percentile", "article_mean_words", "letters", "centroid",
        "centroid_percentile", "centrality", "centrality_percentile", "repeated", "repeated_rank", "degree",
        "degree_rank", "degree_before", "degree_behind", "walk", "walk_rank", "top_stems", "introduced",
        "content_stems", "frequency", "title_overlap", "heading_overlap", "lead_overlap", "first_overlap", "first_place", "before_overlap", "after_overlap", "new_stems",
        "once_stems", "pairs", "pairs_share", "wording", "wording_rank", "stop_words", "numbers", "quotation_marks", "other_marks", "question", "before_words",
        "after_words", "reporting_cues", "claim_cues", "summary_cues", "context_cues", "after_context_cues", "hedge_cues", "form",
    };
    // clang-format on
    return kNames[static_cast<std::size_t>(feature)];
}

std::vector<SentenceFeatures> measure_features(const Document& document, const std::vector<Sentence>& sentences,
                                               const Tokens& tokens, const Cues& cues, const Language& language) {
    return FeatureMeter(document, sentences, tokens, cues, language).measure();
}

}  // namespace lectern

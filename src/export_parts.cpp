#include "export_parts.h"

#include <algorithm>

namespace lectern {
namespace {

std::string_view cut(const Analysis& analysis, Span span) {
    return std::string_view(analysis.document.text.bytes).substr(span.begin, span.size());
}

std::string line_of(const Analysis& analysis, Span span) { return on_one_line(cut(analysis, span)); }

/// A sentence or clause on one line, without the mark of the list item that it opens: the reader's list has its own.
std::string sentence_line(const Analysis& analysis, std::uint32_t sentence, Span span) {
    const Block& block = analysis.document.blocks[analysis.sentences[sentence].block];
    const std::uint32_t content = behind_markup(analysis.document.text.bytes, block).begin;
    return line_of(analysis, {std::clamp(content, span.begin, span.end), span.end});
}

std::string sentence_line(const Analysis& analysis, std::uint32_t sentence) {
    return sentence_line(analysis, sentence, analysis.sentences[sentence].span);
}

/// "“She” leans on what is not in the summary: Ann Lee". Empty for a sentence that stands well where it is.
std::string flag_of(const Analysis& analysis, std::uint32_t sentence) {
    const auto& notes = analysis.summary.context;
    const auto note = std::find_if(notes.begin(), notes.end(), [&](const ContextNote& entry) {
        return entry.sentence == sentence && entry.remedy == ContextRemedy::flagged;
    });
    if (note == notes.end()) return {};
    std::string flag = note->problem == ContextProblem::quotation
                           ? "Who says so is not in the summary"
                           : "\u201C" + line_of(analysis, note->cue) + "\u201D leans on what is not in the summary";
    if (note->name) flag += ": " + line_of(analysis, *note->name);
    return flag;
}

/// "Chapter 1: The storm" where two headings stand together; "Part 2" where none does.
std::string heading_of(const Analysis& analysis, std::size_t index) {
    const OutlineSection& section = analysis.summary.outline[index];
    if (!section.heading) return "Part " + std::to_string(index + 1);
    const std::vector<Block>& blocks = analysis.document.blocks;
    std::string heading;
    for (std::uint32_t b = *section.heading; b < blocks.size() && blocks[b].kind == BlockKind::heading; ++b) {
        if (blocks[b].level != blocks[*section.heading].level) break;
        heading +=
            (heading.empty() ? "" : ": ") + line_of(analysis, behind_markup(analysis.document.text.bytes, blocks[b]));
    }
    return heading;
}

ExportParts::Section section_lines(const Analysis& analysis, std::size_t index) {
    const OutlineSection& section = analysis.summary.outline[index];
    std::vector<std::uint32_t> sentences = section.points;
    if (section.gist) sentences.push_back(*section.gist);
    std::sort(sentences.begin(), sentences.end());
    ExportParts::Section lines{heading_of(analysis, index), section.level, {}};
    for (const std::uint32_t sentence : sentences)
        lines.sentences.push_back(sentence_line(analysis, sentence));
    return lines;
}

std::string speaker_of(const Analysis& analysis, std::size_t claim) {
    const auto found = analysis.claims[claim].attribution;
    if (!found) return {};
    const Attribution& attribution = analysis.attributions[*found];
    if (!attribution.speaker.empty()) return on_one_line(attribution.speaker);
    return attribution.source ? line_of(analysis, *attribution.source) : std::string();
}

ExportParts::ClaimLine claim_line(const Analysis& analysis, std::size_t index) {
    const Claim& claim = analysis.claims[index];
    ExportParts::ClaimLine line;
    line.text = sentence_line(analysis, claim.sentence, claim.span);
    line.kind = name_of(claim.kind);
    line.hedge = name_of(claim.hedge);
    line.speaker = speaker_of(analysis, index);
    for (const std::uint32_t cue : claim.cues)
        line.cues.push_back(line_of(analysis, analysis.cues.cues[cue].span));
    for (const Span cue : claim.hedge_cues)
        line.cues.push_back(line_of(analysis, cue));
    for (const Evidence& evidence : evidence_of(analysis, index))
        if (evidence.sentence != claim.sentence)
            line.grounds.push_back({name_of(evidence.relation), sentence_line(analysis, evidence.sentence)});
    return line;
}

std::string reading_time(std::uint32_t seconds) {
    if (seconds < 60) return std::to_string(seconds) + " s";
    return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
}

std::string facts_of(const Analysis& analysis) {
    const Statistics& statistics = analysis.statistics;
    return "Language " + analysis.language.code + ", " + std::to_string(statistics.words) + " words, "
           + std::to_string(statistics.sentences) + " sentences, " + reading_time(statistics.reading_seconds)
           + " to read.";
}

/// "Focus: harbour, in 3 sentences; not found: atlantis." Empty where nothing was asked for.
std::string focus_of(const Focus& focus) {
    std::string found;
    std::string missing;
    for (std::size_t w = 0; w < focus.words.size(); ++w) {
        std::string& list = focus.found[w] ? found : missing;
        list += (list.empty() ? "" : ", ") + focus.words[w];
    }
    if (focus.words.empty()) return {};
    if (found.empty()) return " Focus: not found: " + missing + ".";
    std::uint32_t count = 0;
    std::uint32_t last = ~0u;
    for (const FocusMatch& match : focus.matches) {
        count += !match.related && match.sentence != last;
        if (!match.related) last = match.sentence;
    }
    return " Focus: " + found + ", in " + std::to_string(count) + (count == 1 ? " sentence" : " sentences")
           + (missing.empty() ? "." : "; not found: " + missing + ".");
}

std::string caution_of(const Language& language) {
    if (language.support == LanguageSupport::full) return {};
    if (language.support == LanguageSupport::partial)
        return "Lectern knows this language in part: the summary is sound; claims and speakers are told by cue words "
               "and "
               "plain patterns alone.";
    if (language.support == LanguageSupport::basic)
        return "Lectern knows this language in part: the summary is sound; of claims, only figures and quotations are "
               "looked for.";
    return "Lectern does not know this language: the summary goes by the sentences' place and length alone.";
}

bool is_blank(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

}  // namespace

std::string on_one_line(std::string_view utf8) {
    constexpr std::string_view kReplacement = "\uFFFD";
    std::string line;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const bool c1 = byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
        if (is_blank(byte)) {
            if (!line.empty() && line.back() != ' ') line += ' ';
        } else if (byte < 0x20 || byte == 0x7F || c1) {
            line += kReplacement;
            i += c1;
        } else {
            line += utf8[i];
        }
    }
    return line;
}

ExportParts gather_parts(const Analysis& analysis, SummaryLength length) {
    ExportParts parts;
    if (analysis.document.title) parts.title = line_of(analysis, *analysis.document.title);
    for (const std::uint32_t sentence : pick_summary(analysis, length))
        parts.summary.push_back({sentence_line(analysis, sentence), flag_of(analysis, sentence)});
    for (std::size_t i = 0; i < analysis.summary.outline.size(); ++i)
        parts.outline.push_back(section_lines(analysis, i));
    for (std::size_t i = 0; i < analysis.claims.size(); ++i)
        parts.claims.push_back(claim_line(analysis, i));
    for (const Block& block : analysis.document.blocks)
        if (block.kind == BlockKind::boilerplate)
            parts.set_aside.push_back({line_of(analysis, block.span), block.reason});
    parts.facts = facts_of(analysis) + on_one_line(focus_of(analysis.focus));
    parts.caution = caution_of(analysis.language);
    return parts;
}

}  // namespace lectern

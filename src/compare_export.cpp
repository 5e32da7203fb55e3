#include "compare_export.h"

#include "comparison.h"
#include "export_parts.h"
#include "json.h"
#include "memory.h"

namespace lectern {
namespace {

/// One line of the report, with lines below it.
struct Item {
    std::string text;
    std::vector<std::string> below;
};

struct Part {
    std::string title;
    std::string none;  ///< said where there is no item
    std::vector<Item> items;
};

/// What a comparison says, for people: text on one line each.
class Report {
public:
    Report(const Analysis& first, const Analysis& second) : first_(first), second_(second) {}

    std::vector<Part> parts(const Comparison& comparison) const {
        if (!comparison.comparable)
            return {{"The articles", "", {{"They are in two languages: only who speaks in both can be told.", {}}}},
                    speakers(comparison)};
        return {
            shared(comparison),
            only("Only the first says", "Nothing that is surely in the first alone.", comparison.only_first, first_),
            only("Only the second says", "Nothing that is surely in the second alone.", comparison.only_second,
                 second_),
            figures(comparison), speakers(comparison)};
    }

    std::string names() const {
        return title_of(first_, "The first text") + " | " + title_of(second_, "The second text");
    }

private:
    static std::string line_of(const Analysis& analysis, Span span) {
        return on_one_line(std::string_view(analysis.document.text.bytes).substr(span.begin, span.size()));
    }

    static std::string title_of(const Analysis& analysis, std::string_view otherwise) {
        return analysis.document.title ? line_of(analysis, *analysis.document.title) : std::string(otherwise);
    }

    /// "fire, Bern, 12"
    std::string words_of(const std::vector<Link>& links) const {
        std::string words;
        for (const Link& link : links)
            words += (words.empty() ? "" : ", ") + line_of(first_, link.first);
        return words;
    }

    Part shared(const Comparison& comparison) const {
        Part part{"Both say", "Nothing was found that both surely say.", {}};
        for (const SharedClaim& claim : comparison.shared)
            part.items.push_back({line_of(first_, claim.first.span),
                                  {line_of(second_, claim.second.span), "shared: " + words_of(claim.links)}});
        return part;
    }

    static Part only(std::string title, std::string none, const std::vector<std::uint32_t>& claims,
                     const Analysis& analysis) {
        Part part{std::move(title), std::move(none), {}};
        for (const std::uint32_t claim : claims)
            part.items.push_back({line_of(analysis, analysis.claims[claim].span), {}});
        return part;
    }

    Part figures(const Comparison& comparison) const {
        Part part{"Other figures", "No figure was found that surely differs.", {}};
        for (const OtherFigure& figure : comparison.figures) {
            const Quantity& here = first_.quantities[figure.first];
            const Quantity& there = second_.quantities[figure.second];
            part.items.push_back({line_of(first_, here.span) + " | " + line_of(second_, there.span),
                                  {line_of(first_, first_.sentences[here.sentence].span),
                                   line_of(second_, second_.sentences[there.sentence].span)}});
        }
        return part;
    }

    Part speakers(const Comparison& comparison) const {
        Part part{"Who speaks in both", "Nobody was found who speaks in both.", {}};
        for (const SharedSpeaker& speaker : comparison.speakers) {
            Item item{on_one_line(speaker.name), {}};
            for (const std::uint32_t index : speaker.first)
                item.below.push_back("first: " + line_of(first_, first_.attributions[index].content));
            for (const std::uint32_t index : speaker.second)
                item.below.push_back("second: " + line_of(second_, second_.attributions[index].content));
            part.items.push_back(std::move(item));
        }
        return part;
    }

    const Analysis& first_;
    const Analysis& second_;
};

std::string write_text(const Report& report, const std::vector<Part>& parts) {
    std::string out = report.names() + "\n";
    for (const Part& part : parts) {
        out += "\n" + part.title + "\n";
        if (part.items.empty()) out += "  " + part.none + "\n";
        for (const Item& item : part.items) {
            out += "  * " + item.text + "\n";
            for (const std::string& line : item.below)
                out += "    - " + line + "\n";
        }
    }
    return out;
}

std::string write_markdown(const Report& report, const std::vector<Part>& parts) {
    std::string out = "# " + escape_markdown(report.names()) + "\n";
    for (const Part& part : parts) {
        out += "\n## " + part.title + "\n\n";
        if (part.items.empty()) out += "*" + part.none + "*\n";
        for (const Item& item : part.items) {
            out += "- " + escape_markdown(item.text) + "\n";
            for (const std::string& line : item.below)
                out += "  - " + escape_markdown(line) + "\n";
        }
    }
    return out;
}

Status in_text(std::string_view which, const Status& status) {
    return {status.code, std::string(which) + status.message};
}

Result<std::string> write(std::string_view first_text, std::string_view second_text, const ComparisonRequest& request) {
    const auto first = analyze(first_text, request.first);
    if (!first.ok()) return in_text("The first text: ", first.status());
    const auto second = analyze(second_text, request.second);
    if (!second.ok()) return in_text("The second text: ", second.status());
    const Comparison comparison = compare(first.value(), second.value());
    if (request.format == ExportFormat::json)
        return to_json(comparison, first.value(), second.value(), request.offsets) + "\n";
    const Report report(first.value(), second.value());
    const std::vector<Part> parts = report.parts(comparison);
    return request.format == ExportFormat::markdown ? write_markdown(report, parts) : write_text(report, parts);
}

}  // namespace

Result<std::string> compare_articles(std::string_view first, std::string_view second,
                                     const ComparisonRequest& request) {
    return or_out_of_memory([&] { return write(first, second, request); });
}

}  // namespace lectern

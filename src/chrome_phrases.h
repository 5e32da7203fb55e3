#pragma once

#include <string_view>

namespace lectern {

/// Where in a line a phrase of data/<language>/chrome.txt was found.
enum class PhraseMatch : unsigned char { none, within, start, whole };

/// The strongest match of any language's page-chrome phrases in a line, in any case, marks at both ends left
/// out. "SHARE THIS ARTICLE!" matches whole. Lines over 160 bytes are not searched within.
PhraseMatch match_chrome_phrases(std::string_view line);

/// Whether a block begins as a notice does that no article holds: "We use cookies to …". They match whole.
bool begins_notice(std::string_view block);

/// Whether a line is a phrase, from end to end, that stands within articles too, where it says nothing of where one
/// ends: "Advertisement". They match whole.
bool stands_within_articles(std::string_view line);

/// Whether a line is the name of a part of a newspaper, from end to end: "Economy". In a menu it is page chrome, above
/// prose a heading. They match whole.
bool is_rubric(std::string_view line);

/// Whether a line heads what stands behind an article, by a phrase of any language's data/<language>/after_article.txt;
/// counts and marks in front are left out: "Related stories", "27 Comments", "» Lire aussi".
bool heads_other_matter(std::string_view line);

/// Whether a line is, from end to end, what closes or opens a letter in any language: "Best regards,".
bool is_letter_formula(std::string_view line);

}  // namespace lectern

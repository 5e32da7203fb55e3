#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the form of one line, without the blanks around it and never empty, says of it.
namespace lectern {

/// It stops as a sentence does, its closing quotation marks and brackets looked through.
bool ends_sentence(std::string_view line);

/// It ends as the verb of a Korean sentence does, "발견됐다", "있어요": much Korean news is written without full stops,
/// and its headings end in nouns.
bool ends_as_korean_verb(std::string_view line);

/// The bytes of a list marker with its blank: "- ", "* ", "• ", "3. ", "b) ", "(iv) "; 0 where there is none.
/// A full stop after a number needs a list around it: "1914. The war" is prose, so numbers have at most two digits.
std::size_t list_marker(std::string_view line);

/// "| a | b |", cells parted by tabs, or by bars that stand in columns: "n │ place".
bool is_table_row(std::string_view line);

/// A line of a table drawn with signs: "----+-------", "═══╪═══". Never a Markdown underline: it has a sign of
/// crossing.
bool is_table_rule(std::string_view line);

/// The cells of a row of figures parted by blanks, "1990 12 7 5", of which two thirds are numbers; 0 for any other
/// line.
std::size_t figure_cells(std::string_view line);

/// "[12] Lee, A. (2003) …", or "^ Lee, Ann. …" and "3. ^ Lee …" as encyclopedias copy: a source.
bool is_reference(std::string_view line);

/// "Figure 3: The quay", "Photo: Ove Dahl", "![A boat](boat.jpg)", "A boat on Wednesday. (Reuters)".
bool is_caption(std::string_view line);

/// "By Ann Lee", "*Von Ida Lund, 4. März*": a short line without a stop that begins with who wrote it.
bool is_byline(std::string_view line);

/// A field of a mail's header: "From: Ida Lund", "Betreff: Der Kai", "Objet : le quai".
bool is_mail_field(std::string_view line);

/// It has the signs of a program and not the form of a sentence: "sorted.slice();", "SELECT n, sum(x) FROM t".
bool is_code_line(std::string_view line);

/// How many of a hundred long words of a line stand in another one too.
std::size_t share_of_words(std::string_view content, std::string_view other);

}  // namespace lectern

#pragma once

#include <random>
#include <string>
#include <vector>

/// Random articles in English prose, for properties that need more than letters: what holds of them should hold of any.
namespace lectern::property {

/// Who and where the sentences of an article speak of.
struct Names {
    std::string person;   ///< "Ines Okafor"
    std::string surname;  ///< "Okafor"
    std::string town;
    std::string body;  ///< "the Harbour Trust"
};

/// An article before its names are put in, so that the same one can be told of others.
struct Article {
    std::string title;
    std::vector<std::vector<std::string>> paragraphs;  ///< sentences, with {person}, {surname}, {town}, {body}

    std::string text(const Names& names) const;
};

Article random_article(std::mt19937& random);
Names random_names(std::mt19937& random);

/// A line of a page that is no part of an article: "Share this article".
std::string random_chrome(std::mt19937& random);

std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace lectern::property

#include "articles.h"

#include <algorithm>
#include <string_view>

namespace lectern::property {
namespace {

const std::vector<std::string_view> kTitles = {
    "{town} closes its old bridge for the winter", "What a dry summer taught the growers of {town}",
    "{body} will measure every pipe in {town}",    "A ferry, a detour and the patience of {town}",
    "Why the market hall of {town} stays open",
};

/// Sentences that can stand anywhere in an article, one of which names nobody new and leans on nobody.
const std::vector<std::string_view> kSentences = {
    "The council of {town} voted on Monday to close the old bridge until spring.",
    "Engineers found that the western pier had moved by 14 millimetres since 2019.",
    "Repairs will cost about 3.2 million euros, according to {person}, who chairs the works committee.",
    "Shopkeepers on the far bank fear that they could lose half of their customers.",
    "A ferry will run every twenty minutes because the detour is nine kilometres long.",
    "{person} said that the ferry had carried 412 passengers on its first day.",
    "\"We should have begun ten years ago,\" said {person}.",
    "The river rose to 4.1 metres in March, its highest mark in forty years.",
    "Floods of that kind damage the clay under the piers more than ice does.",
    "{body} has asked two universities to test the clay before the end of the year.",
    "Nobody in {town} wants to pay for a bridge that may be closed again.",
    "The old bridge carries 9,000 cars a day, while the new one upstream carries 21,000.",
    "Lorries will probably use the motorway, which charges eleven euros for the stretch.",
    "For example, the bakery on the quay delivers to sixty cafes across the water.",
    "Its owner expects to spend two hours more on the road each day.",
    "However, the council believes that most drivers will get used to the detour.",
    "In a survey of 800 residents, 62 percent supported the closure.",
    "{surname} told reporters that the survey had been taken before the price was known.",
    "The committee recommends that heavy vehicles stay off the quay as well.",
    "If the clay proves to be sound, the bridge might open again in February.",
    "Last year the town spent more on its roads than on its schools.",
    "Water from the northern springs is colder and carries less sand.",
    "That is why the northern piers have hardly moved at all.",
    "{body} published the measurements on Thursday, three weeks after the closure.",
    "The report warns that the eastern pier could follow within five years.",
    "Several members of the council doubted the figures and asked for a second opinion.",
    "Cyclists and people on foot may still cross between six in the morning and ten at night.",
    "According to {surname}, a temporary bridge would cost 900,000 euros and take four months to build.",
    "The last ferry was sold in 1974, when the concrete bridge upstream was finished.",
    "Children from the far bank now get up forty minutes earlier to reach their school.",
    "The council will decide on a new bridge in May.",
    "It is the best view in {town}, and the most expensive one.",
};

const std::vector<std::string_view> kChrome = {
    "Share this article",
    "Subscribe to our newsletter",
    "Read more",
    "Accept all cookies",
    "Follow us on social media",
    "Sign in to comment",
    "12 comments",
    "Advertisement",
    "Related articles",
    "Terms of use | Privacy policy | Contact",
    "All rights reserved.",
    "Log in",
    "Share on Facebook",
};

const std::vector<std::string_view> kGiven = {"Ines", "Piet", "Marta", "Jonas", "Leila", "Omar", "Ruth", "Viktor"};
const std::vector<std::string_view> kSurnames = {"Okafor", "Aumann",  "Brandt", "Castellan",
                                                 "Dvorak", "Eriksen", "Fonseca"};
const std::vector<std::string_view> kTowns = {"Harrow Quay", "Altmark", "Porto Verde", "Kingsbridge", "Lindholm"};
const std::vector<std::string_view> kBodies = {"The Harbour Trust", "The Water Board", "The Roads Office"};

std::string_view one_of(const std::vector<std::string_view>& choices, std::mt19937& random) {
    return choices[random() % choices.size()];
}

}  // namespace

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

Article random_article(std::mt19937& random) {
    std::vector<std::string_view> pool = kSentences;
    // std::shuffle differs between libraries; the generator itself does not.
    for (std::size_t i = pool.size(); i > 1; --i)
        std::swap(pool[i - 1], pool[random() % i]);
    pool.resize(8 + random() % (pool.size() - 8));
    Article article;
    article.title = one_of(kTitles, random);
    for (std::size_t next = 0; next < pool.size();) {
        const std::size_t end = std::min(pool.size(), next + 1 + random() % 5);
        article.paragraphs.emplace_back(pool.begin() + static_cast<std::ptrdiff_t>(next),
                                        pool.begin() + static_cast<std::ptrdiff_t>(end));
        next = end;
    }
    return article;
}

Names random_names(std::mt19937& random) {
    Names names;
    names.surname = one_of(kSurnames, random);
    names.person = std::string(one_of(kGiven, random)) + " " + names.surname;
    names.town = one_of(kTowns, random);
    names.body = one_of(kBodies, random);
    return names;
}

std::string random_chrome(std::mt19937& random) { return std::string(one_of(kChrome, random)); }

std::string Article::text(const Names& names) const {
    std::string text = title + "\n";
    for (const auto& paragraph : paragraphs) {
        text += "\n";
        for (std::size_t i = 0; i < paragraph.size(); ++i)
            text += (i > 0 ? " " : "") + paragraph[i];
        text += "\n";
    }
    text = replaced(std::move(text), "{person}", names.person);
    text = replaced(std::move(text), "{surname}", names.surname);
    text = replaced(std::move(text), "{town}", names.town);
    return replaced(std::move(text), "{body}", names.body);
}

}  // namespace lectern::property

// Titles before names of persons: "President", "Lt. Col.", "Defence Secretary". extract/entity/titles.tsv is the table.
#pragma once

#include <cstddef>
#include <span>

#include "core/sentence.h"

namespace relata::entity {

// How many tokens at the beginning of `name` are titles: [Afghan President Ashraf Ghani] -> 2, with the demonym before
// the title. At least one capitalised word is left.
std::size_t titles_inside(std::span<const Token> name);

// How many tokens right before `first` are a title with capital letters: ... [Defence Secretary] Ben -> 2.
std::size_t titles_before(std::span<const Token> tokens, std::size_t first);

// Whether token `i` is the last of an office: the State of "Secretary of State".
bool is_office_of(std::span<const Token> tokens, std::size_t i);

// Whether [first, last) is no name but a title or a part of one: "Prime Minister", "Defence" before "Secretary".
bool is_only_title(std::span<const Token> tokens, std::size_t first, std::size_t last);

// Whether the word is a title by itself: "President", not "Defence".
bool is_title(const Token& token);

}  // namespace relata::entity

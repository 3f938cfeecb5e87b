// Words that a hyphen at a line end, a soft hyphen or a character without width cuts in two are read whole.
//
//   "the govern-\nment"     -> government        "well-\nknown"        -> well-known
//   "cap\u00ADtured"        -> captured          "Var\u200Besh"        -> Varesh
//   "pre-\nand post-war"    stays as it is: the hyphen stands for what follows "post-"
//
// Whether the hyphen at a line end belongs to the word: not if the document writes the word without it elsewhere, yes
// if it does so with it; else not if the joined word is known; yes between two known words, after a prefix of
// words.tsv, before a capital and beside what is no letter ("U.S.-\nbacked"); else not.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

// Whether a word, in lower case, is one of the language.
using KnowsWord = std::function<bool(std::string_view)>;

// What is to be left out so that words are whole: ordered, apart. Lines are joined inside `paragraphs` alone.
std::vector<Span> find_word_breaks(std::string_view text, std::span<const Span> paragraphs, const KnowsWord& knows);

// Whether `line` ends within a word that `next`, the line after it, goes on with, as far as the characters tell.
bool is_broken_between(std::string_view line, std::string_view next);

// What `bytes` of a text spell, which were read as the word `form`: that, if they break it or hold marks of
// Markdown ("[dog](dog.html)s"), else themselves.
std::string_view spelling(std::string_view bytes, std::string_view form);

// What parts two words where `gap` stands between them: nothing or blanks, or one in the place of marks that are no
// words
// ("\n> ").
std::string_view between(std::string_view gap);

}  // namespace relata::text

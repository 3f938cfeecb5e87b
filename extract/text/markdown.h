// Marks of Markdown that are no words of a text.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

// What is to be left out of `text`: ordered, apart, each inside one of `paragraphs`.
//   find_images  "![A quay](quay.jpg) Boats"                    -> all of the picture
//   find_links   "the [engineer](http://a.example) left"        -> "[" and "](http://a.example)"
//   find_emphasis "**Nordvik** paid *90 million* for `it`"      -> the marks at both ends; "2 * 3 * 4" has none
// Pictures may stand in links and links in emphasis, so each is asked of a text without what came before.
std::vector<Span> find_images(std::string_view text, std::span<const Span> paragraphs);
std::vector<Span> find_links(std::string_view text, std::span<const Span> paragraphs);
std::vector<Span> find_emphasis(std::string_view text, std::span<const Span> paragraphs);

}  // namespace relata::text

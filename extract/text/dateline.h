// Datelines: the place and day that a news agency writes before an article's first sentence.
#pragma once

#include <cstddef>
#include <string_view>

namespace relata::text {

// Bytes of the dateline that begins a paragraph, with its dash, the blank after it and an editor's notes in brackets; 0
// if there is none.
//   "KABUL, Afghanistan (AP) — The Taliban ..." -> 28
std::size_t dateline_length(std::string_view paragraph);

}  // namespace relata::text

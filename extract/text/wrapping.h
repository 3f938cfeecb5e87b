// Which lines go on in the next one, because a program or a hand broke the text there and not its author.
//
// No width is asked for. Of two lines it counts whether the first ends like no sentence ("said that it"), the second
// begins in small letters, and how many characters its first word had missed in the widest line; of the lines around
// them, whether they are prose at all: verse, lists and addresses begin their lines with capitals, or never end one
// with a stop.
//
//   "Anton Leskov dismissed General\nPetar Vukan on Sunday after rebels\nhad taken Varesh."    both go on
//   "Ferry runs aground\nThe ferry Agia Marina ran aground\non Sunday."                        the second does
//   "apples\npears\nplums"                                                                     none does
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extract/text/lines.h"

namespace relata::text {

// For each of `lines` but the last whether it goes on in the next. They follow one another in `text`, are of one depth
// and equally far apart.
std::vector<bool> find_wraps(std::string_view text, std::span<const WrittenLine> lines);

}  // namespace relata::text

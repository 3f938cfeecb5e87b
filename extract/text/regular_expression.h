// RE2, whose strings are re2::StringPiece in Debian 12. For sources only: the header is a heavy one.
#pragma once

#include <re2/re2.h>

#include <string_view>

namespace relata::text {

inline re2::StringPiece string_piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace relata::text

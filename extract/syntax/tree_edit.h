// What mends do to a tree. Private to the room.
#pragma once

#include <string_view>

#include "core/dependency_tree.h"
#include "core/sentence.h"

namespace relata::syntax {

inline constexpr int kNone = DependencyTree::kNone;

// Hangs token `t` on token `head`, or on nothing (kNone). The caller sees to it that a tree stays one.
inline void hang(Sentence& sentence, int t, int head, std::string_view deprel) {
  Token& token = sentence.tokens[static_cast<std::size_t>(t)];
  token.head = head + 1;
  token.deprel = deprel;
}

}  // namespace relata::syntax

// What a knowledge base says of identity, as text.
#pragma once

#include <string>

#include "tests/kb/answers.h"

namespace relata::testing {

inline std::string text_of(const Merge& merge) {
  std::string text = std::string(to_string(merge.verdict)) + " " + merge.a.key + "/" + merge.a.name + "/" +
                     merge.a.entity + " " + merge.b.key + "/" + merge.b.name + "/" + merge.b.entity + " " +
                     merge.reason + " " + std::to_string(merge.score) + (merge.within_document ? " here" : "");
  for (const MentionPlace& place : merge.evidence) text += " " + place.doc + "@" + std::to_string(place.offset);
  return text;
}

inline std::string merges_of(const kb::KnowledgeBase& kb) {
  std::string text;
  kb.merges([&](const Merge& merge) { return text += text_of(merge) + "\n", true; });
  text += "review\n";
  kb.review([&](const Merge& merge) { return text += text_of(merge) + "\n", true; });
  return text;
}

// The first line in which two texts differ, with its number; "" if none.
inline std::string difference(const std::string& a, const std::string& b) {
  if (a == b) return "";
  std::size_t line = 1, begin = 0, at = 0;
  for (; at < a.size() && at < b.size() && a[at] == b[at]; ++at)
    if (a[at] == '\n') ++line, begin = at + 1;
  const auto line_of = [&](const std::string& text) { return text.substr(begin, text.find('\n', begin) - begin); };
  return "line " + std::to_string(line) + ":\n" + line_of(a) + "\n" + line_of(b);
}

}  // namespace relata::testing

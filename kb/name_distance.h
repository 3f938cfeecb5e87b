// How far a name that was asked for is from one that is known: edits, wherever marks and case differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::kb {

class NameDistance {
 public:
  // What is further is not worth proposing.
  static constexpr double kNear = 0.45;

  explicit NameDistance(std::string_view asked);
  // Edits by letters of the longer one: 0 for the same slug, 1 for nothing shared; a name that shares a whole word, or
  // a word but for a slip, is near too.
  // Of what is further than kNear it tells that alone.
  //   "Mazar" to "Mazar-e-Sharif" 0.2; "Kabool" to "Kabul" 0.33; "Kabul" to "Herat" 1
  double to(std::string_view known) const;
  double to_slug(std::string_view known_slug) const;   // the same of a name's slug
  const std::string& asked() const { return asked_; }  // slug

 private:
  std::string asked_;               // slug
  std::vector<std::string> words_;  // of the slug, of three letters and more
};

// Levenshtein's distance by the letters of the longer one, 1 if one is empty; what it is at least by their lengths.
double edits(std::string_view a, std::string_view b);
double least_edits(std::string_view a, std::string_view b);

// In lower case by Unicode's rules without a locale.
std::string fold_case(std::string_view text);

}  // namespace relata::kb

#include "extract/text/words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "extract/text/words_tsv.h"

namespace relata::text {
namespace {

constexpr std::array<std::string_view, 12> kKinds = {"abbreviation_before",
                                                     "abbreviation",
                                                     "abbreviation_number",
                                                     "prefix",
                                                     "suffix",
                                                     "unit",
                                                     "apostrophe_word",
                                                     "starter",
                                                     "speech",
                                                     "domain",
                                                     "file",
                                                     "emoticon"};

struct Lists {
  std::array<std::unordered_set<std::string_view>, kKinds.size()> kinds;
  std::unordered_map<std::string_view, std::size_t> contractions;
};

// Cuts the first field off `rest` at `separator`.
std::string_view take(std::string_view& rest, char separator) {
  const std::string_view field = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), field.size() + 1));
  return field;
}

Lists read_lists() {
  Lists lists;
  std::string_view table = data::words_tsv;
  while (!table.empty()) {
    std::string_view line = take(table, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string_view kind = take(line, '\t');
    const auto found = std::find(kKinds.begin(), kKinds.end(), kind);
    while (!line.empty()) {
      const std::string_view word = take(line, ' ');
      if (found != kKinds.end()) {
        lists.kinds[static_cast<std::size_t>(found - kKinds.begin())].insert(word);
      } else {  // contraction
        const std::size_t colon = word.rfind(':');
        lists.contractions[word.substr(0, colon)] = static_cast<std::size_t>(word[colon + 1] - '0');
      }
    }
  }
  return lists;
}

const Lists& lists() {
  static const Lists read = read_lists();
  return read;
}

}  // namespace

bool is_word(WordKind kind, std::string_view word) {
  return lists().kinds[static_cast<std::size_t>(kind)].contains(word);
}

std::optional<std::size_t> first_of_contraction(std::string_view lower) {
  const auto found = lists().contractions.find(lower);
  if (found == lists().contractions.end()) return std::nullopt;
  return found->second;
}

}  // namespace relata::text

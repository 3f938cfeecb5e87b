#include "extract/text/words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/text/words_tsv.h"

namespace relata::text {
namespace {

constexpr std::array<std::string_view, 13> kKinds = {"abbreviation_before",
                                                     "abbreviation",
                                                     "abbreviation_number",
                                                     "prefix",
                                                     "suffix",
                                                     "unit",
                                                     "apostrophe_word",
                                                     "starter",
                                                     "speech",
                                                     "unfinished",
                                                     "domain",
                                                     "file",
                                                     "emoticon"};

struct Lists {
  std::array<std::unordered_set<std::string_view>, kKinds.size()> kinds;
  std::unordered_map<std::string_view, std::size_t> contractions;
};

Lists read_lists() {
  Lists lists;
  each_row(data::words_tsv, [&](const TableRow& row) {
    const auto kind = std::find(kKinds.begin(), kKinds.end(), row[0]);
    for (const std::string_view word : split(row[1], ' ')) {
      if (kind != kKinds.end()) {
        lists.kinds[static_cast<std::size_t>(kind - kKinds.begin())].insert(word);
      } else {  // a contraction, "cannot:3"
        const std::size_t colon = word.rfind(':');
        lists.contractions[word.substr(0, colon)] = static_cast<std::size_t>(word[colon + 1] - '0');
      }
    }
  });
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

#include "extract/time/lexicon.h"

#include <algorithm>
#include <charconv>

#include "core/table.h"
#include "extract/time/word_lists_tsv.h"
#include "extract/time/words_tsv.h"

namespace relata::time {

Lexicon::Lexicon(std::string_view table) {
  each_row(table, [&](const TableRow& row) {
    WordSense sense{.word_class = row[1]};
    if (row.size() > 2) std::from_chars(row[2].data(), row[2].data() + row[2].size(), sense.value);
    sense.doubtful = row.size() > 3 && row[3] == "doubtful";
    words_[std::string(row[0])].push_back(sense);
  });
}

const std::vector<WordSense>* Lexicon::find(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second;
}

const WordSense* Lexicon::find(const std::string& word, std::string_view word_class) const {
  const auto* senses = find(word);
  if (!senses) return nullptr;
  const auto sense =
      std::find_if(senses->begin(), senses->end(), [&](const WordSense& s) { return s.word_class == word_class; });
  return sense == senses->end() ? nullptr : &*sense;
}

const Lexicon& lexicon() {
  static const Lexicon words(data::words_tsv);
  return words;
}

bool is_listed(std::string_view list, std::string_view word) {
  static const WordLists lists(data::word_lists_tsv);
  return lists.holds(list, word);
}

}  // namespace relata::time

#include "extract/time/lexicon.h"

#include <algorithm>
#include <charconv>

#include "extract/time/words_tsv.h"

namespace relata::time {

std::vector<std::vector<std::string_view>> table_rows(std::string_view table) {
  std::vector<std::vector<std::string_view>> rows;
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    rows.emplace_back();
    for (std::size_t tab = line.find('\t'); tab != line.npos; tab = line.find('\t')) {
      rows.back().push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    rows.back().push_back(line);
  }
  return rows;
}

Lexicon::Lexicon(std::string_view table) {
  for (const auto& row : table_rows(table)) {
    WordSense sense{.word_class = row[1]};
    if (row.size() > 2) std::from_chars(row[2].data(), row[2].data() + row[2].size(), sense.value);
    sense.doubtful = row.size() > 3 && row[3] == "doubtful";
    words_[std::string(row[0])].push_back(sense);
  }
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

}  // namespace relata::time

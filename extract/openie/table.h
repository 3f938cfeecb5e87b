// Table: a text table of this room (*.tsv): the first column is the key, '#' begins a comment line.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata::openie {

class Table {
 public:
  // Points into `text`, which must outlive the table. `key_columns` leading columns make the key, blanks or tabs apart.
  explicit Table(std::string_view text, int key_columns = 1);
  // The columns after the key, or null.
  const std::vector<std::string_view>* find(std::string_view key) const;
  // The first column after the key, "" if the key is absent.
  std::string_view value(std::string_view key) const;
  // Calls `visit(key, columns)` for each row, in no order.
  template <typename Visit>
  void each(Visit visit) const {
    for (const auto& [key, row] : rows_) visit(key, row);
  }
  bool contains(std::string_view key) const { return find(key) != nullptr; }

 private:
  std::unordered_map<std::string_view, std::vector<std::string_view>> rows_;
};

// The tables, read once; any thread may call.
const Table& verb_table();                    // verbs.tsv
const Table& noun_table();                    // nouns.tsv
const Table& light_verb_table();              // light_verbs.tsv, key "take\tcontrol\tof"
const Table& prepositional_verb_table();      // prepositional_verbs.tsv, key "fall\tto"
const Table& adverb_table();                  // adverbs.tsv
const Table& time_table();                    // time_words.tsv
const Table& nominal_table();                 // nominals.tsv
const Table& animate_table();                 // animate.tsv
int event_likelihood(std::string_view noun);  // in hundredths, of nominals.tsv; 0 if it is not there
const Table& nominal_preposition_table();     // nominal_prepositions.tsv, key "visit\tto"
const Table& role_table();                    // roles.tsv

}  // namespace relata::openie

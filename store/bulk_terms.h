// BulkTerms: the dictionary of a load: terms by number, new ones beside those that are stored. Private to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/dictionary.h"

namespace relata::store {

// Numbers by texts, in a hash table with open addressing; texts lie side by side.
class BulkTerms {
 public:
  // `next` is the first number that is free. Keeps a reference.
  BulkTerms(const Dictionary& stored, TermId next);

  // 0 for "". Throws StoreError when numbers run out.
  TermId number(std::string_view term);
  TermId next() const { return first_ + static_cast<TermId>(added_.size()); }

  // Those without a stored number that came since the last call, by number.
  struct Added {
    TermId number = 0;
    std::string_view text;
  };
  std::vector<Added> take_new();

 private:
  struct Entry {
    std::uint64_t begin = 0;  // of its text
    std::uint32_t length = 0;
    TermId number = 0;
  };
  std::string_view text(const Entry& entry) const { return std::string_view(texts_).substr(entry.begin, entry.length); }
  std::size_t place_of(std::string_view term, std::uint64_t hash) const;
  void grow();

  const Dictionary& stored_;
  const bool any_stored_;
  const TermId first_;
  std::string texts_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> table_;  // 1 + place in entries_; 0: free
  std::vector<std::uint32_t> added_;  // places in entries_ of new ones
  std::size_t taken_ = 0;
};

}  // namespace relata::store

// Dictionary: term <-> number, in the column family `index`. Numbers are handed out in the order of first use, so they
// depend on history and must never show. A term that no row uses any more is dropped, its number not used again.
#pragma once

#include <rocksdb/write_batch.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/rocks.h"

namespace relata::store {

// The number of a term that is stored; 0 for "" and for what is not.
TermId find_term(const Rocks& rocks, std::string_view term);
// Nothing if no term has it.
std::optional<std::string> term_text(const Rocks& rocks, TermId term);

// Hands out numbers for one write.
class DictionaryWriter {
 public:
  explicit DictionaryWriter(const Rocks& rocks);
  // The stored number or a new one; 0 for "". Throws StoreError when numbers run out.
  TermId number(const std::string& term);
  // Puts the new terms into the batch.
  void put_new_terms(rocksdb::WriteBatch& batch) const;

 private:
  const Rocks* rocks_;
  TermId next_;
  std::unordered_map<std::string, TermId> known_;
  std::vector<std::pair<TermId, std::string>> new_terms_;
};

// Erases in the batch those of `terms` that no row but those of `statements` uses.
void drop_unused_terms(const Rocks& rocks, const std::set<TermId>& terms, const std::set<std::uint64_t>& statements,
                       rocksdb::WriteBatch& batch);

}  // namespace relata::store

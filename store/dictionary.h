// Dictionary: term <-> number, in the column family `index`. Numbers are handed out in the order of first use, so they
// depend on history and must never show. A term that no posting uses any more is dropped, its number not used again.
//
// Terms of ends may be long; they are found by a hash of 64 bits, those of one hash side by side (linear probing:
// Knuth, The Art of Computer Programming 3, 6.4), and told apart by their texts. Relations are found by their words, so
// that all can be listed.
#pragma once

#include <rocksdb/write_batch.h>

#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/rocks.h"

namespace relata::store {

// Reads terms, and remembers some. Any thread.
class Dictionary {
 public:
  // Keeps a reference.
  explicit Dictionary(const Rocks& rocks) : rocks_(rocks) {}

  // The number of a term that is stored; 0 for "" and for what is not.
  TermId find(std::string_view term) const;
  // Throws StoreError if no term has it.
  std::string text(TermId number) const;
  // Nothing if no term has it.
  std::optional<std::string> find_text(TermId number) const;
  // The words and numbers of all terms of relations, bytewise.
  void relations(const std::function<void(std::string_view words, TermId number)>& visit) const;
  // All terms, by their numbers.
  void all(const std::function<void(TermId number, std::string_view text)>& visit) const;
  // What was remembered may not hold any more: after a write.
  void forget();

 private:
  const Rocks& rocks_;
  mutable std::mutex mutex_;  // of what follows
  mutable std::unordered_map<TermId, std::string> texts_;
};

// Hands out numbers for one write.
class DictionaryWriter {
 public:
  DictionaryWriter(const Rocks& rocks, const Dictionary& stored);
  // The stored number or a new one; 0 for "". Throws StoreError when numbers run out.
  TermId number(const std::string& term);
  // Erases in the batch those of `terms` in whose lists nobody but `documents` stands, which go.
  void drop_unused(const std::set<TermId>& terms, const std::set<DocumentNumber>& documents,
                   rocksdb::WriteBatch& batch);
  // Puts the new terms into the batch; after drop_unused().
  void put_new_terms(rocksdb::WriteBatch& batch);

 private:
  void put(const std::string& term, TermId number, rocksdb::WriteBatch& batch);

  const Rocks& rocks_;
  const Dictionary& stored_;
  TermId next_;
  std::unordered_map<std::string, TermId> known_;
  std::vector<std::pair<TermId, std::string>> new_terms_;
  std::set<std::uint64_t> hashes_;  // of new terms that are in the batch
  std::set<std::uint64_t> freed_;   // places of terms that go
};

// Whether the term is a relation's, and its words then.
bool is_relation_term(std::string_view term);
std::string_view words_of_relation_term(std::string_view term);

// Where a term may be found: the first place is that of its hash. On disk: never change.
std::uint64_t term_hash(std::string_view term);

}  // namespace relata::store

// The inside of a Store, private to the room.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/dictionary.h"
#include "store/index_rows.h"
#include "store/posting_edit.h"
#include "store/rocks.h"
#include "store/store.h"
#include "store/value_codec.h"

namespace relata::store {

std::uint64_t stored_entities(const Rocks& rocks);

struct Store::Impl {
  explicit Impl(std::unique_ptr<Rocks> opened)
      : rocks(std::move(opened)), dictionary(*rocks), identity(*rocks, Family::kIdentity) {}

  std::unique_ptr<Rocks> rocks;
  Dictionary dictionary;
  const FamilyRows identity;  // as stored

  // What documents of a write were before it, and what becomes of the index.
  struct Edit {
    PostingEdit postings;
    std::set<TermId> terms;              // that the documents had
    std::set<DocumentNumber> documents;  // that go
    std::map<TermId, RelationCount> more, fewer;
  };

  std::optional<DocumentNumber> number(std::string_view doc) const;
  std::string id(DocumentNumber number) const;
  std::string key_of(TermId term) const;  // of a local entity
  // Null if it is pending or absent.
  std::optional<StoredDocument> stored(DocumentNumber number) const;
  std::optional<Analysis> analysis(DocumentNumber number) const;
  std::vector<Statement> statements(const StoredDocument& document) const;
  IndexRows rows(const StoredDocument& document) const;
  // Whether the facts of the document are not those that it gives.
  bool facts_differ(const StoredDocument& document, std::span<const Statement> statements) const;
  // Erases in the batch all that the document gave but its terms and postings, which the edit gets.
  void erase(DocumentNumber number, Edit& edit, rocksdb::WriteBatch& batch) const;
  void put_document(const Given& given, DocumentNumber number, DictionaryWriter& dictionary, Edit& edit,
                    std::set<TermId>& kept, rocksdb::WriteBatch& batch) const;
  // Carries the edit through.
  void write(Edit& edit, const std::set<TermId>& kept, DictionaryWriter& dictionary, rocksdb::WriteBatch& batch) const;
  void write_counts(const Edit& edit, rocksdb::WriteBatch& batch) const;
  // Writes the batch with what `change` changes of the rows of identity.
  void write(const IdentityChange& change, rocksdb::WriteBatch& batch);
  // Where statements stand, ordered.
  std::vector<StatementLocation> locate(std::set<std::pair<DocumentNumber, std::uint32_t>> statements) const;
};

}  // namespace relata::store

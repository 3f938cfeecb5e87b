// The inside of a Store, private to the room.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "store/dictionary.h"
#include "store/index_rows.h"
#include "store/rocks.h"
#include "store/store.h"
#include "store/value_codec.h"

namespace relata::store {

struct Store::Impl {
  explicit Impl(std::unique_ptr<Rocks> opened) : rocks(std::move(opened)), identity(*rocks, Family::kIdentity) {}

  std::unique_ptr<Rocks> rocks;
  const FamilyRows identity;  // as stored

  // The rows that the document gave; none if it is absent or pending.
  RowList rows(std::string_view doc) const;
  // What the documents of a write gave before it.
  struct Erased {
    std::set<TermId> terms;
    std::set<std::uint64_t> statements;
  };
  // Erases in the batch all that the document gave but its terms, which others may use: drop_terms() after the last.
  void erase(std::string_view doc, Erased& erased, rocksdb::WriteBatch& batch) const;
  // Those that are not `kept` and that no other document uses.
  void drop_terms(Erased erased, const std::set<TermId>& kept, rocksdb::WriteBatch& batch) const;
  void put_rows(const IndexRows& given, rocksdb::WriteBatch& batch) const;
  void put_document(const Given& given, std::span<const Statement> statements, const RowList& rows,
                    rocksdb::WriteBatch& batch) const;
  void put_statements(const std::string& doc, std::span<const Statement> statements, rocksdb::WriteBatch& batch) const;
  // Where the edges stand, ordered.
  std::vector<EdgeLocation> locate(std::set<std::pair<std::uint64_t, std::uint32_t>> edges) const;
  // Writes the batch with what `change` changes of the rows of identity.
  void write(const IdentityChange& change, rocksdb::WriteBatch& batch);
  StatementLocation location(std::uint64_t statement) const;
};

}  // namespace relata::store

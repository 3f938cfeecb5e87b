// BulkLoad: many documents into a store at once. Their rows are sorted here and written as whole files of tables, which
// the database takes over in one step: a fraction of the cost of as many writes, in memory that does not grow with
// their number but for their names.
//
//   BulkLoad load(store);
//   for (..) load.add({document, entities});
//   load.finish(identity);        // all of it, or nothing
//
// What is in a store afterwards is what put() of the same documents leaves, but for the numbers of documents and terms.
// Nothing is seen of it before finish() returns; a crash before that leaves nothing of it. (ExternalSstFile of RocksDB:
// its wiki, "Creating and Ingesting SST files".)
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "store/store.h"

namespace relata::store {

class BulkLoad {
 public:
  // Whether a load finds numbers for its documents: a store takes a thousand loads; single writes go on.
  static bool has_room(const Store& store);
  // Edges that are held before they are sorted and written: 150 bytes each.
  static constexpr std::size_t kMostEdges = 1'500'000;
  // Keeps a reference: nobody else may write the store until this is gone.
  explicit BulkLoad(Store& store, std::size_t most_edges = kMostEdges);
  // Throws away what was not finished.
  ~BulkLoad();

  // A document whose id neither the store nor this load holds; nothing of it is needed afterwards. Throws StoreError as
  // Store::put() does, and where the disk does not take it: then the load can only be thrown away.
  void add(const Store::Given& document);
  std::uint64_t documents() const;
  // Whether a document of this id was added, or, by a chance of 1 in 2^64 for each that was, one of another id.
  bool may_hold(std::string_view doc) const;

  // Rows of identity: those in the ranges given go, those that `rows` visits, by key, come.
  using VisitRow = std::function<void(std::string_view key, std::string_view value)>;
  struct Identity {
    Store::KeyRanges gone;
    // Visits the rows, and returns how many entities there are afterwards.
    std::function<std::uint64_t(const VisitRow& visit)> rows;
  };
  // Of one document at least.
  void finish(const Identity& identity);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::store

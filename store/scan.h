// Scan: all that a store holds, in the order of the contract, in one pass over each of its families.
//
//   Scan scan(store);
//   StoredDocument document;
//   while (scan.next(document))
//     scan.statements([&](const Statement& statement) { return true; });
//
// Asking document by document costs some seeks each; this costs none, and what is read is read into the same memory
// again. It sees the store as it was when it was made. The store must outlive it. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "core/statement.h"
#include "store/store.h"

namespace relata::store {

class Scan {
 public:
  // `first`: from the first document on whose id is not before it.
  explicit Scan(const Store& store, std::string_view first = "");
  ~Scan();

  // Reads the next document whose statements are stored; false at the end. It must stay as it is until its statements
  // are read. Throws StoreError on damage.
  bool next(StoredDocument& document);
  // Those of this document, until `visit` returns false; once a document. The statement is valid during the visit; what
  // of it is not stored (entities, who set them, `rejected`) may be left from another one: the visit sets it.
  void statements(const std::function<bool(Statement&)>& visit);
  // The same, each read into the statement that `place` gives for it.
  void statements(const std::function<Statement&()>& place, const std::function<bool(Statement&)>& visit);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::store

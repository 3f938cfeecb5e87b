// EdgeScan: edges by the numbers of their terms, for who asks often. Names are looked up once (Store::find_term,
// Store::term_text), and what is asked is read by one iterator, which sees the index as it was when the scan was made.
//
//   EdgeScan scan(store);
//   scan.edges({.subject = taliban, .relation = capture}, [&](const IndexedEdge& edge) { .. return true; });
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "store/indexed_edge.h"

namespace relata::store {

class Store;

class EdgeScan {
 public:
  // Keeps a reference.
  explicit EdgeScan(const Store& store);
  EdgeScan(EdgeScan&&) noexcept;
  ~EdgeScan();

  // 0 is nothing, and what is absent admits all; a subject, a relation or an object must be there.
  struct Terms {
    std::optional<TermId> subject = {}, relation = {}, object = {};
  };
  // In the order of the list that tells most: SPO by subject, OSP by object, of a pair too, POS by relation alone.
  // Until `visit` returns false; false if it did. Throws StoreError. One thread.
  using Visit = std::function<bool(const IndexedEdge& edge)>;
  bool edges(const Terms& terms, const Visit& visit);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::store

// BulkAdd: documents as they come, few or many. Few are written as KnowledgeBase::add() writes them; from some
// thousands on, or hundreds where nothing is stored, they are gathered and taken in at once (store/bulk_load.h,
// identity/bulk_resolution.h), which costs a tenth.
//
//   BulkAdd adding(kb, {.replace = false});
//   for (..) adding.add(std::move(document));
//   const BulkCounts counts = adding.finish();     // durable
//
// What is there afterwards is what the same calls of add() leave. Where many came, either all of them are there or
// none of those since the last time that they were taken in.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "kb/state.h"

namespace relata {
struct ExtractedDocument;
}
namespace relata::store {
struct WholeDocument;
}

namespace relata::kb {

class KnowledgeBase;

struct BulkCounts {
  std::uint64_t added = 0, equal = 0, replaced = 0, statements = 0;
};

class BulkAdd {
 public:
  struct Request {
    bool replace = false;
    // Told of each document that is refused, by id: another of its id, from another file, is there.
    std::function<void(const std::string& doc)> refuse = {};
    // What is to be done with a document whose id is known; empty: as KnowledgeBase::presence() says.
    std::function<Presence(const ExtractedDocument& document)> presence = {};
  };
  // Keeps a reference; nobody else may write the knowledge base meanwhile.
  BulkAdd(KnowledgeBase& kb, Request request);
  // What was not finished is left out.
  ~BulkAdd();

  // Its local entities are those given, or are found here if it has none but has clusters. Throws StoreError if another
  // extractor made what is stored.
  void add(store::WholeDocument&& document);
  BulkCounts finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::kb

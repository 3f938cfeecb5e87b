// How a knowledge base is opened, what adding to it does, and how much it holds.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/correction.h"
#include "core/entity.h"

namespace relata::kb {

enum class Access : std::uint8_t { kRead, kWrite };

// Called before each row that is read, on any thread; what it throws ends the reading, for who waits no more.
using OnRead = std::function<void()>;

// What adding a document would do, or did.
enum class Presence : std::uint8_t {
  kNew,       // the KB does not hold its id
  kEqual,     // holds the very same content: nothing to do
  kReplaced,  // holds another content from the same file, or replacing was asked for
  kRefused,   // holds another content from another file
};

// Documents by their ids, bytewise, both ends inside.
struct DocumentRange {
  std::string first, last;
};

struct Stats {
  std::uint64_t documents = 0, sentences = 0, statements = 0, entities = 0, triples = 0, text_bytes = 0, disk_bytes = 0;
  std::uint64_t rejected = 0;  // statements that a correction rejects; not among `statements`
  std::uint64_t pending = 0;   // documents that wait for extraction, see pending()
  // What feeds are checked against, of triples of two entities that a sentence asserts: distinct ends; triples; pairs
  // of a triple and a statement of it, which are the edges of an export with an edge for each statement.
  std::uint64_t graph_nodes = 0, graph_edges = 0, graph_evidence = 0;
  std::string extractor;
  std::uint32_t format_version = 0;
};

// What a user's name may mean as a side of a correction.
struct NamedSide {
  Side side;
  Entity entity;  // that it belongs to now
};

}  // namespace relata::kb

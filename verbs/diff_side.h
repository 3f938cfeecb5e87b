// One of the two that `diff` compares: what a knowledge base knows by a filter, by what tells its parts apart.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/filter.h"
#include "core/mention.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "kb/triple_table.h"

namespace relata::verbs {

// What statements are counted by: an entity, a document.
struct Counted {
  std::uint32_t count = 0;
  std::string name;
  std::optional<EntityType> type;
};
using CountedById = std::map<std::string, Counted, std::less<>>;

struct SaidStatement {
  std::string id;
  std::uint64_t content = 0;  // a hash of what it says: ends, relation, standing, speakers
  std::uint8_t confidence = 0;
  std::uint8_t tier = 0;  // what a reader wants first: events of two entities, events, all else (verbs/timeline.h)
};

struct KnownTriple {
  std::uint64_t key = 0;     // a hash of its ends and relation
  std::uint32_t number = 0;  // grows with the keys themselves
  std::uint8_t tier = 0;     // of two entities, or not
  bool is_state = false;     // told by "be": where somebody is, what he is
};

// What was not read is empty. Keeps a reference to the knowledge base.
class DiffSide {
 public:
  DiffSide(const kb::KnowledgeBase& kb, Filter filter);
  DiffSide(const DiffSide&) = delete;
  DiffSide& operator=(const DiffSide&) = delete;

  // `others`: statements, documents and entities. Once.
  void read(bool triples, bool others, Undated& undated);

  const std::vector<KnownTriple>& triples() const { return triples_; }  // by key
  Triple triple(std::uint32_t number) const { return table_.triple(table_.rows()[number]); }
  // At least 1, also of what is only denied.
  std::uint32_t support(std::uint32_t number) const { return std::max(1U, table_.rows()[number].support); }
  const CountedById& entities() const { return entities_; }
  const CountedById& documents() const { return documents_; }
  const std::vector<SaidStatement>& statements() const { return statements_; }  // by id
  const kb::KnowledgeBase& kb() const { return kb_; }

 private:
  void add(const Statement& statement, const Provenance& provenance);
  void add_triples();

  const kb::KnowledgeBase& kb_;
  const Filter filter_;
  kb::TripleTable table_;
  std::vector<KnownTriple> triples_;
  CountedById entities_, documents_;
  std::vector<SaidStatement> statements_;
};

}  // namespace relata::verbs

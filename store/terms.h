// Terms: what the permutations are made of. An end is the key of its local entity, or its words if it is none; what
// entity a key belongs to is known only when all documents are, and then without rewriting a row.
//   "e:taliban|org"   "p:1,800 prisoners"   "" (nothing)        relations: "r:fall to"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement.h"
#include "store/records.h"

namespace relata::store {

std::string entity_term(std::string_view local_key);
std::string phrase_term(std::string_view words);  // in lower case, as End::key()
std::string relation_term(std::string_view relation);

// Which local entity each cluster of a document belongs to.
class LocalEntities {
 public:
  // Keeps a reference to `rows`.
  explicit LocalEntities(const std::vector<LocalEntityRow>& rows) { assign(rows); }
  void assign(const std::vector<LocalEntityRow>& rows);
  // The local entity of a phrase; null if it is none.
  const LocalEntityRow* of(const Phrase& phrase) const;
  // That of whom a phrase acts for that is none itself.
  const LocalEntityRow* actor_of(const Phrase& phrase) const;
  // The term of an end, "" for nothing.
  std::string term(const Phrase& phrase) const;

 private:
  const LocalEntityRow* of_cluster(std::uint32_t cluster) const;

  const std::vector<LocalEntityRow>* rows_;
  struct Member {
    std::uint32_t cluster = 0, row = 0;
    bool operator<(const Member& other) const { return cluster < other.cluster; }
  };
  std::vector<Member> members_;  // by cluster; not by place in a list, since damaged bytes may name any number
};

}  // namespace relata::store

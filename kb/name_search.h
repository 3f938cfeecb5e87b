// NameSearch: names by how they begin, for a search box and for `relata entities 'Kun*'`.
//
//   const NameSearch search(kb);
//   search.names("kun", 3)   // Kunduz, Kunar Province; then Battle of Kunduz
//
// Case, accents and what stands between words do not matter ("al qa" finds Al-Qaeda); of a beginning without a letter
// or digit all names begin with it. Words behind the first are found if they have three letters and more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kb/knowledge_base.h"

namespace relata::kb {

struct NameMatch {
  std::string id, name;  // of the entity
  EntityType type = EntityType::kMisc;
  std::uint64_t mentions = 0;
  std::string matched;   // of its names that which begins so: its own, else the commonest alias
  bool is_word = false;  // it is a word behind the first that does
};

// Any thread. What it gives is of the knowledge base as it is when it is asked.
class NameSearch {
 public:
  // Keeps a reference.
  explicit NameSearch(const KnowledgeBase& kb) : kb_(kb) {}

  // Each entity once, at most `limit`: those one of whose names begins with `prefix` before those one of whose words
  // does, of these the most mentioned first, then by id. Cost: some microseconds for each entity that matches, whatever
  // the limit.
  std::vector<NameMatch> names(std::string_view prefix, std::size_t limit) const;

  // The names that begin with `prefix`, as slugs, bytewise, with the key of each entity that has them, at most `limit`
  // or until `visit` returns false: one look into the index, in microseconds whatever the number of names. The views
  // are valid during the visit.
  using Visit = std::function<bool(std::string_view slug, std::string_view key)>;
  void in_order(std::string_view prefix, std::size_t limit, const Visit& visit) const;
  // The entity of such a key, until the next write; "" if it has gone.
  std::string id_of(std::string_view key) const;

 private:
  const KnowledgeBase& kb_;
};

}  // namespace relata::kb

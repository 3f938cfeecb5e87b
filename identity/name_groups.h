// What both steps of resolution share: sets that grow together, and the rule of endings. Private to the room.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"
#include "identity/records.h"
#include "names/normal_form.h"

namespace relata::identity {

// Sets of the numbers 0..size-1 that are joined two by two.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size);
  std::uint32_t root(std::uint32_t item) const;
  // The set of `item` becomes part of that of `into`, whose root it keeps.
  void join(std::uint32_t item, std::uint32_t into);

 private:
  std::vector<std::uint32_t> parents_;
};

// Picks one of several names that end in `item`, or none. `candidates` are roots, ascending, at least one.
using Choice =
    std::function<std::optional<std::uint32_t>(std::uint32_t item, const std::vector<std::uint32_t>& candidates)>;
// The one there is, or none of several.
std::optional<std::uint32_t> the_only(std::uint32_t item, const std::vector<std::uint32_t>& candidates);

// Lets `join` join each of `items` to the longer one that ends in its name, longest names first, so that "Dostum" and
// "Rashid Dostum" both meet "Abdul Rashid Dostum". `names[i]` is the normal form of i; `sets` are those that grow.
void join_endings(const DisjointSets& sets, const std::vector<std::uint32_t>& items, std::span<const std::string> names,
                  const Choice& choose, const std::function<void(std::uint32_t item, std::uint32_t into)>& join);

// Whether a name that ends in another is of it, or for it: "general command of the liberation front". Normal names, the
// longer behind a blank.
bool is_of_another(std::string_view longer, std::string_view shorter);

// The letters of a spelling in capitals, in lower case: "E.C.B." -> "ecb"; "" of any other.
std::string letters_of(std::string_view spelling);
// Whether they begin the words of a name, small ones and one more left out at most: "ECB" of "england and wales cricket
// board".
bool is_acronym_of(std::string_view spelling, std::string_view normal_name);

// Whether an acronym, which tables know by `name`, is that of another of the cluster's names: "ECB", of the England and
// Wales Cricket Board.
bool stands_for_another(const std::string& acronym, const names::NormalName& name, const Cluster& cluster);

// The type of most mentions, the first of several.
EntityType commonest_type(const TypeCounts& counts);

// Names with their counts added up: by count, then bytewise.
std::vector<NameForm> by_count(const std::map<std::string, std::uint32_t>& names);

}  // namespace relata::identity

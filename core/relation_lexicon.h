// The lexicon of relations: where synonyms and converses meet. core/relations.tsv is the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"

namespace relata {

struct CanonicalRelation {
  std::string name;
  bool reversed = false;  // its ends are swapped: "fall to" is "capture", reversed
  bool operator==(const CanonicalRelation&) const = default;
};

// canonical_relation("seize") -> capture; ("fall to") -> capture, reversed. A lemma that the table lacks is its own
// canonical relation. Any thread may call.
CanonicalRelation canonical_relation(std::string_view lemma);

// Where the kind of object decides: "took Kunduz" is capture, "took medicine" is not. Nothing if the table does not
// say.
std::optional<CanonicalRelation> canonical_relation_of(std::string_view lemma, EntityType object);

// Of a passive without agent, whose subject is the verb's object: canonical_passive("seize") -> capture, reversed.
CanonicalRelation canonical_passive(std::string_view verb_lemma);

// The canonical relations of the table, bytewise, each once: some hundreds.
std::vector<std::string> canonical_relations();

// The lemmas of the table that have this canonical relation with some kind of object, ASCII case apart, in no order.
// wordings_of("capture") -> seize, fall to, take, ..
const std::vector<std::string>& wordings_of(std::string_view canonical);

}  // namespace relata

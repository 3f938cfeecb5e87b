#include "extract/entity/referents.h"

#include "extract/entity/referents_tsv.h"

namespace relata::entity {

const WordLists& referents() {
  static const WordLists lists(data::referents_tsv);
  return lists;
}

}  // namespace relata::entity

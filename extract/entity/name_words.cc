#include "extract/entity/name_words.h"

#include "extract/entity/name_words_tsv.h"

namespace relata::entity {

const WordLists& name_words() {
  static const WordLists lists(data::name_words_tsv);
  return lists;
}

}  // namespace relata::entity

#include "extract/syntax/word_lists.h"

#include "extract/syntax/word_lists_tsv.h"

namespace relata::syntax {

const WordLists& word_lists() {
  static const WordLists lists(data::word_lists_tsv);
  return lists;
}

}  // namespace relata::syntax

#include "extract/openie/table.h"

#include <charconv>

#include "extract/openie/adverbs_tsv.h"
#include "extract/openie/animate_tsv.h"
#include "extract/openie/canonical_objects_tsv.h"
#include "extract/openie/irregular_participles_tsv.h"
#include "extract/openie/light_verbs_tsv.h"
#include "extract/openie/nominal_prepositions_tsv.h"
#include "extract/openie/nominals_tsv.h"
#include "extract/openie/nouns_tsv.h"
#include "extract/openie/prepositional_verbs_tsv.h"
#include "extract/openie/reciprocals_tsv.h"
#include "extract/openie/roles_tsv.h"
#include "extract/openie/time_words_tsv.h"
#include "extract/openie/verbs_tsv.h"

namespace relata::openie {
const Table& verb_table() {
  static const Table table(data::verbs_tsv);
  return table;
}
const Table& canonical_object_table() {
  static const Table table(data::canonical_objects_tsv);
  return table;
}
const Table& noun_table() {
  static const Table table(data::nouns_tsv);
  return table;
}
const Table& light_verb_table() {
  static const Table table(data::light_verbs_tsv, 3);
  return table;
}
const Table& prepositional_verb_table() {
  static const Table table(data::prepositional_verbs_tsv, 2);
  return table;
}
const Table& adverb_table() {
  static const Table table(data::adverbs_tsv);
  return table;
}
const Table& time_table() {
  static const Table table(data::time_words_tsv);
  return table;
}
const Table& reciprocal_table() {
  static const Table table(data::reciprocals_tsv);
  return table;
}
const Table& role_table() {
  static const Table table(data::roles_tsv);
  return table;
}
const Table& nominal_table() {
  static const Table table(data::nominals_tsv);
  return table;
}
const Table& nominal_preposition_table() {
  static const Table table(data::nominal_prepositions_tsv, 2);
  return table;
}
const Table& animate_table() {
  static const Table table(data::animate_tsv);
  return table;
}
const Table& irregular_participle_table() {
  static const Table table(data::irregular_participles_tsv);
  return table;
}
int event_likelihood(std::string_view noun) {
  const TableRow* row = nominal_table().find(noun);
  int likelihood = 0;
  if (row && row->size() > 2) std::from_chars((*row)[2].data(), (*row)[2].data() + (*row)[2].size(), likelihood);
  return likelihood;
}

}  // namespace relata::openie

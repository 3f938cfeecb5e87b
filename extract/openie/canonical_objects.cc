#include "extract/openie/canonical_objects.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "extract/openie/phrases.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool is_of_type(const SentenceView& view, const Phrase& phrase, std::initializer_list<EntityType> types) {
  if (!phrase.cluster) return false;
  const EntityType type = view.document().clusters[*phrase.cluster].type;
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool is_personal_pronoun(const Phrase& phrase) {
  return word_list("pronoun for persons").contains(ascii_lower(phrase.mention));
}

bool is_person(const SentenceView& view, const Phrase& phrase, int head) {
  return is_of_type(view, phrase, {EntityType::kPer, EntityType::kNorp}) || is_personal_pronoun(phrase) ||
         (head != kNone && view.is_animate(head) && !is_of_type(view, phrase, {EntityType::kFac, EntityType::kMisc}));
}

bool is_agent(const SentenceView& view, const Phrase& phrase, int head) {
  return is_person(view, phrase, head) || phrase.actor ||
         is_of_type(view, phrase, {EntityType::kOrg, EntityType::kGpe, EntityType::kLoc});
}

bool is_place(const SentenceView& view, const Phrase& phrase, int head) {
  return is_of_type(view, phrase, {EntityType::kGpe, EntityType::kLoc, EntityType::kFac}) ||
         (head != kNone && word_list("kind of place").contains(view.lemma(head)));
}

}  // namespace

bool has_canonical_object(const SentenceView& view, std::string_view verb, const Phrase* object) {
  const TableRow* row = canonical_object_table().find(verb);
  if (row == nullptr) return true;
  const std::string_view kind = row->front();
  if (object == nullptr) return kind == "-";
  const int head = head_of(view, *object);
  const std::string word = head == kNone ? std::string() : view.lemma(head);
  if (std::find(row->begin() + 1, row->end(), word) != row->end()) return false;
  if (kind == "person") return is_person(view, *object, head);
  if (kind == "agent") return is_agent(view, *object, head);
  return kind != "place" || is_place(view, *object, head);
}

}  // namespace relata::openie

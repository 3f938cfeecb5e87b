// What the words of a text say that somebody or something is, and what it cannot be then: "the ministry" is no company,
// "the Danish brewer" nobody from Brazil, "the governor" nobody whom the text gives another trade. kinds.tsv has the
// words.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/dependency_tree.h"
#include "extract/entity/coreference_mention.h"

namespace relata::entity {

// The kind of body that a noun, in lower case, says: "carmaker" -> "firm"; "" if none.
std::string_view kind_of_body(std::string_view noun);

// The kind that a body's name says, by the noun that leads it: "Ministry of Health" -> "ministry", "Kvam Bank" ->
// "bank"; "" if none.
std::string_view kind_of_named_body(std::string_view name);

// Whether a description of one kind may mean a body of the other; true where either is "".
bool may_be_kind(std::string_view described, std::string_view body);

// What is known of an entity by its mentions so far.
struct Profile {
  std::string_view kind;          // of body
  std::set<std::string> origins;  // countries that its mentions call it by: "the Norwegian valve maker"
  std::set<std::string> offices;  // nouns of descriptions and titles, lower case, without stops

  // Adds what a mention of the entity, name or description, says.
  void learn(const DependencyTree& tree, const CorefMention& mention);
  // Whether a description that points ("the", "this") cannot mean the entity. `person`: it has a person's name.
  bool excludes(const DependencyTree& tree, const CorefMention& description, bool person) const;
};

}  // namespace relata::entity

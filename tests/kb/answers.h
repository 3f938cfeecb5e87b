// All that a knowledge base answers, as text: two that hold the same documents must give the same.
#pragma once

#include <string>

#include "kb/knowledge_base.h"

namespace relata::testing {

inline std::string text_of(const Phrase& phrase) {
  return phrase.mention + "=" +
         (phrase.entity ? phrase.entity->id + "/" + phrase.entity->name : phrase.name.value_or("-"));
}

inline std::string text_of(const End& end) { return end.id.value_or("-") + "/" + end.name; }

inline std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ",";
  return text;
}

inline std::string text_of(const Triple& triple) {
  return text_of(triple.subject) + " | " + triple.relation + " | " + text_of(triple.object) + " | " +
         std::to_string(triple.support) + " | " + std::to_string(triple.sources) + " | " + joined(triple.docs) + " | " +
         joined(triple.statements) + " | " + joined(triple.attributed_to) + " | " + joined(triple.denied);
}

inline std::string text_of(const Entity& entity) {
  std::string text = entity.id + " " + entity.name + " " + std::string(to_string(entity.type)) + " " +
                     joined(entity.docs) + std::to_string(entity.mentions);
  for (const NameForm& alias : entity.aliases) text += " " + alias.text + ":" + std::to_string(alias.count);
  return text;
}

inline std::string answers(const kb::KnowledgeBase& kb) {
  Filter all;
  all.all = true;
  std::string text;
  kb.documents([&](const Document& document) { return text += "document " + document.id + "\n", true; });
  kb.statements(all, [&](const Statement& statement, const Provenance& provenance) {
    text += statement.id + " " + provenance.doc + " " + std::to_string(provenance.offset) + " " +
            text_of(statement.subject) + " " + statement.relation.lemma + " " +
            (statement.object ? text_of(*statement.object) : "") + "\n";
    return true;
  });
  for (const Entity& entity : kb.entities()) text += text_of(entity) + "\n";
  kb.triples(all, [&](const Triple& triple) { return text += text_of(triple) + "\n", true; });
  return text + kb.extractor() + "\n";
}

}  // namespace relata::testing

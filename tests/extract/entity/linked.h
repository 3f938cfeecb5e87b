// Mentions of a document in the state in which coreference links them, for tests of its parts.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/entity/partial_entities.h"
#include "tests/extract/entity/document_rows.h"

namespace relata::entity {

// Each mention is an entity of its own, but for equal names.
struct Unlinked {
  explicit Unlinked(const std::string& rows)
      : document(document_of(rows)),
        trees(document.sentences.begin(), document.sentences.end()),
        mentions(coref_mentions(document, trees)),
        sorts(document, trees, mentions),
        entities(mentions, trees, sorts) {
    for (std::uint32_t m = 0; m < mentions.size(); ++m) {
      const bool name = mentions[m].name != UINT32_MAX;
      const auto named = name ? entities.named(mentions[m].name) : std::nullopt;
      entities.join(m, named.value_or(m), 100);
    }
  }
  Unlinked(const Unlinked&) = delete;  // its parts refer to each other
  // The first mention whose head is `word`, or the `nth` after it.
  std::uint32_t at(std::string_view word, int nth = 0) const {
    for (std::uint32_t m = 0; m < mentions.size(); ++m)
      if (mentions[m].head_word == word && nth-- == 0) return m;
    ADD_FAILURE() << "no mention " << word;
    return 0;
  }
  const CorefMention& of(std::string_view word) const { return mentions[at(word)]; }
  bool same(std::string_view a, std::string_view b) const { return entities.of(at(a)) == entities.of(at(b)); }

  ExtractedDocument document;
  std::vector<DependencyTree> trees;
  std::vector<CorefMention> mentions;
  Sorts sorts;
  PartialEntities entities;
};

}  // namespace relata::entity

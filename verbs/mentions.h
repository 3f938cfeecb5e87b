// Mentions of a document as its statements have them: what stands at a byte, and what it refers to now.
//
//   MentionsOf(kb, "wire-3").at(120) -> "She", Anna Berg (anna-berg), 2 statements
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/correction.h"
#include "core/extracted_document.h"
#include "core/statement.h"
#include "kb/knowledge_base.h"
#include "kb/placed_phrases.h"

namespace relata::verbs {

struct ShownMention {
  std::string words;                          // of its shortest phrase
  MentionPlace place;                         // a byte that means this mention and none within it
  std::optional<EntityRef> entity, acts_for;  // at most one of them
  bool set_by_user = false;
  std::size_t statements = 0;
};

class MentionsOf {
 public:
  // Reads the statements of `doc`, rejected ones too; none if there is no such document.
  MentionsOf(const kb::KnowledgeBase& kb, const std::string& doc);
  // Of a document whose entities are filled in.
  explicit MentionsOf(const ExtractedDocument& document);
  std::optional<ShownMention> at(std::uint32_t offset) const;
  // The one that is nearest to `offset`, where none covers it.
  std::optional<ShownMention> nearest(std::uint32_t offset) const;
  // The mention of a phrase that stands at these bytes.
  std::optional<ShownMention> of(const Spans& place) const;

 private:
  struct Seen {
    std::string words;
    std::optional<EntityRef> entity, acts_for;
    bool set_by_user = false;
    std::size_t statement = 0;
  };
  // The phrases of one sentence.
  struct InSentence {
    std::vector<kb::PhrasePlace> places;
    std::vector<Seen> seen;  // of each place
  };
  void add(const Statement& statement, std::uint32_t sentence);
  void add(const Phrase& phrase, std::uint32_t sentence);
  const InSentence* sentence_of(std::uint32_t offset) const;

  std::string doc_;
  std::size_t statements_ = 0;
  std::map<std::uint32_t, InSentence> sentences_;  // by first byte
};

// "Anna Berg (anna-berg)", "the body that it acts for", "nothing".
std::string meant_text(const ShownMention& mention);

}  // namespace relata::verbs

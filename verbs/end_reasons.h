// Why the ends of a statement refer to what they do: by a name, by coreference, by whom words act for.
//
//   "He fled": He -> Atta Mohammad Noor, "coreference, 87%", by "Noor" in the sentence before
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/correction.h"
#include "core/extracted_document.h"
#include "verbs/mentions.h"

namespace relata::verbs {

// Another mention of the same thing.
struct Antecedent {
  std::string words;
  MentionPlace place;
  std::uint32_t sentence = 0;
};

struct EndReason {
  std::string end;  // "subject", "object", "said by", a role: "place"
  std::string words;
  std::optional<MentionPlace> place;          // a byte that `mean` takes it by; none: phrases within it cover it
  std::optional<EntityRef> entity, acts_for;  // at most one
  bool set_by_user = false;
  std::string how;                   // in words; "" for what refers to nothing
  std::optional<Antecedent> before;  // the nearest mention before it, else behind it; of names none
  std::optional<Antecedent> named;   // the nearest name of it, if `before` is none
};

// Of one document, as the pipeline left it, with its entities filled in.
class EndReasons {
 public:
  // Keeps a reference.
  explicit EndReasons(const ExtractedDocument& document);
  // Of the ends of a statement of the document that have words.
  std::vector<EndReason> of(const Statement& statement) const;

 private:
  EndReason of(std::string end, const Phrase& phrase, std::uint32_t sentence_index) const;
  void explain(const Phrase& phrase, const Spans& place, EndReason& reason) const;
  void find_antecedents(std::span<const Mention* const> mentions, std::uint32_t begin, EndReason& reason) const;
  std::string acting(const Phrase& phrase, std::uint32_t sentence_index, const Spans& place) const;
  Antecedent antecedent(const Mention& mention) const;
  std::uint32_t begin_of(const Mention& mention) const;

  const ExtractedDocument& document_;
  MentionsOf mentions_;
  std::map<std::uint32_t, std::vector<const Mention*>> of_cluster_;  // in the order of the text
};

}  // namespace relata::verbs

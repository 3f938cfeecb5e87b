// All that a document quotes: who speaks it, and whom its "I", "you" and "he" mean. Private to the room.
//
//   '"You stole it," Reed told Holm. "I saw you."'   said by Reed; you: Holm, I: Reed
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "extract/openie/quotation_speaker.h"

namespace relata::openie {

class Speeches {
 public:
  // Finds the quotations and turns of `document`, which must outlive this.
  explicit Speeches(const ExtractedDocument& document);

  // Adds the speakers of those that end before the sentence `end` to the contexts of their clauses. To be called with
  // growing `end`; the readings from kMaxQuotedSentences + 1 sentences before the last one on must be there.
  void attribute(Readings& readings, std::uint32_t end);

  // Settles the pronouns of a statement of `reading`, and of its speakers: "I" and "we" are who speaks, else the
  // article's author; in a quotation "you" is who was told, and neither "he" nor "the driver" is who speaks.
  void resolve(const Reading& reading, Statement& statement) const;

 private:
  struct Speech {
    Quotation words;
    std::optional<Turn> turn;
  };
  struct Said {
    Quotation words;
    Saying saying;
    std::pair<std::uint32_t, std::uint32_t> begin() const { return {words.first_sentence, words.first_token}; }
  };

  std::optional<Saying> saying_of_quotation(const Readings& readings, const Quotation& quotation) const;
  const Said* innermost_said(std::uint32_t sentence, std::uint32_t token) const;
  void resolve_first_person(Phrase& phrase, const Statement& statement) const;
  void resolve_in_quotation(const Reading& reading, Phrase& phrase) const;
  static std::optional<std::uint32_t> other_person(const Reading& reading, const Said& said);

  const ExtractedDocument& document_;
  std::vector<Speech> speeches_;    // in the order of their ends, of two that end together the inner one first
  std::vector<Said> said_;          // those that somebody speaks, in that order
  std::size_t attributed_ = 0;      // speeches so far
  std::optional<Saying> previous_;  // of the last quotation
  std::uint32_t previous_end_ = 0;  // its last sentence
};

}  // namespace relata::openie

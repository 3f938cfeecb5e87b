// Emitter: takes the statements of one sentence from the constructs, with what each rests on. Private to the room.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/openie/confidence_features.h"
#include "extract/openie/reading.h"

namespace relata::openie {

// What a statement rests on.
struct Ground {
  std::string_view rule{};   // the construct that gave it
  std::vector<int> heads{};  // tokens whose attachment it takes, the predicate first
  std::vector<Cue> cues{};   // what set polarity, modality and speakers
  StatementFeatures features;
};

struct GroundedStatement {
  Statement statement;
  Ground ground;
};

class Emitter {
 public:
  // Keeps a reference.
  explicit Emitter(const Reading& reading) : reading_(reading) {}

  // The construct whose statements follow; `rule` must outlive the emitter.
  void begin(std::string_view rule) { rule_ = rule; }
  // Adds a statement, its canonical relation refined and its confidence set. No copula, apposition
  // or title leads from an entity to itself: the end that describes it loses it. Drops it where it says nothing (no
  // subject, one end twice, "those who fled"), where the same was said before, and where it is too unsure. Of `heads`
  // kNone is skipped; `cues` are those of the context that the statement has.
  void emit(Statement statement, std::vector<int> heads, std::vector<Cue> cues = {});
  // Whether the words of a relation said so far hold `token`: "carried out an attack on".
  bool in_relation(int token) const;

  std::vector<GroundedStatement> take() { return std::move(statements_); }

 private:
  void refine_canonical(Statement& statement) const;

  const Reading& reading_;
  std::string_view rule_;
  std::optional<SentenceFacts> facts_;  // since the first statement
  std::vector<GroundedStatement> statements_;
};

}  // namespace relata::openie

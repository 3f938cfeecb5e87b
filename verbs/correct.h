// same, distinct, rename, retype, reject and mean: whom they mean, making and undoing a correction, and what is so now.
//
//   correct(kb, {CorrectionKind::kSame, "Islamic Emirate", "Taliban"}).lines
//      -> {"'Islamic Emirate' and 'Taliban' are one now: Taliban (taliban)"}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/correction.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

struct CorrectionRequest {
  CorrectionKind kind = CorrectionKind::kSame;
  std::string a;                 // a side as sides.h reads it; reject: the statement's id; mean: a mention
  std::optional<std::string> b;  // same, distinct, mean: the other side; rename: the name; retype: the type
  bool undo = false;             // rename, retype, mean: then `b` may be absent
};

struct CorrectionOutcome {
  bool done = true;                // also if nothing had to be changed; false: there is nothing to undo
  std::vector<std::string> lines;  // what is so now, in words; of what is not done why
};

// Makes or undoes the correction, all of it or nothing. A side that no document names is kept until one does. Durable
// on return. Throws UsageError, QueryError (a name of several), CorrectionError (it contradicts what was said before;
// the lines that undo that follow).
CorrectionOutcome correct(kb::KnowledgeBase& kb, const CorrectionRequest& request);

// same, distinct: of two sides.
bool is_pair(CorrectionKind kind);

// The line that undoes it: "relata same taliban:ORG 'islamic emirate:ORG' --undo".
std::string undoing(const kb::KnowledgeBase& kb, const Correction& correction);

}  // namespace relata::verbs

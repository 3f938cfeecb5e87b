// What same, distinct, rename, retype and reject have in common: whom they mean, making and undoing a correction, and
// saying in words what became of it.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "core/correction.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

struct CorrectionRequest {
  CorrectionKind kind = CorrectionKind::kSame;
  std::string a;                 // a side as sides.h reads it; reject: the statement's id
  std::optional<std::string> b;  // same, distinct: the other side; rename: the name; retype: the type
  bool undo = false;             // rename, retype: then `b` may be absent
};

// Makes or undoes the correction. A side that no document names is kept until one does. Says on standard error what is
// so now. Returns kDone, also if nothing had to be changed; kFailure if there is nothing to undo. Throws UsageError,
// QueryError (a name of several), CorrectionError (it contradicts what was said before).
int correct(const CorrectionRequest& request, const Common& common, Console& console);

// The line that undoes it: "relata same taliban:ORG 'islamic emirate:ORG' --undo".
std::string undoing(const kb::KnowledgeBase& kb, const Correction& correction);

}  // namespace relata::cli

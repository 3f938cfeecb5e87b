// Corrections, remove, merge, import: what changes a knowledge base, but for build.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "core/ascii.h"
#include "export/json_value.h"
#include "python/answer.h"
#include "python/errors.h"
#include "python/signals.h"
#include "verbs/correct.h"
#include "verbs/import.h"
#include "verbs/merge.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

using exporter::JsonArray;
using exporter::JsonObject;

CorrectionKind kind_named(const std::string& name) {
  for (const CorrectionKind kind : {CorrectionKind::kSame, CorrectionKind::kDistinct, CorrectionKind::kRename,
                                    CorrectionKind::kRetype, CorrectionKind::kReject, CorrectionKind::kMean})
    if (to_string(kind) == name) return kind;
  throw verbs::UsageError("no correction is called '" + name + "'");
}

std::vector<std::string> correct(Handle& handle, const std::string& kind, const std::string& a,
                                 const std::optional<std::string>& b, bool undo) {
  return changed(handle, [&] {
    kb::KnowledgeBase kb = verbs::open_to_write(handle.dir());
    verbs::CorrectionOutcome outcome = verbs::correct(kb, {kind_named(kind), a, b, undo});
    if (!outcome.done) throw CorrectionError(joined(outcome.lines, "; "));
    return std::move(outcome.lines);
  });
}

std::size_t remove(Handle& handle, const std::vector<std::string>& docs) {
  return changed(handle, [&] {
    kb::KnowledgeBase kb = verbs::open_to_write(handle.dir());
    for (const std::string& doc : docs)
      if (!kb.document(doc)) throw verbs::NothingFound("no document '" + doc + "' here; nothing was removed");
    std::size_t removed = 0;
    for (const std::string& doc : docs) removed += kb.remove(doc) ? 1 : 0;
    kb.flush();
    return removed;
  });
}

JsonObject refusal_json(const std::string& name, const std::string& reason) {
  return {{"document", name}, {"reason", reason}};
}

std::string merge(Handle& handle, const std::vector<std::string>& from, bool replace) {
  return changed(handle, [&] {
    const kb::OnRead signals = signals_between_rows();
    const kb::MergeCounts counts = verbs::merge(handle.dir(), from, replace, [&](const std::string&) { signals(); });
    JsonArray refused;
    for (const auto& [what, why] : counts.refused) refused.add(refusal_json(what, why));
    return JsonObject({{"added", counts.added},
                       {"equal", counts.equal},
                       {"replaced", counts.replaced},
                       {"statements", counts.statements},
                       {"corrections", counts.corrections},
                       {"actors", counts.actors},
                       {"refused", refused}})
        .text();
  });
}

std::string import_exports(Handle& handle, const std::vector<std::string>& files, bool replace) {
  return changed(handle, [&] {
    const kb::OnRead signals = signals_between_rows();
    JsonArray refused;
    const verbs::ImportedCounts counts = verbs::import_exports(
        handle.dir(), files, replace, [&](const std::string&) { signals(); },
        [&](const std::string& name, const std::string& reason) { refused.add(refusal_json(name, reason)); });
    const kb::BulkCounts& kept = counts.kept.kept;
    return JsonObject({{"lines", counts.lines},
                       {"added", kept.added},
                       {"equal", kept.equal},
                       {"replaced", kept.replaced},
                       {"statements", kept.statements},
                       {"corrections", counts.kept.corrections},
                       {"actors", counts.kept.actors},
                       {"called_otherwise", counts.kept.otherwise},
                       {"refused", refused}})
        .text();
  });
}

}  // namespace

void add_changes(HandleClass& kb) {
  kb.def("correct", correct, nb::arg("kind"), nb::arg("a"), nb::arg("b").none(), nb::arg("undo"));
  kb.def("remove", remove, nb::arg("docs"));
  kb.def("merge", merge, nb::arg("from_"), nb::arg("replace"));
  kb.def("import_exports", import_exports, nb::arg("files"), nb::arg("replace"));
}

}  // namespace relata::python

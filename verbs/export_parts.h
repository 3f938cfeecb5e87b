// An export made of parts: documents are read and written several at a time, and come out in their order.
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>

#include "core/filter.h"
#include "core/triple.h"
#include "export/formats.h"
#include "kb/knowledge_base.h"
#include "verbs/written.h"

namespace relata::verbs {

// Writes to `out` what `format.write` writes, by format.write_part on up to `threads` threads: the same bytes.
// `material` is that of the whole export but for its statements, which are those of `kb` that `filter` takes; its
// functions may be called from any thread. Some parts of a quarter of a megabyte of text wait to be written, so memory
// grows with the threads and with the longest document. Says what was left out, in no words yet. Throws ExportError,
// StoreError.
Written write_in_parts(const kb::KnowledgeBase& kb, const Filter& filter, const exporter::Format& format,
                       const exporter::Material& material, const exporter::Choices& choices, std::uint32_t threads,
                       std::ostream& out);

// Whether the statements that `filter` takes are found document by document; else whole days are looked up.
bool goes_by_documents(const Filter& filter);

}  // namespace relata::verbs

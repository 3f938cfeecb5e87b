// why: how statements came about. Their documents are read again.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "extract/openie/extractor.h"
#include "kb/knowledge_base.h"
#include "verbs/analyse.h"
#include "verbs/end_reasons.h"
#include "verbs/reading.h"

namespace relata::verbs {

struct WhyRequest {
  std::set<std::string> ids;  // of statements; empty: all of the inputs
  ReadingRequest reading;     // without inputs the documents of the knowledge base are read
};
// Of words that are ids of statements and inputs, as they stand on a line.
WhyRequest why_request(const ReadingRequest& words);

// A statement of `document`, which is read again, and what it came of. Its ends are those of the knowledge base, if it
// is asked.
struct ExplainedStatement {
  const ExtractedDocument& document;
  const Statement& statement;
  const openie::Reason& reason;
  std::vector<EndReason> ends;
};
using OnExplained = std::function<void(const ExplainedStatement&)>;

struct WhyListener {
  std::function<void(const std::string& line)> note;
  OnRefusal refuse;  // also of a statement that reading its document again does not give
};

struct WhyOutcome {
  std::size_t answered = 0;       // statements visited or refused
  std::set<std::string> missing;  // ids that are nowhere
};

// `kb` is asked where the request names no inputs; else it may be null. Throws UsageError, ModelError.
WhyOutcome explain(const WhyRequest& request, const kb::KnowledgeBase* kb, std::uint32_t threads,
                   const OnExplained& visit, const WhyListener& listener);

// {"statement":Statement,"rule","heads","cues","features","tree","ends":[{"end","mention","offset","id","how","before",
// "named"},..]}; "offset" is a byte of the document that `mean` takes the end by.
std::string explanation_json(const ExplainedStatement& explained);

}  // namespace relata::verbs

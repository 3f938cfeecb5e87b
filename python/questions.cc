// query, show, timeline, diff: what is said.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <sstream>

#include "export/statement_json.h"
#include "python/answer.h"
#include "verbs/diff.h"
#include "verbs/pages.h"
#include "verbs/question.h"
#include "verbs/timeline.h"
#include "verbs/why.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

// Where nothing is found: what there is, and the question that finds it.
void add_hints(const kb::KnowledgeBase& kb, const verbs::Question& question, const query::Result& result,
               Answer& answer) {
  if (!result.nearby_relations.empty()) answer.notes.push_back(verbs::nothing_found(result));
  if (const auto hint = verbs::hint_without_end(kb, question)) answer.notes.push_back(*hint);
}

Answer query(Handle& handle, const std::string& pattern, const Given& given) {
  verbs::Question question;
  bool evidence = false;
  Keywords keywords(given);
  keywords.take("evidence", evidence);
  keywords.take("limit", question.limit);
  keywords.take("entities", question.entities_only);
  keywords.take("literal", question.literal);
  take_filters(keywords, question.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    question.pattern = query::parse_pattern(pattern);
    const query::Result result = verbs::ask(kb, question);
    Answer answer{{}, result.notes, result.variables, {}, result.undated.size(), result.total - result.rows.size()};
    for (const query::Row& row : result.rows) {
      answer.rows.push_back(verbs::row_json(kb, result, row, evidence));
      answer.supports.push_back(row.support);
    }
    if (result.rows.empty()) add_hints(kb, question, result, answer);
    return answer;
  });
}

// A statement, a document or an entity.
Answer show(Handle& handle, const std::string& what, bool rejected) {
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    Answer answer;
    std::ostringstream json;
    if (what.starts_with("st-"))
      kb.statement(what, [&](const Statement& statement, const Provenance& provenance) {
        if (statement.rejected && !rejected) throw verbs::NothingFound(what + " was rejected: --all shows it");
        answer.rows.push_back(exporter::statement_json(statement, provenance, kb.extractor()));
      });
    if (!answer.rows.empty()) return answer;
    if (const auto document = kb.document(what)) verbs::write_document_json(kb, *document, rejected, json);
    else verbs::write_entity_json(kb, verbs::entity_named(kb, what, answer.notes), rejected, json);
    answer.rows.push_back(json.str());
    return answer;
  });
}

Answer timeline(Handle& handle, const std::string& name, const Given& given) {
  verbs::TimelineRequest request{name, {}, 0};
  Keywords keywords(given);
  keywords.take("limit", request.limit);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::NamedTimeline found = verbs::timeline(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.timeline.undated.size(), found.timeline.left_out};
    for (const verbs::TimelineEvent& event : found.timeline.events) answer.rows.push_back(verbs::event_json(kb, event));
    answer.about = exporter::entity_json(found.entity);
    return answer;
  });
}

Answer diff(Handle& handle, const std::string& before, const std::optional<std::string>& after, const Given& given) {
  verbs::DiffRequest request;
  request.before = before, request.after = after;
  Keywords keywords(given);
  keywords.take("only", request.kinds);
  keywords.take("limit", request.limit);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    const verbs::Diff found = verbs::diff(kb, request);
    Answer answer{{}, found.notes, {}, {}, found.undated.size()};
    for (const verbs::Difference& row : found.rows) answer.rows.push_back(verbs::difference_json(kb, row));
    return answer;
  });
}

Answer why(Handle& handle, const std::vector<std::string>& statements, const std::optional<std::string>& model) {
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    verbs::WhyRequest request;
    request.ids.insert(statements.begin(), statements.end());
    request.reading.model = model;
    Answer answer;
    const verbs::WhyListener listener{
        [&](const std::string& line) { answer.notes.push_back(line); },
        [&](const std::string& name, const std::string& reason) { answer.notes.push_back(name + ": " + reason); }};
    const auto outcome = verbs::explain(
        request, &kb, 1,
        [&](const verbs::ExplainedStatement& explained) { answer.rows.push_back(verbs::explanation_json(explained)); },
        listener);
    if (!outcome.missing.empty()) throw verbs::NothingFound("no statement " + *outcome.missing.begin() + " here");
    return answer;
  });
}

}  // namespace

void add_questions(HandleClass& kb) {
  kb.def("query", query, nb::arg("pattern"), nb::arg("given"));
  kb.def("show", show, nb::arg("what"), nb::arg("rejected"));
  kb.def("timeline", timeline, nb::arg("name"), nb::arg("given"));
  kb.def("diff", diff, nb::arg("before"), nb::arg("after").none(), nb::arg("given"));
  kb.def("why", why, nb::arg("statements"), nb::arg("model").none());
}

}  // namespace relata::python

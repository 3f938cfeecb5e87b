// entities, documents, statements, triples, stats, verify and the lists of who is who.
#include "verbs/lists.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "export/statement_json.h"
#include "python/answer.h"
#include "verbs/doubts.h"
#include "verbs/identity_lists.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

using Name = std::optional<std::string>;

verbs::ListOptions list_options(const std::vector<std::string>& types, std::uint32_t limit) {
  return {verbs::types_named(types), limit, {}};
}

Answer entities(Handle& handle, const Name& name, const std::vector<std::string>& types, std::uint32_t limit) {
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    Answer answer;
    const verbs::ListOptions options = list_options(types, limit);
    for (const Entity& entity :
         name ? verbs::entities_asked(kb, *name, options, answer.notes) : verbs::list_entities(kb, options))
      answer.rows.push_back(exporter::entity_json(entity));
    return answer;
  });
}

// A list of who is who, of those whom a name asks for: `list(kb, options, rows)`.
template <typename List>
Answer identity_list(Handle& handle, const Name& name, std::uint32_t limit, const List& list) {
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    Answer answer;
    verbs::ListOptions options{{}, limit, {}};
    if (name)
      for (const Entity& entity : verbs::entities_asked(kb, *name, {}, answer.notes))
        options.entities.push_back(entity.id);
    if (!name || !options.entities.empty()) list(kb, options, answer.rows);
    return answer;
  });
}

using Rows = std::vector<std::string>;

Answer merges(Handle& handle, const Name& name, std::uint32_t limit) {
  return identity_list(handle, name, limit, [](const auto& kb, const verbs::ListOptions& options, Rows& rows) {
    verbs::list_merges(kb, options, [&](const Merge& merge) { rows.push_back(verbs::merge_json(merge)); });
  });
}

Answer review(Handle& handle, const Name& name, std::uint32_t limit) {
  return identity_list(handle, name, limit, [](const auto& kb, const verbs::ListOptions& options, Rows& rows) {
    for (const verbs::Doubt& doubt : verbs::doubts(kb, options)) rows.push_back(verbs::doubt_json(doubt));
  });
}

Answer corrections(Handle& handle, const Name& name, std::uint32_t limit) {
  return identity_list(handle, name, limit, [](const auto& kb, const verbs::ListOptions& options, Rows& rows) {
    verbs::list_corrections(kb, options,
                            [&](const verbs::StandingCorrection& row) { rows.push_back(verbs::correction_json(row)); });
  });
}

Answer documents(Handle& handle) {
  return asked(handle, [](const kb::KnowledgeBase& kb) {
    Answer answer;
    kb.documents([&](const Document& document) {
      answer.rows.push_back(exporter::document_json(document));
      return true;
    });
    return answer;
  });
}

// The text of one.
std::optional<std::string> text(Handle& handle, const std::string& id) {
  return asked(handle, [&](const kb::KnowledgeBase& kb) -> std::optional<std::string> {
    std::optional<Document> document = kb.document(id);
    return document ? std::optional(std::move(document->text)) : std::nullopt;
  });
}

// Of keywords that are filters alone.
verbs::FilterRequest filters_of(const Given& given) {
  verbs::FilterRequest filters;
  Keywords keywords(given);
  take_filters(keywords, filters);
  keywords.finish();
  return filters;
}

Answer statements(Handle& handle, const Given& given) {
  const verbs::FilterRequest filters = filters_of(given);
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    Answer answer;
    const Filter filter = verbs::filter_of(filters, kb, answer.notes, true);
    const std::string extractor = kb.extractor();
    answer.undated = kb.statements(filter, [&](const Statement& statement, const Provenance& provenance) {
                         answer.rows.push_back(exporter::statement_json(statement, provenance, extractor));
                         return true;
                       }).size();
    return answer;
  });
}

Answer triples(Handle& handle, const Given& given) {
  const verbs::FilterRequest filters = filters_of(given);
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    Answer answer;
    const Filter filter = verbs::filter_of(filters, kb, answer.notes);
    answer.undated = kb.triples(filter, [&](const Triple& triple) {
                         if (triple.support > 0 || filter.all) answer.rows.push_back(exporter::triple_json(triple));
                         return true;
                       }).size();
    return answer;
  });
}

std::string stats(Handle& handle) {
  return asked(handle, [](const kb::KnowledgeBase& kb) { return verbs::numbers_json(verbs::numbers_of(kb)); });
}

std::vector<std::string> verify(Handle& handle) {
  return asked(handle, [](const kb::KnowledgeBase& kb) { return kb.verify(); });
}

}  // namespace

void add_lists(HandleClass& kb) {
  kb.def("entities", entities, nb::arg("name").none(), nb::arg("types"), nb::arg("limit"));
  kb.def("merges", merges, nb::arg("name").none(), nb::arg("limit"));
  kb.def("review", review, nb::arg("name").none(), nb::arg("limit"));
  kb.def("corrections", corrections, nb::arg("name").none(), nb::arg("limit"));
  kb.def("documents", documents);
  kb.def("text", text, nb::arg("id"));
  kb.def("statements", statements, nb::arg("given"));
  kb.def("triples", triples, nb::arg("given"));
  kb.def("stats", stats);
  kb.def("verify", verify);
}

}  // namespace relata::python

// Visits of a KnowledgeBase: statements, edges and triples.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/triple_builder.h"
#include "kb/knowledge_base_impl.h"
#include "kb/phrase_entities.h"
#include "kb/statement_edges.h"

namespace relata::kb {
namespace {

std::optional<EntityType> type_of(const Phrase& phrase) {
  return phrase.entity ? std::optional(phrase.entity->type) : std::nullopt;
}

bool admits_ends(const Filter& filter, const Statement& statement) {
  return admits_types(filter, type_of(statement.subject), statement.object ? type_of(*statement.object) : std::nullopt);
}

bool asserts(const Statement& statement) {
  return statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted;
}

}  // namespace

bool admits_types(const Filter& filter, const std::optional<EntityType>& subject,
                  const std::optional<EntityType>& object) {
  if (filter.types.empty()) return true;
  const auto taken = [&](const std::optional<EntityType>& type) {
    return !type || std::find(filter.types.begin(), filter.types.end(), *type) != filter.types.end();
  };
  return taken(subject) && taken(object);
}

bool KnowledgeBase::Impl::admits(const Filter& filter, const Statement& statement, const Provenance& provenance) const {
  bool without_date = false;
  const bool admitted = relata::admits(filter, statement, provenance, &without_date);
  if (without_date) {
    const std::lock_guard lock(mutex);
    undated.insert(statement.id);
  }
  return admitted;
}

void KnowledgeBase::Impl::all_statements(const Filter& filter, const Visit& visit) const {
  StatementReader reader = this->reader();
  std::vector<std::string> docs = filter.docs;
  if (docs.empty()) docs = store.stored_ids();
  std::sort(docs.begin(), docs.end());
  docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
  for (const std::string& doc : docs)
    for (const Statement& statement : reader.statements(doc))
      if (!visit(statement, reader.provenance(statement))) return;
}

void KnowledgeBase::statements(const Filter& filter,
                               const std::function<bool(const Statement&, const Provenance&)>& visit) const {
  impl_->all_statements(filter, [&](const Statement& statement, const Provenance& provenance) {
    if (!admits_ends(filter, statement) || !impl_->admits(filter, statement, provenance)) return true;
    return visit(statement, provenance);
  });
}

void KnowledgeBase::statements_of(std::string_view entity_id, const Filter& filter,
                                  const std::function<bool(const Statement&, const Provenance&)>& visit) const {
  StatementReader reader = impl_->reader();
  const std::vector<std::string> terms = impl_->entities.terms_of_end("e:" + std::string(entity_id));
  for (const store::StatementLocation& location : impl_->store.participations(terms)) {
    const std::optional<Statement> statement = reader.statement(location);
    if (!statement || !involves(*statement, entity_id)) continue;
    const Provenance& provenance = reader.provenance(*statement);
    if (!admits_ends(filter, *statement) || !impl_->admits(filter, *statement, provenance)) continue;
    if (!visit(*statement, provenance)) return;
  }
}

bool KnowledgeBase::statement(std::string_view id,
                              const std::function<void(const Statement&, const Provenance&)>& visit) const {
  const std::optional<store::StatementLocation> location = impl_->store.locate(id);
  if (!location) return false;
  StatementReader reader = impl_->reader();
  const std::optional<Statement> statement = reader.statement(*location);
  if (statement) visit(*statement, reader.provenance(*statement));
  return statement.has_value();
}

void KnowledgeBase::edges(const EdgePattern& pattern, const Filter& filter,
                          const std::function<bool(const Edge&)>& visit) const {
  // Of a term's statements some may be of another entity, which a correction split off.
  const auto is = [](const std::optional<std::string>& wanted, const End& end) {
    return !wanted || end.key() == *wanted;
  };
  // Visits the edges of `statement` whose numbers are in `numbers`, all if that is null.
  const auto visit_edges = [&](const Statement& statement, const Provenance& provenance,
                               const std::set<std::uint32_t>* numbers) {
    if (!impl_->admits(filter, statement, provenance)) return true;
    for (const NumberedEdge& numbered : statement_edges(statement, provenance)) {
      if (numbers && !numbers->contains(numbered.number)) continue;
      if (!is(pattern.subject, numbered.edge.subject) || !is(pattern.object, numbered.edge.object)) continue;
      if (!admits_types(filter, numbered.edge.subject.type, numbered.edge.object.type)) continue;
      if (!visit(numbered.edge)) return false;
    }
    return true;
  };
  if (!pattern.subject && !pattern.object) {
    impl_->all_statements(filter, [&](const Statement& statement, const Provenance& provenance) {
      return visit_edges(statement, provenance, nullptr);
    });
    return;
  }
  const auto terms = [&](const std::optional<std::string>& end) {
    return end ? store::Store::Terms(impl_->entities.terms_of_end(*end)) : std::nullopt;
  };
  const std::vector<store::EdgeLocation> found = impl_->store.edges(terms(pattern.subject), terms(pattern.object));
  StatementReader reader = impl_->reader();
  for (auto next = found.begin(); next != found.end();) {
    const store::StatementLocation& location = next->statement;
    std::set<std::uint32_t> numbers;
    for (; next != found.end() && next->statement == location; ++next) numbers.insert(next->edge);
    const std::optional<Statement> statement = reader.statement(location);
    if (statement && !visit_edges(*statement, reader.provenance(*statement), &numbers)) return;
  }
}

void KnowledgeBase::triples(const Filter& filter, const std::function<bool(const Triple&)>& visit) const {
  struct Group {
    TripleBuilder builder;
    bool admitted = false;
  };
  std::map<std::tuple<std::string, std::string, std::string>, Group> groups;
  Filter of_any_force = filter;
  of_any_force.all = true;
  edges({}, of_any_force, [&](const Edge& edge) {
    const bool admitted = relata::admits(filter, *edge.statement, *edge.provenance);
    if (!admitted && (edge.statement->rejected || asserts(*edge.statement))) return true;
    Group& group = groups[{edge.subject.key(), edge.relation, edge.object.key()}];
    group.builder.add(edge);
    group.admitted |= admitted;
    return true;
  });
  for (const auto& [key, group] : groups) {
    if (!group.admitted) continue;
    const Triple triple = group.builder.build();
    if (triple.support < filter.min_support || triple.sources < filter.min_sources) continue;
    if (!visit(triple)) return;
  }
}

}  // namespace relata::kb

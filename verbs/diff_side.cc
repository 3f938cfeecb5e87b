#include "verbs/diff_side.h"

#include "core/fnv1a.h"
#include "core/statement_edges.h"
#include "verbs/timeline.h"

namespace relata::verbs {
namespace {

using kb::TripleTable;

// Texts with a byte between them that none of them has.
std::uint64_t joined_hash(std::string_view text, std::uint64_t hash) {
  return fnv1a(static_cast<unsigned char>(0), fnv1a(text, hash));
}

std::uint64_t key_of(const End& subject, std::string_view relation, const End& object) {
  std::uint64_t hash = joined_hash(subject.key(), kFnv1aBasis);
  hash = joined_hash(relation, hash);
  return joined_hash(object.key(), hash);
}

std::uint64_t content_of(const Statement& statement) {
  std::uint64_t hash = joined_hash(end_of(statement.subject).key(), kFnv1aBasis);
  hash = joined_hash(statement.relation.lemma, hash);
  hash = joined_hash(statement.object ? end_of(*statement.object).key() : "", hash);
  for (const Argument& argument : statement.args) hash = joined_hash(end_of(argument).key(), hash);
  for (const Speaker& speaker : statement.attributed_to) hash = joined_hash(said_by(speaker), hash);
  hash = joined_hash(to_string(statement.modality), hash);
  hash = fnv1a(static_cast<unsigned char>(statement.rejected), hash);
  return fnv1a(static_cast<unsigned char>(statement.polarity), hash);
}

void count(CountedById& all, const std::string& id, const std::string& name, std::optional<EntityType> type) {
  Counted& one = all[id];
  if (++one.count > 1) return;
  one.name = name;
  one.type = type;
}

// Those that a statement is about, each once.
std::map<std::string, const EntityRef*> entities_of(const Statement& statement) {
  std::map<std::string, const EntityRef*> entities;
  const auto add = [&](const Phrase& phrase) {
    if (phrase.entity) entities.emplace(phrase.entity->id, &*phrase.entity);
    else if (acts_for_entity(phrase)) entities.emplace(phrase.actor->entity.id, &phrase.actor->entity);
  };
  add(statement.subject);
  if (statement.object) add(*statement.object);
  for (const Argument& argument : statement.args) add(argument);
  return entities;
}

}  // namespace

DiffSide::DiffSide(const kb::KnowledgeBase& kb, Filter filter)
    : kb_(kb), filter_(std::move(filter)), table_(filter_, TripleTable::Ends::kAll) {}

void DiffSide::read(bool triples, bool others, Undated& undated) {
  kb::KnowledgeBase::StatementVisit visit;
  if (others)
    visit = [this](const Statement& statement, const Provenance& provenance) {
      return add(statement, provenance), true;
    };
  if (triples) {
    kb_.collect(table_, undated, visit);
    add_triples();
  } else if (others) {
    undated.merge(kb_.statements(filter_, visit));
  }
  std::sort(triples_.begin(), triples_.end(), [](const KnownTriple& a, const KnownTriple& b) { return a.key < b.key; });
  std::sort(statements_.begin(), statements_.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

void DiffSide::add_triples() {
  for (std::uint32_t number = 0; number < table_.rows().size(); ++number) {
    const TripleTable::Row& row = table_.rows()[number];
    if (row.support == 0 && !filter_.all) continue;
    const End &subject = table_.ends()[row.subject], &object = table_.ends()[row.object];
    const std::string_view relation = table_.relations()[table_.relation(row)];
    const bool of_entities = subject.is_entity() && object.is_entity();
    const bool is_state = relation == "be" || relation.starts_with("be ");
    triples_.push_back({key_of(subject, relation, object), number, static_cast<std::uint8_t>(!of_entities), is_state});
  }
}

void DiffSide::add(const Statement& statement, const Provenance& provenance) {
  const auto entities = entities_of(statement);
  const int tier = !is_event(statement) ? 2 : entities.size() < 2 ? 1 : 0;
  statements_.push_back({statement.id, content_of(statement), statement.confidence, static_cast<std::uint8_t>(tier)});
  count(documents_, provenance.doc, provenance.title.value_or(""), std::nullopt);
  for (const auto& [id, entity] : entities) count(entities_, id, entity->name, entity->type);
}

}  // namespace relata::verbs

#include "kb/triple_table.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "core/copy_count.h"
#include "core/statement_edges.h"
#include "core/triple_collector.h"
#include "store/key_codec.h"
#include "store/value_codec.h"

namespace relata::kb {
namespace {

const EntityRef* entity_or_actor(const Phrase& phrase) {
  if (phrase.entity) return &*phrase.entity;
  return acts_for_entity(phrase) ? &phrase.actor->entity : nullptr;
}

std::optional<EntityType> type_of_end(const Phrase* phrase) {
  const EntityRef* entity = phrase ? entity_or_actor(*phrase) : nullptr;
  return entity ? std::optional(entity->type) : std::nullopt;
}

// How many different values `of` gives of the items.
template <typename Items, typename Of>
std::uint32_t distinct(const Items& items, const Of& of) {
  std::vector<std::uint64_t> values;
  for (const auto& item : items)
    if (const auto value = of(item)) values.push_back(*value);
  return relata::distinct(values);
}

std::vector<std::string> listed(const std::set<std::string>& texts) { return {texts.begin(), texts.end()}; }

}  // namespace

std::uint32_t TripleTable::Texts::number(std::string_view text) {
  if (const auto known = numbers.find(text); known != numbers.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(all.size());
  all.push_back(numbers.emplace(text, number).first->first);
  return number;
}

std::uint32_t TripleTable::EndTable::number(const Phrase& phrase) {
  const EntityRef* entity = entity_or_actor(phrase);
  const std::uint32_t text = entity ? entities.number(entity->id) : phrases.number(phrase_words(phrase));
  std::vector<std::uint32_t>& places = entity ? of_entity : of_phrase;
  if (text == places.size()) {
    places.push_back(static_cast<std::uint32_t>(all.size()));
    all.push_back(end_of(phrase));
  }
  return places[text];
}

std::uint32_t TripleTable::EndTable::number(const EntityRef& entity) {
  const std::uint32_t text = entities.number(entity.id);
  if (text == of_entity.size()) {
    of_entity.push_back(static_cast<std::uint32_t>(all.size()));
    all.push_back({entity.id, entity.name, entity.type, entity.of});
  }
  return of_entity[text];
}

std::uint32_t TripleTable::EndTable::nothing() {
  if (nothing_ == UINT32_MAX) {
    nothing_ = static_cast<std::uint32_t>(all.size());
    all.emplace_back();
  }
  return nothing_;
}

TripleTable::TripleTable(const Filter& filter, Ends ends, Made made)
    : filter_(filter), wide_(with_denials(filter)), wanted_(ends), made_(made) {}

// The document and sentence of what comes are these.
void TripleTable::enter(const Provenance& provenance) {
  if (document_ == UINT32_MAX || documents_.all[document_] != provenance.doc) {
    document_ = documents_.number(provenance.doc);
    source_ = sources_.number(provenance.source ? "source " + *provenance.source : "doc " + provenance.doc);
    put_story(document_, provenance.story);
  }
  if (sentence_ == provenance.sentence) return;
  sentence_ = provenance.sentence;
  sentence_hash_ = store::sentence_hash(sentence_);
}

void TripleTable::put_story(std::uint32_t document, std::uint64_t story) {
  if (story == 0) return;
  if (document >= story_of_.size()) story_of_.resize(document + std::size_t{1});
  story_of_[document] = story;
}

std::uint8_t TripleTable::flags_of(const Statement& statement, const Provenance& provenance) const {
  const bool asserted = statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted;
  std::uint8_t flags = kTaken;
  if (asserted && !statement.rejected) flags |= kAsserts;
  if (statement.polarity == Polarity::kNegative) flags |= kNegative;
  if (admits(filter_, statement, provenance)) flags |= kAdmitted;
  // What neither counts nor hangs on a triple.
  else if (statement.rejected || asserted) return 0;
  return flags;
}

void TripleTable::add(const Statement& statement, const Provenance& provenance, Undated& undated) {
  bool without_date = false;
  if (!admits(wide_, statement, provenance, &without_date) && !without_date) return;
  const std::uint8_t flags = without_date ? 0 : flags_of(statement, provenance);
  if (!without_date && flags == 0) return;
  Record record;
  for (const StatementEdge& edge :
       statement_edges(statement, [](const Phrase& phrase) { return entity_or_actor(phrase); })) {
    if (!filter_.actors && (acts_for_entity(statement.subject) || (edge.object && acts_for_entity(*edge.object))))
      continue;
    if (!admits_types(filter_, type_of_end(&statement.subject), type_of_end(edge.object))) continue;
    if (without_date) {
      undated.insert(statement.id);
      return;
    }
    if (wanted_ == Ends::kEntities &&
        (!entity_or_actor(statement.subject) || !edge.object || !entity_or_actor(*edge.object)))
      continue;
    if (record.flags == 0) {
      enter(provenance);
      record.flags = flags;
      record.statement = store::parse_statement_id(statement.id).value_or(0);
      record.sentence = sentence_hash_;
      record.source = source_;
      record.document = document_;
      record.subject = ends_.number(statement.subject);
      if (!statement.attributed_to.empty()) {
        record.flags |= kAttributed;
        record.speaker = speakers_.number(said_by(statement.attributed_to.front()));
      }
    }
    record.relation = relations_.number(edge.relation);
    record.object = edge.object ? ends_.number(*edge.object) : ends_.nothing();
    record.turn = static_cast<std::uint32_t>(records_.size());
    records_.push_back(record);
  }
}

// The place of each key among all of them, bytewise; one for equal keys.
std::vector<std::uint32_t> TripleTable::ranks(const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> order(keys.size()), rank(keys.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && keys[order[i]] != keys[order[i - 1]]) ++last;
    rank[order[i]] = last;
  }
  return rank;
}

void TripleTable::finish() {
  std::vector<std::string> keys;
  for (const End& end : ends_.all) keys.push_back(end.key());
  const std::vector<std::uint32_t> end_rank = ranks(keys);
  const std::vector<std::uint32_t> relation_rank = ranks({relations_.all.begin(), relations_.all.end()});
  const auto place = [&](const Record& record) {
    return std::tuple(end_rank[record.subject], relation_rank[record.relation], end_rank[record.object]);
  };
  std::sort(records_.begin(), records_.end(), [&](const Record& a, const Record& b) {
    const auto at_a = place(a), at_b = place(b);
    return at_a != at_b ? at_a < at_b : a.turn < b.turn;
  });
  std::vector<std::uint32_t> first_of_rank(end_rank.size(), UINT32_MAX);  // phrases of equal keys have one place
  for (std::uint32_t end = 0; end < end_rank.size(); ++end)
    first_of_rank[end_rank[end]] = std::min(first_of_rank[end_rank[end]], end);
  for (std::uint32_t first = 0, past = 0; first < records_.size(); first = past) {
    const auto here = place(records_[first]);
    while (past < records_.size() && place(records_[past]) == here) ++past;
    add_row(first, past);
    if (rows_.empty() || rows_.back().first != first) continue;
    rows_.back().subject = first_of_rank[std::get<0>(here)];
    rows_.back().object = first_of_rank[std::get<2>(here)];
  }
}

// The edges of one triple become a row if the filter takes it.
void TripleTable::add_row(std::uint32_t first, std::uint32_t past) {
  const std::span<const Record> edges(records_.data() + first, past - first);
  if (std::none_of(edges.begin(), edges.end(), [](const Record& edge) { return edge.has(kAdmitted); })) return;
  Row row{0, 0, 0, 0, first, past};
  count(edges, row);
  if (row.support >= filter_.min_support && row.sources >= filter_.min_sources) rows_.push_back(row);
}

void TripleTable::count(std::span<const Record> edges, Row& row) const {
  using Value = std::optional<std::uint64_t>;
  if (edges.size() == 1) {
    row.support = row.sources = edges.front().has(kAsserts) ? 1 : 0;
  } else if (story_of_.empty()) {
    row.support = distinct(edges, [](const Record& e) { return e.has(kAsserts) ? Value(e.sentence) : std::nullopt; });
    row.sources = distinct(edges, [](const Record& e) { return e.has(kAsserts) ? Value(e.source) : std::nullopt; });
  } else {
    std::vector<AssertingEdge> asserting;
    for (const Record& edge : edges)
      if (edge.has(kAsserts))
        asserting.push_back({edge.document < story_of_.size() ? story_of_[edge.document] : 0, edge.document,
                             edge.source, edge.sentence});
    const CopyCounts counted = count_without_copies(
        asserting, [this](std::uint32_t a, std::uint32_t b) { return documents_.all[a] < documents_.all[b]; });
    row.support = counted.support;
    row.sources = counted.sources;
  }
}

std::vector<Triple> TripleTable::triples(std::span<const Row> rows) const {
  std::vector<Asked> asked;
  for (const Row& row : rows)
    for (std::uint32_t at = row.first; at < row.past; ++at)
      if (const Record& edge = records_[at]; edge.has(kIndexed))
        asked.push_back({edge.statement, edge.has(kAsserts) && edge.has(kAttributed)});
  std::sort(asked.begin(), asked.end());
  asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
  std::unordered_map<std::uint64_t, Said> said;
  if (!asked.empty()) {
    std::vector<Said> all = look_up_(asked);
    for (std::size_t i = 0; i < asked.size(); ++i) said.emplace(asked[i].place, std::move(all[i]));
  }
  std::vector<Triple> triples;
  for (const Row& row : rows) triples.push_back(made(row, said));
  return triples;
}

Triple TripleTable::made(const Row& row, const std::unordered_map<std::uint64_t, Said>& said) const {
  const std::span<const Record> edges(records_.data() + row.first, row.past - row.first);
  Triple triple;
  triple.subject = ends_.all[edges.front().subject];
  triple.relation = relations_.all[edges.front().relation];
  triple.object = ends_.all[edges.front().object];
  triple.support = row.support;
  triple.sources = row.sources;
  std::set<std::string> docs, statements, speakers, denied, attributed, negative;
  for (const Record& edge : edges) {
    const Said* looked_up = edge.has(kIndexed) ? &said.at(edge.statement) : nullptr;
    const std::string id = store::format_statement_id(looked_up ? looked_up->id : edge.statement);
    if (!edge.has(kAsserts)) {
      denied.insert(id);
      if (edge.has(kNegative)) negative.insert(id);
      continue;
    }
    statements.insert(id);
    docs.emplace(documents_.all[edge.document]);
    if (!edge.has(kAttributed)) continue;
    attributed.insert(id);
    speakers.emplace(looked_up ? std::string_view(looked_up->by) : speakers_.all[edge.speaker]);
  }
  triple.docs = listed(docs);
  triple.statements = listed(statements);
  triple.attributed_to = listed(speakers);
  triple.denied = listed(denied);
  triple.attributed = static_cast<std::uint32_t>(attributed.size());
  triple.negative = static_cast<std::uint32_t>(negative.size());
  return triple;
}

TripleTable::Standing TripleTable::standing(const Row& row) const {
  Standing standing{row.support > 0, false};
  for (std::uint32_t at = row.first; at < row.past; ++at) {
    const Record& edge = records_[at];
    if (edge.has(kAsserts)) standing.attributed = standing.attributed && edge.has(kAttributed);
    else standing.negated = standing.negated || (row.support == 0 && edge.has(kNegative));
  }
  return standing;
}

TripleTable::Documents TripleTable::documents(const Row& row) const {
  Documents documents;
  bool any = false;
  for (std::uint32_t at = row.first; at < row.past; ++at) {
    const Record& edge = records_[at];
    if (!edge.has(kAsserts)) continue;
    if (!any) documents.first = edge.document;
    documents.several = documents.several || edge.document != documents.first;
    any = true;
  }
  return documents;
}

}  // namespace relata::kb

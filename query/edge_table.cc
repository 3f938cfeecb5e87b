#include "query/edge_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace relata::query {
namespace {

constexpr std::string_view kIdMark = "st-";
constexpr std::size_t kIdDigits = 16;

// The number of "st-5d1f0c2ab97e4410"; nothing for an id that is written otherwise.
std::optional<std::uint64_t> number_of_id(std::string_view id) {
  if (id.size() != kIdMark.size() + kIdDigits || !id.starts_with(kIdMark)) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : id.substr(kIdMark.size())) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (c < 'a' || c > 'f')) return std::nullopt;
    number = number << 4 | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
  }
  return number;
}

std::string id_of_number(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string id(kIdMark);
  for (int shift = 60; shift >= 0; shift -= 4) id += kDigits[(number >> shift) & 15];
  return id;
}

// Bytewise, each once.
void put_in_order(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

}  // namespace

EdgeTable::EdgeTable() { speakers_.number(""); }

std::uint32_t EdgeTable::number(std::string_view text) {
  const std::uint32_t number = ends_.number(text);
  if (number == keys_.size()) {
    keys_.push_back(number);
    entities_of_.push_back(UINT32_MAX);
  }
  return number;
}

bool EdgeTable::is_spelled_so(std::uint32_t number, const End& end) const {
  const std::string_view text = ends_[number];
  if (end.id) return is_entity(number) && text.substr(2) == *end.id;
  return !is_entity(number) && (end.name.empty() ? text.empty() : text.starts_with("p:") && text.substr(2) == end.name);
}

std::uint32_t EdgeTable::end(const End& end, std::uint32_t likely) {
  return likely < ends_.size() && is_spelled_so(likely, end) ? likely : this->end(end);
}

std::uint32_t EdgeTable::end(const End& end) {
  scratch_ = end.id ? "e:" : end.name.empty() ? "" : "p:";
  scratch_ += end.id ? *end.id : end.name;
  const std::uint32_t before = ends_.size(), at = number(scratch_);
  if (end.id && entities_of_[at] == UINT32_MAX) {
    entities_of_[at] = static_cast<std::uint32_t>(entities_.size());
    entities_.push_back(end);
  } else if (!end.id && at == before) {
    const std::uint32_t key = number(end.key());
    keys_[at] = key;
  }
  return at;
}

End EdgeTable::end(std::uint32_t end) const {
  if (is_entity(end)) return entities_[entities_of_[end]];
  return {std::nullopt, std::string(name(end)), std::nullopt};
}

std::string_view EdgeTable::name(std::uint32_t end) const {
  if (is_entity(end)) return entities_[entities_of_[end]].name;
  const std::string_view text = ends_[end];
  return text.empty() ? text : text.substr(2);
}

// Neighbours are alike: edges of one end, relation or document come in a row.
EdgeTable::Record EdgeTable::record(const EdgeFact& fact) {
  Record record;
  const std::optional<std::uint64_t> id = number_of_id(fact.statement);
  record.statement = id ? *id : ids_.number(fact.statement);
  record.sentence = fact.sentence;
  record.subject = end(*fact.subject, last_.subject);
  record.object = end(*fact.object, last_.object);
  record.document = documents_.number(fact.doc, last_.document);
  if (record.document == source_of_.size())
    source_of_.push_back(sources_.number((fact.source ? "s" : "d") + std::string(fact.source.value_or(fact.doc))));
  if (fact.story != 0) {
    story_of_.resize(source_of_.size());
    story_of_[record.document] = fact.story;
  }
  record.speaker = fact.said_by.empty() ? 0 : speakers_.number(fact.said_by, last_.speaker);
  record.relation = relations_.number(fact.relation, last_.relation) & 0xFFFFFFF;
  record.flags = static_cast<std::uint32_t>((fact.asserts ? kAsserts : 0) | (fact.negative ? kNegative : 0) |
                                            (fact.admitted ? kAdmitted : 0) | (id ? 0 : kPlainId)) &
                 15;
  record.turn = 0;
  record.turned = 0;
  last_ = record;
  return record;
}

bool EdgeTable::precedes(const Record& a, const Record& b) const {
  if (keys_[a.subject] != keys_[b.subject]) return key_text(a.subject) < key_text(b.subject);
  if (a.relation != b.relation) return relations_[a.relation] < relations_[b.relation];
  return key_text(a.object) < key_text(b.object);
}

EdgeTable::Counts EdgeTable::counts(Run run) const {
  if (run.size() == 1) {
    const std::uint32_t one = run.front().has(kAsserts) ? 1 : 0;
    return {one, one, run.front().has(kAdmitted)};
  }
  Counts counts;
  std::vector<std::uint64_t> sentences, sources;
  for (const Record& record : run) counts.admitted = counts.admitted || record.has(kAdmitted);
  if (has_copies()) {
    std::vector<AssertingEdge> edges;
    add_asserting(run, edges);
    const CopyCounts counted = count_without_copies(edges);
    return {counted.support, counted.sources, counts.admitted};
  }
  for (const Record& record : run) {
    if (!record.has(kAsserts)) continue;
    sentences.push_back(record.sentence);
    sources.push_back(source_of_[record.document]);
  }
  counts.support = distinct(sentences);
  counts.sources = distinct(sources);
  return counts;
}

void EdgeTable::add_asserting(Run run, std::vector<AssertingEdge>& edges) const {
  for (const Record& record : run) {
    if (!record.has(kAsserts)) continue;
    const std::uint32_t document = record.document;
    edges.push_back(
        {document < story_of_.size() ? story_of_[document] : 0, document, source_of_[document], record.sentence});
  }
}

CopyCounts EdgeTable::count_without_copies(std::vector<AssertingEdge>& edges) const {
  return relata::count_without_copies(
      edges, [this](std::uint32_t a, std::uint32_t b) { return documents_[a] < documents_[b]; });
}

std::string EdgeTable::statement_id(const Record& record) const {
  return record.has(kPlainId) ? std::string(ids_[static_cast<std::uint32_t>(record.statement)])
                              : id_of_number(record.statement);
}

Triple EdgeTable::triple(Run run) const {
  Triple triple;
  triple.subject = end(run.front().subject);
  triple.relation = relations_[run.front().relation];
  triple.object = end(run.front().object);
  const Counts counted = counts(run);
  triple.support = counted.support;
  triple.sources = counted.sources;
  std::vector<std::string> attributed, negative;
  for (const Record& record : run) {
    if (!record.has(kAsserts)) {
      triple.denied.push_back(statement_id(record));
      if (record.has(kNegative)) negative.push_back(triple.denied.back());
      continue;
    }
    triple.statements.push_back(statement_id(record));
    triple.docs.emplace_back(documents_[record.document]);
    if (record.speaker == 0) continue;
    attributed.push_back(triple.statements.back());
    triple.attributed_to.emplace_back(speakers_[record.speaker]);
  }
  for (std::vector<std::string>* list :
       {&triple.docs, &triple.statements, &triple.attributed_to, &triple.denied, &attributed, &negative})
    put_in_order(*list);
  triple.attributed = static_cast<std::uint32_t>(attributed.size());
  triple.negative = static_cast<std::uint32_t>(negative.size());
  return triple;
}

}  // namespace relata::query

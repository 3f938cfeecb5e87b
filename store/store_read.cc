// The asking half of Store.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/error.h"
#include "store/store_impl.h"
#include "store/terms.h"

namespace relata::store {
namespace {

std::string kind_prefix(AnalysisKind kind) { return std::string(1, static_cast<char>(kind)); }

// The ids of the documents that have a record of `kind`, bytewise.
std::vector<std::string> ids_of(const Rocks& rocks, AnalysisKind kind) {
  std::vector<std::string> ids;
  rocks.scan(Family::kAnalysis, kind_prefix(kind), [&](std::string_view key, std::string_view) {
    ids.push_back(decode_analysis_key(kind, key));
    return true;
  });
  return ids;
}

// The stored numbers of terms; "" is nothing and has number 0.
std::set<TermId> numbers_of(const Rocks& rocks, const std::vector<std::string>& terms) {
  std::set<TermId> numbers;
  for (const std::string& term : terms) {
    const TermId number = find_term(rocks, term);
    if (number != 0 || term.empty()) numbers.insert(number);
  }
  return numbers;
}

using EdgeIds = std::set<std::pair<std::uint64_t, std::uint32_t>>;

// Whether relations are taken, asked once for each number.
class RelationNumbers {
 public:
  RelationNumbers(const Rocks& rocks, const Store::TakesRelation& takes) : rocks_(rocks), takes_(takes) {}

  bool take(TermId number) {
    const auto [known, fresh] = taken_.try_emplace(number, false);
    if (fresh)
      if (const std::optional<std::string> term = term_text(rocks_, number)) known->second = takes_(words_of(*term));
    return known->second;
  }

  // The numbers of all that are taken, ascending.
  std::set<TermId> all() const {
    std::set<TermId> numbers;
    rocks_.scan(Family::kIndex, term_key(relation_term("")), [&](std::string_view key, std::string_view number) {
      if (takes_(words_of(key.substr(1)))) numbers.insert(take_u32(number));
      return true;
    });
    return numbers;
  }

 private:
  static std::string_view words_of(std::string_view term) {
    return term.substr(std::min(term.size(), relation_term("").size()));
  }

  const Rocks& rocks_;
  const Store::TakesRelation& takes_;
  std::unordered_map<TermId, bool> taken_;
};

void collect(const Rocks& rocks, const std::string& prefix, RelationNumbers* relations, EdgeIds& edges) {
  rocks.scan(Family::kIndex, prefix, [&](std::string_view key, std::string_view) {
    const EdgeRow row = decode_permutation_key(key);
    if (!relations || relations->take(row.relation)) edges.emplace(row.statement, row.edge);
    return true;
  });
}

}  // namespace

void Store::documents(const std::function<bool(const Document&)>& visit) const {
  impl_->rocks->scan(Family::kDocuments, "", [&](std::string_view key, std::string_view value) {
    return visit(decode_document(decode_document_key(key), value));
  });
}

std::optional<Document> Store::document(std::string_view doc) const {
  const auto bytes = impl_->rocks->get(Family::kDocuments, document_key(doc));
  return bytes ? std::optional(decode_document(doc, *bytes)) : std::nullopt;
}

bool Store::is_pending(std::string_view doc) const {
  return impl_->rocks->get(Family::kAnalysis, analysis_key(AnalysisKind::kPending, doc)).has_value();
}

std::vector<std::string> Store::pending() const { return ids_of(*impl_->rocks, AnalysisKind::kPending); }
std::vector<std::string> Store::stored_ids() const { return ids_of(*impl_->rocks, AnalysisKind::kSentences); }

std::optional<StoredDocument> Store::stored(std::string_view doc) const {
  const auto sentences = impl_->rocks->get(Family::kAnalysis, analysis_key(AnalysisKind::kSentences, doc));
  if (!sentences) return std::nullopt;
  const auto entities = impl_->rocks->get(Family::kAnalysis, analysis_key(AnalysisKind::kEntities, doc));
  std::optional<Document> text = document(doc);
  if (!entities || !text) throw StoreError("damaged document " + std::string(doc) + ": a part of it is missing");
  return StoredDocument{std::move(*text), decode_sentences(*sentences), decode_entities(*entities)};
}

std::optional<StoredMentions> Store::mentions(std::string_view doc) const {
  const auto bytes = impl_->rocks->get(Family::kAnalysis, analysis_key(AnalysisKind::kMentions, doc));
  return bytes ? std::optional(decode_mentions(*bytes)) : std::nullopt;
}

std::vector<Statement> Store::statements(std::string_view doc) const {
  std::vector<Statement> statements;
  impl_->rocks->scan(Family::kStatements, document_key(doc), [&](std::string_view key, std::string_view value) {
    statements.push_back(decode_statement(decode_statement_key(key), value));
    return true;
  });
  return statements;
}

std::optional<StatementLocation> Store::locate(std::string_view statement_id) const {
  const std::optional<std::uint64_t> id = parse_statement_id(statement_id);
  if (!id) return std::nullopt;
  const auto key = impl_->rocks->get(Family::kIndex, statement_id_key(*id));
  return key ? std::optional(decode_statement_key(*key)) : std::nullopt;
}

std::optional<Statement> Store::statement(const StatementLocation& location) const {
  const auto bytes = impl_->rocks->get(Family::kStatements, statement_key(location));
  return bytes ? std::optional(decode_statement(location, *bytes)) : std::nullopt;
}

StatementLocation Store::Impl::location(std::uint64_t statement) const {
  const auto key = rocks->get(Family::kIndex, statement_id_key(statement));
  if (!key)
    throw StoreError("damaged index: statement " + format_statement_id(statement) +
                     " stands nowhere; run relata verify");
  return decode_statement_key(*key);
}

std::vector<EdgeLocation> Store::Impl::locate(EdgeIds edges) const {
  std::vector<EdgeLocation> locations;
  std::optional<StatementLocation> last;
  for (const auto& [statement, edge] : edges) {
    if (!last || last->id != statement) last = location(statement);
    locations.push_back({*last, edge});
  }
  std::sort(locations.begin(), locations.end());
  return locations;
}

std::vector<EdgeLocation> Store::edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes) const {
  const Rocks& rocks = *impl_->rocks;
  RelationNumbers relations(rocks, takes);
  RelationNumbers* const wanted = takes ? &relations : nullptr;
  EdgeIds edges;
  if (subjects && objects) {
    const std::set<TermId> subject_numbers = numbers_of(rocks, *subjects);
    for (TermId object : numbers_of(rocks, *objects))
      for (TermId subject : subject_numbers)
        collect(rocks, index_prefix(IndexKind::kOsp, object, subject), wanted, edges);
  } else if (subjects) {
    for (TermId subject : numbers_of(rocks, *subjects))
      collect(rocks, index_prefix(IndexKind::kSpo, subject), wanted, edges);
  } else if (objects) {
    for (TermId object : numbers_of(rocks, *objects))
      collect(rocks, index_prefix(IndexKind::kOsp, object), wanted, edges);
  } else if (takes) {
    for (TermId relation : relations.all()) collect(rocks, index_prefix(IndexKind::kPos, relation), nullptr, edges);
  } else {
    collect(rocks, index_prefix(IndexKind::kSpo), wanted, edges);
  }
  return impl_->locate(std::move(edges));
}

std::vector<StatementLocation> Store::participations(std::span<const std::string> terms) const {
  std::set<std::uint64_t> statements;
  for (TermId term : numbers_of(*impl_->rocks, {terms.begin(), terms.end()})) {
    const std::string prefix = index_prefix(IndexKind::kParticipant, term);
    impl_->rocks->scan(Family::kIndex, prefix, [&](std::string_view key, std::string_view) {
      key.remove_prefix(prefix.size());
      statements.insert(take_u64(key));
      return true;
    });
  }
  std::vector<StatementLocation> locations;
  for (std::uint64_t statement : statements) locations.push_back(impl_->location(statement));
  std::sort(locations.begin(), locations.end());
  return locations;
}

std::vector<StatementLocation> Store::statements_of_days(std::string_view since, std::string_view until) const {
  std::vector<StatementLocation> locations;
  impl_->rocks->scan(Family::kIndex, index_prefix(IndexKind::kTime), [&](std::string_view key, std::string_view last) {
    if (!since.empty() && !last.empty() && last < since) return true;  // most rows: nothing of the key is looked at
    key.remove_prefix(1);
    if (const std::string first = take_text(key); !until.empty() && first > until) return false;
    locations.push_back(decode_statement_key(key));
    return true;
  });
  std::sort(locations.begin(), locations.end());
  return locations;
}

}  // namespace relata::store

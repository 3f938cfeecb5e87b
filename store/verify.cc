// Store::verify: every invariant of docs/store_format.md, in one pass over the documents and one over the index.
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/error.h"
#include "store/document_check.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

constexpr std::size_t kKinds = 10;  // of index rows, with none at 0
constexpr std::array<std::string_view, kKinds> kKindNames = {
    "", "SPO", "POS", "OSP", "participants", "statement ids", "times", "names", "terms", "numbers of terms"};

// Rows as numbers that are equal for the same rows in any order, and for other rows but by a chance of 1 in 2^64:
// damage is no adversary.
struct RowSum {
  std::uint64_t rows = 0, sum = 0;
  void add(std::string_view key, std::string_view value) {
    ++rows;
    sum += std::hash<std::string_view>()(key) * 31 + std::hash<std::string_view>()(value);
  }
  bool operator==(const RowSum&) const = default;
};
using RowSums = std::array<RowSum, kKinds>;

std::size_t kind_of(std::string_view key) { return static_cast<std::uint8_t>(key.front()); }

class Verifier {
 public:
  Verifier(const Store& store, const Rocks& rocks) : store_(store), rocks_(rocks) {}

  std::vector<std::string> run() {
    guarded("the files", [&] { rocks_.check(rocks_.db().VerifyChecksum(), "read"); });
    guarded("the dictionary", [&] { read_terms(); });
    guarded("the documents", [&] { documents(); });
    guarded("the index", [&] { index(); });
    guarded("the dictionary", [&] { dictionary(); });
    return std::move(violations_);
  }

 private:
  void add(std::string violation) { violations_.push_back(std::move(violation)); }

  // What cannot be decoded is a violation too, and the rest is still looked at.
  template <typename Check>
  void guarded(const std::string& what, const Check& check) {
    try {
      check();
    } catch (const StoreError& error) {
      add(what + ": " + error.what());
    }
  }

  void read_terms() {
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kTerm), [&](std::string_view key, std::string_view number) {
      numbers_.emplace(key.substr(1), take_u32(number));
      return true;
    });
  }

  void documents() {
    std::set<std::string> texts, pending;
    rocks_.scan(Family::kDocuments, "", [&](std::string_view key, std::string_view) {
      texts.insert(decode_document_key(key));
      return true;
    });
    rocks_.scan(Family::kAnalysis, "", [&](std::string_view key, std::string_view) {
      const auto kind = static_cast<AnalysisKind>(key.front());
      const std::string doc = decode_analysis_key(kind, key);
      if (kind < AnalysisKind::kSentences || kind > AnalysisKind::kPending)
        add("document " + doc + " has a record of no kind");
      if (kind == AnalysisKind::kPending) pending.insert(doc);
      if (!texts.contains(doc)) add("document " + doc + " is without its text");
      return true;
    });
    for (const std::string& doc : texts) {
      if (pending.contains(doc)) continue;
      extracted_.push_back(doc);
      guarded("document " + doc, [&] { document(doc); });
    }
    if (extracted_.empty() != store_.extractor().empty())
      add(extracted_.empty() ? "an extractor is named though nothing is extracted" : "the extractor is not named");
    count_statements();
  }

  void document(const std::string& doc) {
    const std::optional<StoredDocument> stored = store_.stored(doc);
    const std::optional<StoredMentions> mentions = store_.mentions(doc);
    const auto bytes = rocks_.get(Family::kAnalysis, analysis_key(AnalysisKind::kRows, doc));
    if (!stored || !mentions || !bytes) {
      add("document " + doc + " lacks a part of its analysis");
      return;
    }
    const std::vector<Statement> statements = store_.statements(doc);
    for (std::string& violation : document_violations(*stored, *mentions, statements)) add(std::move(violation));
    const IndexRows given = rows_of(*stored, statements);
    if (!(decode_rows(*bytes) == given.list))
      add("document " + doc + " has a list of index rows that is not that of its statements");
    each_row(doc, statements, given,
             [&](const std::string& key, std::string_view value) { expected_[kind_of(key)].add(key, value); });
    for (const EdgeRow& edge : given.list.edges) used_.insert({edge.subject, edge.relation, edge.object});
    for (const RowList::Participant& participant : given.list.participants) used_.insert(participant.term);
    statements_ += statements.size();
  }

  IndexRows rows_of(const StoredDocument& stored, const std::vector<Statement>& statements) const {
    return index_rows(stored.document, statements, stored.entities, [&](const std::string& term) {
      const auto number = numbers_.find(term);
      return number == numbers_.end() ? TermId{0} : number->second;
    });
  }

  // Each row of the index that the document gives.
  template <typename Visit>
  static void each_row(const std::string& doc, const std::vector<Statement>& statements, const IndexRows& given,
                       const Visit& visit) {
    for (const Statement& statement : statements) {
      const StatementLocation location = location_of(doc, statement);
      visit(statement_id_key(location.id), statement_key(location));
    }
    for (const EdgeRow& edge : given.list.edges)
      for (const std::string& key : permutation_keys(edge)) visit(key, "");
    for (const RowList::Participant& participant : given.list.participants)
      visit(participant_key(participant.term, participant.statement), "");
    for (const auto& [key, value] : given.keyed) visit(key, value);
  }

  void count_statements() {
    std::uint64_t rows = 0;
    rocks_.scan(Family::kStatements, "", [&](std::string_view, std::string_view) { return ++rows, true; });
    if (rows != statements_)
      add(std::to_string(rows) + " statements are stored, the documents have " + std::to_string(statements_));
  }

  void index() {
    RowSums found;
    std::array<std::uint64_t, 256> of_no_kind{};
    rocks_.scan(Family::kIndex, "", [&](std::string_view key, std::string_view value) {
      if (const std::size_t kind = kind_of(key); kind > 0 && kind < kKinds) found[kind].add(key, value);
      else ++of_no_kind[kind];
      return true;
    });
    for (const std::uint64_t rows : of_no_kind)
      if (rows > 0) add("the index holds " + std::to_string(rows) + " rows of no kind");
    bool equal = true;
    for (std::size_t kind = 1; kind < static_cast<std::size_t>(IndexKind::kTerm); ++kind) {
      equal = equal && found[kind] == expected_[kind];
      if (found[kind].rows != expected_[kind].rows)
        add("the index " + std::string(kKindNames[kind]) + " holds " + std::to_string(found[kind].rows) +
            " rows, the documents give " + std::to_string(expected_[kind].rows));
    }
    if (equal) return;
    for (const std::string& doc : extracted_) guarded("document " + doc, [&] { name_missing_rows(doc); });
  }

  // Slow, row by row: for an index that is known to be damaged.
  void name_missing_rows(const std::string& doc) {
    const std::optional<StoredDocument> stored = store_.stored(doc);
    if (!stored) return;
    const std::vector<Statement> statements = store_.statements(doc);
    bool missing = false;
    each_row(doc, statements, rows_of(*stored, statements), [&](const std::string& key, std::string_view value) {
      if (rocks_.get(Family::kIndex, key) == std::optional(std::string(value))) return;
      if (kind_of(key) != static_cast<std::size_t>(IndexKind::kStatement)) missing = true;
      else
        add("document " + doc + " has statement " + format_statement_id(decode_statement_key(value).id) +
            ", which is not found by its id or stands out of order");
    });
    if (missing) add("document " + doc + " has statements or names that the index does not find");
  }

  void dictionary() {
    const auto next = rocks_.get(Family::kMeta, kNextTermKey);
    std::string_view next_bytes = next ? std::string_view(*next) : std::string_view("\0\0\0\1", 4);
    const TermId free = take_u32(next_bytes);
    std::uint64_t texts = 0;
    std::set<TermId> without_text(used_.begin(), used_.end());
    without_text.erase(0);  // nothing
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kTermText), [&](std::string_view key, std::string_view text) {
      key.remove_prefix(1);
      const TermId number = take_u32(key);
      ++texts;
      const auto known = numbers_.find(std::string(text));
      if (known == numbers_.end() || known->second != number)
        add("term " + std::string(text) + " does not lead back to its number");
      if (number >= free) add("term " + std::string(text) + " has a number that is still to be given");
      if (!used_.contains(number)) add("term " + std::string(text) + " is used by no row");
      without_text.erase(number);
      return true;
    });
    if (numbers_.size() != texts)
      add("the dictionary has " + std::to_string(numbers_.size()) + " terms and " + std::to_string(texts) + " numbers");
    for (const TermId number : without_text)
      add("a row uses term number " + std::to_string(number) + ", which the dictionary lacks");
  }

  const Store& store_;
  const Rocks& rocks_;
  std::vector<std::string> violations_;
  std::unordered_map<std::string, TermId> numbers_;  // of all terms
  std::vector<std::string> extracted_;               // documents
  RowSums expected_;
  std::unordered_set<TermId> used_;
  std::uint64_t statements_ = 0;
};

}  // namespace

std::vector<std::string> Store::verify() const { return Verifier(*this, *impl_->rocks).run(); }

}  // namespace relata::store

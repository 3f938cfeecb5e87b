// Store::verify: every invariant of docs/store_format.md.
#include <array>
#include <map>
#include <set>

#include "core/error.h"
#include "store/document_check.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

class Verifier {
 public:
  Verifier(const Store& store, const Rocks& rocks) : store_(store), rocks_(rocks) {}

  std::vector<std::string> run() {
    guarded("the files", [&] { rocks_.check(rocks_.db().VerifyChecksum(), "read"); });
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

  void documents() {
    std::set<std::string> texts;
    rocks_.scan(Family::kDocuments, "", [&](std::string_view key, std::string_view) {
      texts.insert(decode_document_key(key));
      return true;
    });
    rocks_.scan(Family::kAnalysis, "", [&](std::string_view key, std::string_view) {
      const auto kind = static_cast<AnalysisKind>(key.front());
      const std::string doc = decode_analysis_key(kind, key);
      if (kind < AnalysisKind::kSentences || kind > AnalysisKind::kPending)
        add("document " + doc + " has a record of no kind");
      if (!texts.contains(doc)) add("document " + doc + " is without its text");
      return true;
    });
    bool extracted = false;
    for (const std::string& doc : texts) {
      if (store_.is_pending(doc)) continue;
      extracted = true;
      guarded("document " + doc, [&] { document(doc); });
    }
    if (extracted == store_.extractor().empty())
      add(extracted ? "the extractor is not named" : "an extractor is named though nothing is extracted");
    count_statements();
  }

  void document(const std::string& doc) {
    const std::optional<StoredDocument> stored = store_.stored(doc);
    const std::optional<StoredMentions> mentions = store_.mentions(doc);
    if (!stored || !mentions || !rocks_.get(Family::kAnalysis, analysis_key(AnalysisKind::kRows, doc))) {
      add("document " + doc + " lacks a part of its analysis");
      return;
    }
    const std::vector<Statement> statements = store_.statements(doc);
    for (std::string& violation : document_violations(*stored, *mentions, statements)) add(std::move(violation));
    for (const Statement& statement : statements) {
      const StatementLocation location = location_of(doc, statement);
      if (rocks_.get(Family::kIndex, statement_id_key(location.id)) != statement_key(location))
        add("document " + doc + " has statement " + statement.id +
            ", which is not found by its id or stands out of order");
    }
    statements_ += statements.size();
    const IndexRows given = index_rows(stored->document, statements, stored->entities,
                                       [&](const std::string& term) { return find_term(rocks_, term); });
    const auto bytes = rocks_.get(Family::kAnalysis, analysis_key(AnalysisKind::kRows, doc));
    if (!(decode_rows(*bytes) == given.list))
      add("document " + doc + " has a list of index rows that is not that of its statements");
    rows_of_document(doc, given);
  }

  void rows_of_document(const std::string& doc, const IndexRows& given) {
    bool missing = false;
    for (const EdgeRow& edge : given.list.edges) {
      for (const std::string& key : permutation_keys(edge)) missing |= !expect(key, "");
      used_.insert({edge.subject, edge.relation, edge.object});
    }
    for (const RowList::Participant& participant : given.list.participants) {
      missing |= !expect(participant_key(participant.term, participant.statement), "");
      used_.insert(participant.term);
    }
    for (const auto& [key, value] : given.keyed) missing |= !expect(key, value);
    if (missing) add("document " + doc + " has statements or names that the index does not find");
  }

  // Counts a row that the documents give; whether the index has it.
  bool expect(const std::string& key, std::string_view value) {
    ++expected_[static_cast<std::uint8_t>(key.front())];
    return rocks_.get(Family::kIndex, key) == std::optional(std::string(value));
  }

  void count_statements() {
    std::uint64_t rows = 0;
    rocks_.scan(Family::kStatements, "", [&](std::string_view, std::string_view) { return ++rows, true; });
    if (rows != statements_)
      add(std::to_string(rows) + " statements are stored, the documents have " + std::to_string(statements_));
    expected_[static_cast<std::uint8_t>(IndexKind::kStatement)] = statements_;
  }

  // Each row that the documents give was found; equal counts say that there is no other.
  void index() {
    static constexpr std::array<std::string_view, 10> kNames = {
        "", "SPO", "POS", "OSP", "participants", "statement ids", "times", "names", "terms", "numbers of terms"};
    std::map<std::uint8_t, std::uint64_t> found;
    rocks_.scan(Family::kIndex, "", [&](std::string_view key, std::string_view) {
      return ++found[static_cast<std::uint8_t>(key.front())], true;
    });
    for (const auto& [kind, rows] : found)
      if (kind == 0 || kind >= kNames.size()) add("the index holds " + std::to_string(rows) + " rows of no kind");
    for (std::uint8_t kind = 1; kind < static_cast<std::uint8_t>(IndexKind::kTerm); ++kind)
      if (found[kind] != expected_[kind])
        add("the index " + std::string(kNames[kind]) + " holds " + std::to_string(found[kind]) +
            " rows, the documents give " + std::to_string(expected_[kind]));
  }

  void dictionary() {
    const auto next = rocks_.get(Family::kMeta, kNextTermKey);
    std::string_view next_bytes = next ? std::string_view(*next) : std::string_view("\0\0\0\1", 4);
    const TermId free = take_u32(next_bytes);
    std::uint64_t terms = 0, numbers = 0;
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kTermText), [&](std::string_view key, std::string_view text) {
      key.remove_prefix(1);
      const TermId number = take_u32(key);
      ++numbers;
      if (find_term(rocks_, text) != number) add("term " + std::string(text) + " does not lead back to its number");
      if (number >= free) add("term " + std::string(text) + " has a number that is still to be given");
      if (!used_.contains(number)) add("term " + std::string(text) + " is used by no row");
      return true;
    });
    rocks_.scan(Family::kIndex, index_prefix(IndexKind::kTerm),
                [&](std::string_view, std::string_view) { return ++terms, true; });
    if (terms != numbers)
      add("the dictionary has " + std::to_string(terms) + " terms and " + std::to_string(numbers) + " numbers");
    used_.erase(0);
    for (TermId number : used_)
      if (!term_text(rocks_, number))
        add("a row uses term number " + std::to_string(number) + ", which the dictionary lacks");
  }

  const Store& store_;
  const Rocks& rocks_;
  std::vector<std::string> violations_;
  std::map<std::uint8_t, std::uint64_t> expected_;
  std::set<TermId> used_;
  std::uint64_t statements_ = 0;
};

}  // namespace

std::vector<std::string> Store::verify() const { return Verifier(*this, *impl_->rocks).run(); }

}  // namespace relata::store

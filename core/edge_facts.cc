// EdgeSource::facts() of a source that gives edges alone.
#include "core/ascii.h"
#include "core/fnv1a.h"
#include "core/triple.h"
#include "core/triple_collector.h"

namespace relata {
namespace {

// The sentence that was hashed last: the edges of a statement, and often statements, come one after the other.
class SentenceHash {
 public:
  std::uint64_t of(const std::string& sentence) {
    if (!any_ || sentence != sentence_) {
      sentence_ = sentence;
      hash_ = sentence_hash(sentence);
      any_ = true;
    }
    return hash_;
  }

 private:
  std::string sentence_;
  std::uint64_t hash_ = 0;
  bool any_ = false;
};

}  // namespace

std::uint64_t sentence_hash(std::string_view sentence) { return fnv1a(single_blanks(sentence)); }

std::optional<EdgeFact> fact_of(const Edge& edge, const Filter& filter, std::string& speaker) {
  const Statement& said = *edge.statement;
  const bool asserted = said.polarity == Polarity::kPositive && said.modality == Modality::kAsserted;
  EdgeFact fact;
  fact.admitted = admits(filter, said, *edge.provenance);
  if (!fact.admitted && (said.rejected || asserted)) return std::nullopt;
  speaker = said.attributed_to.empty() ? std::string() : said_by(said.attributed_to.front());
  fact.subject = &edge.subject;
  fact.relation = edge.relation;
  fact.object = &edge.object;
  fact.canonical = edge.canonical;
  fact.canonical_reversed = edge.canonical_reversed;
  fact.statement = said.id;
  fact.doc = edge.provenance->doc;
  if (edge.provenance->source) fact.source = *edge.provenance->source;
  fact.story = edge.provenance->story;
  fact.said_by = speaker;
  fact.asserts = asserted && !said.rejected;
  fact.negative = said.polarity == Polarity::kNegative;
  return fact;
}

Undated EdgeSource::facts(const EdgePattern& pattern, const Filter& filter, const FactVisit& visit) const {
  SentenceHash sentences;
  std::string speaker;
  return edges(pattern, with_denials(filter), [&](const Edge& edge) {
    std::optional<EdgeFact> fact = fact_of(edge, filter, speaker);
    if (!fact) return true;
    fact->sentence = sentences.of(edge.provenance->sentence);
    visit(*fact);
    return true;
  });
}

EdgeSource::RelationCounts EdgeSource::relations_of(const std::string& end_key, const Filter& filter) const {
  RelationCounts counts;
  const auto count = [&](const EdgeFact& fact) {
    if (fact.admitted) ++counts[std::string(fact.relation)];
  };
  facts({end_key, std::nullopt}, filter, count);
  facts({std::nullopt, end_key}, filter, count);
  return counts;
}

std::optional<std::uint64_t> EdgeSource::count(const EdgePattern&) const { return std::nullopt; }

}  // namespace relata

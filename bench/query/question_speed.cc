// What questions take in process: question_speed [KB] [TIMES]
//
// Asks each kind of question TIMES (1,000) times about ends that are drawn by a seed, every edge alike, so that hubs
// come often: of the knowledge base KB, or, without one or with "-", of 600,000 edges among 60,000 entities in memory,
// a few of them hubs, which give facts and counts from an index and show what the room query takes by itself. Each
// question is parsed, asked and its rows are made. Prints p50 and p99 in microseconds and the rows of all, a line a
// kind.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/relation_lexicon.h"
#include "kb/knowledge_base.h"
#include "kb/triple_table.h"
#include "query/query.h"

namespace {

using namespace relata;

// Edges by subject and by object, then by relation, as a store would give them.
class MemoryEdges final : public EdgeSource {
 public:
  MemoryEdges() {
    std::mt19937_64 dice(7);
    for (std::uint32_t i = 0; i < kEnds; ++i) {
      const std::string id = "entity-" + std::to_string(i);
      ends_.push_back({id, "Entity " + std::to_string(i), static_cast<EntityType>(i % 4)});
      number_of_["e:" + id] = i;
    }
    const auto one = [&] {  // the first ones are hubs: of a thousand edges and more, as in news
      const double u = static_cast<double>(dice() >> 11) / 9007199254740992.0;
      return static_cast<std::uint32_t>(60 * std::pow(kEnds / 60, u)) - 60;
    };
    for (std::uint32_t i = 0; i < kEdges; ++i)
      edges_.push_back({one(), static_cast<std::uint32_t>(dice() % kRelations), one(), i});
    for (std::uint32_t i = 0; i < kRelations; ++i) {
      const std::string lemma = i == 0 ? "capture" : i == 1 ? "praise" : "verb" + std::to_string(i);
      relations_.push_back(lemma);
      canonical_.push_back(canonical_relation(lemma));
    }
    by_subject_ = index([](const Fact& fact) { return fact.subject; });
    by_object_ = index([](const Fact& fact) { return fact.object; });
    by_relation_ = edges_;
    std::stable_sort(by_relation_.begin(), by_relation_.end(),
                     [](const Fact& a, const Fact& b) { return a.relation < b.relation; });
  }

  struct Fact {
    std::uint32_t subject, relation, object, number;
  };
  const Fact& edge(std::size_t i) const { return edges_[i]; }
  const End& end(std::uint32_t number) const { return ends_[number]; }
  const std::string& relation(std::uint32_t number) const { return relations_[number]; }

  Undated facts(const EdgePattern& pattern, const Filter&, const FactVisit& visit) const override {
    each(pattern, [&](const Fact& fact) {
      EdgeFact given;
      given.subject = &ends_[fact.subject];
      given.relation = relations_[fact.relation];
      given.object = &ends_[fact.object];
      given.canonical = canonical_[fact.relation].name;
      given.canonical_reversed = canonical_[fact.relation].reversed;
      char id[32];
      std::snprintf(id, sizeof id, "st-%016x", fact.number);
      given.statement = id;
      const std::string doc = "doc-" + std::to_string(fact.number / 10);
      given.doc = doc;
      given.sentence = fact.number;
      given.asserts = given.admitted = true;
      visit(given);
    });
    return {};
  }
  std::optional<std::uint64_t> count(const EdgePattern& pattern) const override {
    if (!pattern.subject && !pattern.object) return edges_.size() / (pattern.relation.any() ? 1 : kRelations);
    const auto range = pattern.subject ? of(by_subject_, *pattern.subject) : of(by_object_, *pattern.object);
    return (range.second - range.first) / (pattern.relation.any() ? 1 : kRelations);
  }
  Undated edges(const EdgePattern&, const Filter&, const std::function<bool(const Edge&)>&) const override {
    return {};
  }
  std::vector<Entity> find(std::string_view name) const override {
    const auto found = number_of_.find("e:" + std::string(name));
    if (found == number_of_.end()) return {};
    const End& end = ends_[found->second];
    return {Entity{.id = *end.id, .name = end.name, .type = *end.type}};
  }
  std::vector<Entity> namesakes(std::string_view name) const override { return find(name); }
  std::vector<Entity> bodies_of(std::string_view) const override { return {}; }
  std::vector<std::string> nearest(std::string_view, std::size_t) const override { return {}; }

  static constexpr std::uint32_t kEnds = 60'000, kEdges = 600'000, kRelations = 60;

 private:
  struct Index {
    std::vector<Fact> facts;
    std::vector<std::uint32_t> begins;  // of each end, and one past
  };
  template <typename Key>
  Index index(const Key& key) const {
    Index index{edges_, std::vector<std::uint32_t>(kEnds + 1, 0)};
    std::sort(index.facts.begin(), index.facts.end(), [&](const Fact& a, const Fact& b) {
      return std::tuple(key(a), a.relation, a.number) < std::tuple(key(b), b.relation, b.number);
    });
    for (const Fact& fact : index.facts) ++index.begins[key(fact) + 1];
    for (std::uint32_t i = 0; i < kEnds; ++i) index.begins[i + 1] += index.begins[i];
    return index;
  }
  std::pair<const Fact*, const Fact*> of(const Index& index, const std::string& key) const {
    const auto found = number_of_.find(key);
    if (found == number_of_.end()) return {};
    return {index.facts.data() + index.begins[found->second], index.facts.data() + index.begins[found->second + 1]};
  }
  template <typename Visit>
  void each(const EdgePattern& pattern, const Visit& visit) const {
    const auto range = pattern.subject  ? of(by_subject_, *pattern.subject)
                       : pattern.object ? of(by_object_, *pattern.object)
                                        : std::pair(by_relation_.data(), by_relation_.data() + by_relation_.size());
    std::uint32_t object = UINT32_MAX, relation = UINT32_MAX;
    if (pattern.subject && pattern.object) {
      const auto found = number_of_.find(*pattern.object);
      if (found == number_of_.end()) return;
      object = found->second;
    }
    bool taken = true;
    const auto past_relation = [](std::uint32_t value, const Fact& fact) { return value < fact.relation; };
    for (const Fact* fact = range.first; fact != range.second; ++fact) {
      if (fact->relation != relation) {
        relation = fact->relation;
        taken = pattern.relation.any() || pattern.relation.may_match(relations_[relation]);
        if (!taken) {
          fact = std::upper_bound(fact, range.second, relation, past_relation) - 1;
          continue;
        }
      }
      if (object == UINT32_MAX || fact->object == object) visit(*fact);
    }
  }

  std::vector<End> ends_;
  std::vector<std::string> relations_;
  std::vector<CanonicalRelation> canonical_;
  std::unordered_map<std::string, std::uint32_t> number_of_;
  std::vector<Fact> edges_;
  Index by_subject_, by_object_;
  std::vector<Fact> by_relation_;
};

// An edge of two entities that is asked about.
struct Drawn {
  std::string subject, relation, object;
};

std::vector<Drawn> drawn_from(const MemoryEdges& edges, std::size_t times) {
  std::mt19937_64 dice(11);
  std::vector<Drawn> drawn;
  for (std::size_t i = 0; i < times; ++i) {
    const MemoryEdges::Fact& edge = edges.edge(dice() % MemoryEdges::kEdges);
    drawn.push_back({*edges.end(edge.subject).id, edges.relation(edge.relation), *edges.end(edge.object).id});
  }
  return drawn;
}

std::vector<Drawn> drawn_from(const kb::KnowledgeBase& kb, std::size_t times) {
  Filter filter;
  kb::TripleTable table(filter, kb::TripleTable::Ends::kEntities);
  Undated undated;
  kb.collect(table, undated);
  std::mt19937_64 dice(11);
  std::vector<Drawn> drawn;
  for (std::size_t i = 0; i < times && !table.rows().empty(); ++i) {
    const Triple triple = table.triple(table.rows()[dice() % table.rows().size()]);
    drawn.push_back({*triple.subject.id, triple.relation, *triple.object.id});
  }
  return drawn;
}

void measure(const EdgeSource& source, const char* kind, std::size_t times,
             const std::function<std::string(std::size_t)>& question, const query::Options& options = {}) {
  std::vector<double> took;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < times; ++i) {
    const std::string pattern = question(i);
    const auto begin = std::chrono::steady_clock::now();
    const query::Result result = query::evaluate(query::parse_pattern(pattern), source, options);
    for (const query::Row& row : result.rows) rows += row.triples.empty() ? 0 : 1;
    took.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(took.begin(), took.end());
  std::printf("%-22s %10.1f %10.1f %10zu\n", kind, took[took.size() / 2], took[took.size() * 99 / 100], rows);
  std::fflush(stdout);
}

void measure_all(const EdgeSource& source, const std::vector<Drawn>& drawn) {
  const std::size_t n = drawn.size();
  const auto name = [](const std::string& id) { return "(\"" + id + "\")"; };
  const auto relation = [](const std::string& lemma) { return "-[\"" + lemma + "\"]->"; };
  std::printf("%-22s %10s %10s %10s\n", "question", "p50, us", "p99, us", "rows");
  measure(source, "(s)-[r]->(?x)", n,
          [&](auto i) { return name(drawn[i].subject) + relation(drawn[i].relation) + "(?x)"; });
  measure(source, "(?x)-[r]->(o)", n,
          [&](auto i) { return "(?x)" + relation(drawn[i].relation) + name(drawn[i].object); });
  measure(source, "(s)-[r]->(o)", n,
          [&](auto i) { return name(drawn[i].subject) + relation(drawn[i].relation) + name(drawn[i].object); });
  measure(source, "(s)-[*]->(?x)", n / 5, [&](auto i) { return name(drawn[i].subject) + "-[*]->(?x)"; });
  measure(source, "two hops", n / 5, [&](auto i) {
    return name(drawn[i].subject) + relation(drawn[i].relation) + "(?x), (?x)" + relation(drawn[(i + 1) % n].relation) +
           "(?y)";
  });
  measure(source, "common neighbours", n / 5, [&](auto i) {
    return name(drawn[i].subject) + "-[*]->(?x), " + name(drawn[(i + 1) % n].subject) + "-[*]->(?x)";
  });
  query::Options first;
  first.limit = 10;
  measure(
      source, "two hops, --limit 10", n / 50,
      [&](auto i) { return name(drawn[i].subject) + "-[*]->(?x), (?x)-[*]->(?y)"; }, first);
  measure(source, "path to 4 hops", n / 5,
          [&](auto i) { return name(drawn[i].subject) + "-[*1..4]->" + name(drawn[(i + 1) % n].object); });
}

}  // namespace

int main(int count, char** arguments) {
  const std::string dir = count > 1 ? arguments[1] : "-";
  const std::size_t times = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1000;
  if (dir == "-") {
    const MemoryEdges edges;
    measure_all(edges, drawn_from(edges, times));
  } else {
    const auto kb = kb::KnowledgeBase::open(dir, kb::Access::kRead);
    measure_all(kb, drawn_from(kb, times));
  }
}

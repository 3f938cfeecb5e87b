#include <algorithm>
#include <vector>

#include "kb/edge_lookup.h"
#include "kb/knowledge_base.h"
#include "kb/name_search.h"
#include "kb/path_lookup.h"
#include "query/query.h"
#include "sides.h"

namespace relata::bench {
namespace {

using Edge = kb::EdgeLookup::Edge;
using Number = kb::EdgeLookup::Number;

class RelataSide final : public Side {
 public:
  explicit RelataSide(const std::string& dir)
      : kb_(kb::KnowledgeBase::open(dir, kb::Access::kRead)), edges_(kb_), paths_(edges_), names_(kb_) {}

  Answer ask(Kind kind, const Question& question) override {
    switch (kind) {
      case Kind::kAllOfEnd: return all_of(*edges_.end(question.subject));
      case Kind::kObjects:
        return count({.subject = edges_.end(question.subject), .relation = edges_.relation(question.relation)});
      case Kind::kSubjects:
        return count({.relation = edges_.relation(question.relation), .object = edges_.end(question.object)});
      case Kind::kTwoHops: return two_hops(question);
      case Kind::kCommonNeighbours: return common(*edges_.end(question.subject), *edges_.end(question.other));
      case Kind::kYear:
        return documents({.subject = edges_.end(question.subject), .since = question.since, .until = question.until});
      case Kind::kPrefix: return prefix(question.prefix);
      case Kind::kCounts: return counts();
      case Kind::kPath: return path(*edges_.end(question.subject), *edges_.end(question.other));
    }
    return {};
  }

 private:
  Answer count(const kb::EdgeLookup::Pattern& pattern) {
    Answer answer;
    edges_.visit(pattern, [&](const Edge& edge) {
      used_ += edge.subject + edge.object;
      ++answer.rows;
      return true;
    });
    return answer;
  }

  Answer documents(const kb::EdgeLookup::Pattern& pattern) {
    Answer answer;
    edges_.visit(pattern, [&](const Edge& edge) { return answer.add(edges_.document(edge.document).id), true; });
    return answer;
  }

  Answer all_of(Number end) {
    Answer answer = documents({.subject = end}), into = documents({.object = end});
    return {answer.rows + into.rows, answer.sum + into.sum};
  }

  Answer two_hops(const Question& question) {
    const auto second = edges_.relation(question.relation2);
    Answer answer;
    middles_.clear();
    edges_.visit({.subject = edges_.end(question.subject), .relation = edges_.relation(question.relation)},
                 [&](const Edge& edge) { return middles_.push_back(edge.object), true; });
    std::sort(middles_.begin(), middles_.end());  // each once, as often as it came
    for (auto begin = middles_.begin(), end = begin; begin != middles_.end(); begin = end) {
      end = std::find_if(begin, middles_.end(), [&](Number middle) { return middle != *begin; });
      const auto times = static_cast<std::uint64_t>(end - begin);
      answer.rows += times * count({.subject = *begin, .relation = second}).rows;
    }
    return answer;
  }

  std::vector<Number> neighbours(Number end) {
    std::vector<Number> all;
    edges_.visit({.subject = end}, [&](const Edge& edge) { return all.push_back(edge.object), true; });
    edges_.visit({.object = end}, [&](const Edge& edge) { return all.push_back(edge.subject), true; });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  Answer common(Number a, Number b) {
    const std::vector<Number> of_a = neighbours(a), of_b = neighbours(b);
    std::vector<Number> both;
    std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(both));
    return {both.size(), 0};
  }

  Answer counts() {
    Answer answer;
    edges_.relation_counts([&](std::string_view lemma, std::uint64_t) { answer.add(lemma); });
    return answer;
  }

  Answer prefix(const std::string& begin) {
    Answer answer;
    names_.in_order(begin, 20, [&](std::string_view slug, std::string_view) { return answer.add(slug), true; });
    return answer;
  }

  Answer path(Number from, Number to) { return {paths_.find(from, to, 4).size(), 0}; }

  kb::KnowledgeBase kb_;
  kb::EdgeLookup edges_;
  kb::PathLookup paths_;
  kb::NameSearch names_;
  std::vector<Number> middles_;
  std::uint64_t used_ = 0;
};

class QuerySide final : public Side {
 public:
  explicit QuerySide(const std::string& dir) : kb_(kb::KnowledgeBase::open(dir, kb::Access::kRead)) {}

  Answer ask(Kind kind, const Question& question) override {
    query::Options options;
    const std::string subject = name(question.subject), object = name(question.object), other = name(question.other);
    const std::string relation = "-[\"" + question.relation + "\"]->";
    std::string pattern;
    switch (kind) {
      case Kind::kAllOfEnd: pattern = subject + "-[*]-(?x)"; break;
      case Kind::kObjects: pattern = subject + relation + "(?x)"; break;
      case Kind::kSubjects: pattern = "(?x)" + relation + object; break;
      case Kind::kTwoHops: pattern = subject + relation + "(?x), (?x)-[\"" + question.relation2 + "\"]->(?y)"; break;
      case Kind::kCommonNeighbours: pattern = subject + "-[*]-(?x), " + other + "-[*]-(?x)"; break;
      case Kind::kYear:
        options.filter.since = question.since;
        options.filter.until = question.until;
        pattern = subject + "-[*]->(?x)";
        break;
      case Kind::kPath: pattern = subject + "-[*1..4]-" + other; break;
      case Kind::kPrefix:
      case Kind::kCounts: return {};
    }
    const query::Result result = query::evaluate(query::parse_pattern(pattern), kb_, options);
    return {result.rows.size(), 0};
  }

 private:
  static std::string name(const std::string& key) { return "(\"" + key.substr(2) + "\")"; }

  kb::KnowledgeBase kb_;
};

}  // namespace

std::unique_ptr<Side> open_relata(const std::string& kb) { return std::make_unique<RelataSide>(kb); }
std::unique_ptr<Side> open_relata_query(const std::string& kb) { return std::make_unique<QuerySide>(kb); }

}  // namespace relata::bench

#include "measure/tuple_score.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/table.h"
#include "measure/columns.h"
#include "measure/count.h"
#include "measure/tuple_words_tsv.h"

namespace relata::measure {
namespace {

using Bag = std::map<std::string, std::uint32_t, std::less<>>;

const WordLists& tuple_words() {
  static const WordLists lists(data::tuple_words_tsv);
  return lists;
}

constexpr bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::string sentence_key(std::string_view text) {
  std::string whole(text), key;
  for (const std::string_view code : tuple_words().words("brackets"))
    for (std::size_t at = 0; (at = whole.find(code, at)) != whole.npos;) whole.erase(at, code.size());
  for (const char c : whole)
    if (!is_ascii_punctuation(c) && !is_ascii_blank(c)) key += c;
  return key;
}

void add_words(std::string_view text, Bag& bag) {
  std::string word;
  const auto close = [&] {
    if (!word.empty()) ++bag[word];
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_blank(c.value)) close();
    else word += text.substr(at, c.bytes);
    at += c.bytes;
  }
  close();
}

std::uint32_t size(const Bag& bag) {
  std::uint32_t words = 0;
  for (const auto& [word, count] : bag) words += count;
  return words;
}

std::uint32_t shared(const Bag& a, const Bag& b) {
  std::uint32_t words = 0;
  for (const auto& [word, count] : a)
    if (const auto found = b.find(word); found != b.end()) words += std::min(count, found->second);
  return words;
}

// A fact folded to two sides at most.
struct Folded {
  Bag relation;
  std::vector<Bag> sides;
  bool says = false;
  double confidence = 1;
};

enum class EmptyEnd : bool { kCounts, kDropped };

// An argument of the gold that is empty asks for one that is not, as in the published scorer.
Folded folded(const Fact& fact, EmptyEnd empty) {
  Folded result;
  result.confidence = fact.confidence;
  add_words(fact.relation, result.relation);
  for (const std::string_view part : tuple_words().words("saying"))
    result.says = result.says || fact.relation.find(part) != std::string::npos;
  std::size_t count = fact.arguments.size();
  while (empty == EmptyEnd::kDropped && count > 0 && trimmed(fact.arguments[count - 1]).empty()) --count;
  for (std::size_t i = 0; i < count; ++i) {
    if (i < 2) result.sides.emplace_back();
    add_words(fact.arguments[i], result.sides.back());
  }
  return result;
}

struct PairScore {
  double precision = 0, recall = 0;
  auto operator<=>(const PairScore&) const = default;
};

PairScore pair_once(const Folded& gold, const Folded& fact, bool exchanged) {
  std::uint32_t hits = shared(gold.relation, fact.relation);
  const auto be = [](const Bag& bag) { return bag.contains("be") ? bag.find("be")->second : 0; };
  const bool has_form = std::any_of(gold.relation.begin(), gold.relation.end(),
                                    [](const auto& word) { return tuple_words().holds("be", word.first); });
  if (be(fact.relation) > be(gold.relation) && has_form) ++hits;
  if (hits == 0 || fact.sides.size() < gold.sides.size()) return {};
  std::uint32_t said = size(fact.relation), wanted = size(gold.relation);
  for (std::size_t i = 0; i < gold.sides.size(); ++i) {
    const Bag& ours = fact.sides[exchanged ? fact.sides.size() - 1 - i : i];
    hits += shared(gold.sides[i], ours);
    said += size(ours);
    wanted += size(gold.sides[i]);
  }
  return {share(hits, said), share(hits, wanted)};
}

PairScore pair_score(const Folded& gold, const Folded& fact) {
  const PairScore straight = pair_once(gold, fact, false);
  return gold.says ? std::max(straight, pair_once(gold, fact, true)) : straight;
}

// What the facts of a sentence above a confidence earn.
struct Sum {
  double precision = 0, facts = 0, recall = 0;
};

class SentenceScore {
 public:
  SentenceScore(const std::vector<Fact>& gold, const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) facts_.push_back(folded(fact, EmptyEnd::kDropped));
    for (std::size_t g = 0; g < gold.size(); ++g) {
      const Folded wanted = folded(gold[g], EmptyEnd::kCounts);
      for (std::size_t f = 0; f < facts_.size(); ++f) {
        scores_.push_back(pair_score(wanted, facts_[f]));
        ranked_.push_back({scores_.back().precision, g, f});
      }
    }
    gold_ = gold.size();
    std::stable_sort(ranked_.begin(), ranked_.end(),
                     [](const Cell& a, const Cell& b) { return a.precision > b.precision; });
  }

  // By rising confidence; each holds up to and with its confidence.
  std::vector<std::pair<double, Sum>> steps() const {
    std::set<double> cuts;
    for (const Folded& fact : facts_) cuts.insert(fact.confidence);
    std::vector<std::pair<double, Sum>> steps;
    for (const double cut : cuts) steps.emplace_back(cut, from(cut));
    return steps;
  }

 private:
  struct Cell {
    double precision;
    std::size_t gold, fact;
  };

  Sum from(double cut) const {
    Sum sum;
    for (const Folded& fact : facts_) sum.facts += fact.confidence >= cut;
    std::vector<double> earned(facts_.size(), -1);
    std::vector<bool> taken(gold_, false);
    for (const Cell& cell : ranked_) {
      if (facts_[cell.fact].confidence < cut || earned[cell.fact] >= 0 || taken[cell.gold]) continue;
      earned[cell.fact] = cell.precision;
      taken[cell.gold] = true;
      sum.precision += cell.precision;
    }
    for (std::size_t g = 0; g < gold_; ++g) {
      double best = 0;
      for (std::size_t f = 0; f < facts_.size(); ++f)
        if (facts_[f].confidence >= cut) best = std::max(best, scores_[g * facts_.size() + f].recall);
      sum.recall += best;
    }
    return sum;
  }

  std::vector<Folded> facts_;
  std::size_t gold_ = 0;
  std::vector<PairScore> scores_;  // [gold][fact]
  std::vector<Cell> ranked_;       // the best first, then by gold and fact
};

// Precision and recall of all facts, then without those of the lowest confidence, and so on.
std::vector<PairScore> curve_of(const TupleGold& gold, const std::vector<SentenceFacts>& system, std::uint64_t& given) {
  std::unordered_map<std::string, std::vector<Fact>> by_sentence;
  std::vector<std::string> order;
  for (const SentenceFacts& sentence : system) {
    const std::string key = sentence_key(sentence.sentence);
    if (!gold.facts.contains(key) || sentence.facts.empty()) continue;
    std::vector<Fact>& facts = by_sentence[key];
    if (facts.empty()) order.push_back(key);
    facts.insert(facts.end(), sentence.facts.begin(), sentence.facts.end());
    given += sentence.facts.size();
  }
  Sum total;
  std::map<double, Sum> change;  // what goes behind a confidence
  for (const std::string& key : order) {
    const auto steps = SentenceScore(gold.facts.at(key), by_sentence[key]).steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto& [cut, now] = steps[i];
      const Sum after = i + 1 < steps.size() ? steps[i + 1].second : Sum{};
      if (i == 0) total = {total.precision + now.precision, total.facts + now.facts, total.recall + now.recall};
      Sum& changed = change[cut];
      changed = {changed.precision + after.precision - now.precision, changed.facts + after.facts - now.facts,
                 changed.recall + after.recall - now.recall};
    }
  }
  std::vector<PairScore> curve;
  for (const auto& [cut, less] : change) {
    curve.push_back({total.precision / total.facts, total.recall / static_cast<double>(gold.count)});
    total = {total.precision + less.precision, total.facts + less.facts, total.recall + less.recall};
  }
  return curve;
}

}  // namespace

TupleGold read_tuple_gold(std::string_view text) {
  TupleGold gold;
  while (!text.empty()) {
    const std::vector<std::string_view> cells = columns_of(trimmed(take_line(text)));
    if (cells.size() < 2) continue;
    Fact fact{std::string(cells[1]), {}, 1};
    for (std::size_t i = 2; i < cells.size(); ++i)
      if (cells[i].find("C: ") == cells[i].npos) fact.arguments.emplace_back(trimmed(cells[i]));
    std::vector<Fact>& facts = gold.facts[sentence_key(cells[0])];
    if (facts.empty()) gold.sentences += std::string(cells[0]) + "\n";
    facts.push_back(std::move(fact));
    ++gold.count;
  }
  return gold;
}

TupleScore score_tuples(const TupleGold& gold, const std::vector<SentenceFacts>& system) {
  TupleScore score;
  score.wanted = gold.count;
  std::vector<PairScore> curve = curve_of(gold, system, score.given);
  if (curve.empty()) return score;
  score.f1_of_all = harmonic_mean(curve.front().precision, curve.front().recall);
  score.f1 = -1;
  for (const PairScore& point : curve)
    if (const double f1 = harmonic_mean(point.precision, point.recall); f1 > score.f1) {
      score.f1 = f1;
      score.precision = point.precision;
      score.recall = point.recall;
    }
  curve.push_back({1, 0});
  for (std::size_t i = 0; i + 1 < curve.size(); ++i)
    score.auc += (curve[i].recall - curve[i + 1].recall) * (curve[i].precision + curve[i + 1].precision) / 2;
  return score;
}

}  // namespace relata::measure

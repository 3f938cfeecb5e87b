#include "extract/time/matcher.h"

#include <algorithm>

#include "extract/time/lexicon.h"
#include "extract/time/natives.h"
#include "extract/time/plausible.h"

namespace relata::time {
namespace {

constexpr int kDeepest = 12;  // names within names; "1 day 1 day 1 day .." goes no further
constexpr std::size_t kAlternatives = 6;

void set(Node& node, Field field, int value) { node.fields[static_cast<std::size_t>(field)] = value; }

void store(const Part& part, const Counted& counted, Node& node) {
  for (std::size_t i = 0; i < counted.fields.size(); ++i) {
    const auto& [field, value] = counted.fields[i];
    set(node, i == 0 && part.store == Part::Store::kField ? part.field : field, value);
  }
}

// The node under a, with what the rule adds.
Node same(const Node& made) {
  Node node = *made.a;
  for (std::size_t f = 0; f < node.fields.size(); ++f)
    if (made.fields[f]) node.fields[f] = made.fields[f];
  return node;
}

}  // namespace

Matcher::Matcher(const Sentence& sentence, const std::vector<Atom>& atoms) : sentence_(sentence), atoms_(atoms) {
  admitted_.resize(atoms.size());
  Fit next;
  for (std::size_t a = atoms.size(); a-- > 0;) {
    const Fit fit = openings().fit(atoms, a);
    admitted_[a] = openings().admitted(fit, next);
    next = fit;
  }
}

const std::vector<Parse>& Matcher::parses(std::uint32_t name, std::size_t at) {
  static const std::vector<Parse> none;
  if (at >= atoms_.size() || depth_ >= kDeepest) return none;
  const RuleSet rules = admitted_[at] & openings().rules(name);
  if (rules.none()) return none;
  const std::uint64_t key = static_cast<std::uint64_t>(at) * grammar().names() + name;
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  ++depth_;
  std::vector<Parse> found;
  for (const Rule& rule : grammar().rules(name))
    if (rules.test(rule.number)) match(rule, 0, {at, at, &rule.made}, found);
  --depth_;
  std::stable_sort(found.begin(), found.end(), [](const Parse& a, const Parse& b) { return a.end > b.end; });
  if (found.size() > kAlternatives) found.resize(kAlternatives);
  return known_.emplace(key, std::move(found)).first->second;
}

void Matcher::match(const Rule& rule, std::size_t part, const State& state, std::vector<Parse>& found) {
  const std::size_t at = state.at;
  if (part == rule.parts.size()) {
    if (std::any_of(found.begin(), found.end(), [&](const Parse& parse) { return parse.end == at; }))
      return;  // an earlier rule reads it
    nodes_.push_back(state.node->operation == Operation::kSame ? same(*state.node) : *state.node);
    found.push_back({at, state.phrase, &nodes_.back()});
    return;
  }
  const State next{at, part == rule.prefix ? at : state.phrase, state.node};
  if (at < atoms_.size() && (!rule.parts[part].glued || atoms_[at].glued)) match_part(rule, part, next, found);
  if (rule.parts[part].optional) match(rule, part + 1, next, found);
}

void Matcher::match_part(const Rule& rule, std::size_t index, const State& state, std::vector<Parse>& found) {
  const Part& part = rule.parts[index];
  if (part.type == Part::Type::kNative) {
    const auto counted = native_at(atoms_, state.at, part.word);
    if (!counted) return;
    Node node = *state.node;
    store(part, *counted, node);
    match(rule, index + 1, {counted->end, state.phrase, &node}, found);
  } else if (part.type == Part::Type::kName) {
    Node node = *state.node;
    for (const Parse& parse : parses(part.name, state.at)) {
      (part.store == Part::Store::kB ? node.b : node.a) = parse.node;
      match(rule, index + 1, {parse.end, index == rule.prefix ? parse.phrase : state.phrase, &node}, found);
    }
  } else if (is_word(part, state.at)) {
    if (part.store != Part::Store::kField)
      return match(rule, index + 1, {state.at + 1, state.phrase, state.node}, found);
    Node node = *state.node;
    set(node, part.field, atoms_[state.at].sense(part.word)->value);
    match(rule, index + 1, {state.at + 1, state.phrase, &node}, found);
  }
}

bool Matcher::is_word(const Part& part, std::size_t at) const {
  const std::string& text = atoms_[at].text;
  if (part.type == Part::Type::kWords) return std::find(part.words.begin(), part.words.end(), text) != part.words.end();
  const WordSense* sense = atoms_[at].sense(part.word);
  return sense && (!sense->doubtful || is_plausible(sentence_, atoms_, at, part.word));
}

}  // namespace relata::time

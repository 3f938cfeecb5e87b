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
  starts_.reserve(atoms.size());
  for (const Atom& atom : atoms) starts_.push_back(grammar().starts_of(atom));
}

const std::vector<Parse>& Matcher::parses(std::uint32_t name, std::size_t at) {
  static const std::vector<Parse> none;
  if (at >= atoms_.size() || depth_ >= kDeepest || (starts_[at] & grammar().starts(name)).none()) return none;
  const std::uint64_t key = static_cast<std::uint64_t>(at) * grammar().names() + name;
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  ++depth_;
  std::vector<Parse> found;
  for (const Rule& rule : grammar().rules(name))
    if ((starts_[at] & rule.starts).any()) match(rule, 0, at, {rule.made, at}, found);
  --depth_;
  std::stable_sort(found.begin(), found.end(), [](const Parse& a, const Parse& b) { return a.end > b.end; });
  if (found.size() > kAlternatives) found.resize(kAlternatives);
  return known_.emplace(key, std::move(found)).first->second;
}

void Matcher::match(const Rule& rule, std::size_t part, std::size_t at, const State& state, std::vector<Parse>& found) {
  if (part == rule.parts.size()) {
    if (std::any_of(found.begin(), found.end(), [&](const Parse& parse) { return parse.end == at; }))
      return;  // an earlier rule reads it
    nodes_.push_back(state.node.operation == Operation::kSame ? same(state.node) : state.node);
    found.push_back({at, state.phrase, &nodes_.back()});
    return;
  }
  State next = state;
  if (part == rule.prefix) next.phrase = at;
  if (at < atoms_.size() && (!rule.parts[part].glued || atoms_[at].glued)) match_part(rule, part, at, next, found);
  if (rule.parts[part].optional) match(rule, part + 1, at, next, found);
}

void Matcher::match_part(const Rule& rule, std::size_t index, std::size_t at, const State& state,
                         std::vector<Parse>& found) {
  const Part& part = rule.parts[index];
  State next = state;
  if (part.type == Part::Type::kNative) {
    const auto counted = native_at(atoms_, at, part.word);
    if (!counted) return;
    store(part, *counted, next.node);
    match(rule, index + 1, counted->end, next, found);
  } else if (part.type == Part::Type::kName) {
    for (const Parse& parse : std::vector<Parse>(parses(part.name, at))) {
      if (index == rule.prefix) next.phrase = parse.phrase;
      if (part.store == Part::Store::kB) next.node.b = parse.node;
      else next.node.a = parse.node;
      match(rule, index + 1, parse.end, next, found);
    }
  } else if (is_word(part, at)) {
    if (part.store == Part::Store::kField) set(next.node, part.field, atoms_[at].sense(part.word)->value);
    match(rule, index + 1, at + 1, next, found);
  }
}

bool Matcher::is_word(const Part& part, std::size_t at) const {
  const std::string& text = atoms_[at].text;
  if (part.type == Part::Type::kWords) return std::find(part.words.begin(), part.words.end(), text) != part.words.end();
  const WordSense* sense = atoms_[at].sense(part.word);
  return sense && (!sense->doubtful || is_plausible(sentence_, atoms_, at, part.word));
}

}  // namespace relata::time

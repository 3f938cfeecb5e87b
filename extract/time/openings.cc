#include "extract/time/openings.h"

#include <cassert>

#include "extract/time/natives.h"

namespace relata::time {
namespace {

// Bits of what may follow the first atom: anything, as the rule may be over; the rest of a native.
constexpr std::size_t kAnything = 0, kRestOfNative = 1, kFirstWord = 2;
constexpr std::size_t kByWord = 0, kByClass = 1;

}  // namespace

void Openings::add_bits(const Part& part) {
  const auto add = [&](auto& bits, std::string_view what) {
    bits.emplace(what, words_.size() + natives_.size() + kFirstWord);
  };
  if (part.type == Part::Type::kNative) add(natives_, part.word);
  if (part.type == Part::Type::kClass) add(words_, part.word);
  for (const std::string& word : part.words) add(words_, word);
}

Openings::Both Openings::opening_of(const Part& part) const {
  if (part.type == Part::Type::kName) return openings_[part.name];
  Both both;
  Opening& opening = both[part.type == Part::Type::kWords ? kByWord : kByClass];
  opening.single = true;
  if (part.type == Part::Type::kNative) {
    opening.first.set(natives_.at(part.word));
    opening.second.set(kRestOfNative);
  }
  if (part.type == Part::Type::kClass) opening.first.set(words_.at(part.word));
  for (const std::string& word : part.words) opening.first.set(words_.at(word));
  return both;
}

// What may follow the parts of a rule before `part`.
Openings::Bits Openings::first_from(const Rule& rule, std::size_t part) const {
  Bits found;
  for (; part < rule.parts.size(); ++part) {
    for (const Opening& opening : opening_of(rule.parts[part])) found |= opening.first;
    if (!rule.parts[part].optional) return found;
  }
  return found.set(kAnything);
}

Openings::Both Openings::opening_of(const Rule& rule) const {
  Both both;
  for (std::size_t p = 0; p < rule.parts.size(); ++p) {
    const Both part = opening_of(rule.parts[p]);
    const Bits next = first_from(rule, p + 1);
    for (const std::size_t by : {kByWord, kByClass}) {
      both[by].first |= part[by].first;
      both[by].second |= part[by].second;
      if (part[by].single) both[by].second |= next;
      both[by].single |= part[by].single && next.test(kAnything);
    }
    if (!rule.parts[p].optional) break;
  }
  return both;
}

Openings::Openings(const Grammar& grammar) : openings_(grammar.names()), rules_(grammar.names()) {
  for (std::uint32_t name = 0; name < grammar.names(); ++name)
    for (const Rule& rule : grammar.rules(name)) {
      rules_[name].set(rule.number);
      for (const Part& part : rule.parts) add_bits(part);
    }
  const std::size_t bits = words_.size() + natives_.size() + kFirstWord;
  assert(bits <= Bits().size());
  fits_.resize(bits);
  find_openings(grammar);
  for (std::uint32_t name = 0; name < grammar.names(); ++name)
    for (const Rule& rule : grammar.rules(name)) index(rule);
}

// To a fixed point, as names stand in one another.
void Openings::find_openings(const Grammar& grammar) {
  for (bool news = true; news;) {
    news = false;
    for (std::uint32_t name = 0; name < grammar.names(); ++name) {
      Both all;
      for (const Rule& rule : grammar.rules(name)) {
        const Both one = opening_of(rule);
        for (const std::size_t by : {kByWord, kByClass}) {
          all[by].first |= one[by].first;
          all[by].second |= one[by].second;
          all[by].single |= one[by].single;
        }
      }
      news |= all != openings_[name];
      openings_[name] = all;
    }
  }
}

void Openings::index(const Rule& rule) {
  const Both both = opening_of(rule);
  const auto each_bit = [](const Bits& bits, const auto& visit) {
    for (std::size_t bit = bits._Find_first(); bit < bits.size(); bit = bits._Find_next(bit)) visit(bit);
  };
  for (const std::size_t by : {kByWord, kByClass}) {
    each_bit(both[by].first, [&](std::size_t bit) { fits_[bit].first[by].set(rule.number); });
    each_bit(both[by].second, [&](std::size_t bit) { fits_[bit].second[by].set(rule.number); });
  }
}

Fit Openings::fit(const std::vector<Atom>& atoms, std::size_t at) const {
  Fit fit;
  const auto add = [&](std::size_t bit) {
    for (const std::size_t by : {kByWord, kByClass}) {
      fit.first[by] |= fits_[bit].first[by];
      fit.second[by] |= fits_[bit].second[by];
    }
  };
  const Atom& atom = atoms[at];
  if (const auto word = words_.find(atom.text); word != words_.end()) add(word->second);
  if (atom.senses)
    for (const WordSense& sense : *atom.senses)
      if (const auto known = words_.find(sense.word_class); known != words_.end()) add(known->second);
  if (!atom.number && !begins_native(atom)) return fit;
  for (const auto& [name, bit] : natives_)
    if (const auto counted = native_at(atoms, at, name)) {
      add(bit);
      fit.counts_on |= counted->end > at + 1;
    }
  return fit;
}

RuleSet Openings::admitted(const Fit& atom, const Fit& next) const {
  RuleSet rules;
  for (const std::size_t by : {kByWord, kByClass}) {
    RuleSet second = fits_[kAnything].second[by] | next.second[by];
    if (atom.counts_on) second |= fits_[kRestOfNative].second[by];
    rules |= atom.first[by] & second;
  }
  return rules;
}

const Openings& openings() {
  static const Openings all(grammar());
  return all;
}

}  // namespace relata::time

#include "verbs/pair_question.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string_view>
#include <vector>

#include "core/ascii.h"
#include "core/entity.h"
#include "kb/name_distance.h"
#include "names/normal_form.h"

namespace relata::verbs {
namespace {

constexpr double kSlip = 0.25;  // edits by letters of a word that a slip of the pen makes: "cristini", "cristiani"

constexpr std::string_view kAround = "-,.;:()[]\"";  // what stands between words and around them

using Words = std::vector<std::string>;

Words words_of_name(const NamedThing& thing) {
  const std::string normal = names::normal_name(thing.name, thing.type).text;
  Words words;
  for (const std::string_view word : split(normal, ' ')) words.emplace_back(word);
  return words;
}

enum class Kind : std::uint8_t { kPerson, kTown, kRegion, kPeople, kThing };

Kind kind_of(EntityType type) {
  switch (type) {
    case EntityType::kPer: return Kind::kPerson;
    case EntityType::kGpe: return Kind::kTown;
    case EntityType::kLoc: return Kind::kRegion;
    case EntityType::kNorp: return Kind::kPeople;
    default: return Kind::kThing;
  }
}

// "acan-efe" and "acan efe", "guerillaswar" and "guerillas war"
std::string run_together(const std::string& name) {
  std::string letters = slug(name);
  std::erase(letters, '-');
  return letters;
}

bool is_one_letter(const NamedThing& thing) { return run_together(thing.name).size() < 2; }

bool is_initial(const std::string& word, const std::string& other) {
  return word.size() == 1 && other.starts_with(word);
}

bool are_alike(const std::string& a, const std::string& b) {
  return a == b || is_initial(a, b) || is_initial(b, a) || kb::NameDistance(a).to(b) <= kSlip;
}

// Whether each word of `shorter` has one of its own in `longer` that is like it.
bool covers(Words longer, const Words& shorter) {
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    auto found = std::find(longer.begin(), longer.end(), word);
    if (found == longer.end())
      found = std::find_if(longer.begin(), longer.end(), [&](const auto& other) { return are_alike(word, other); });
    if (found == longer.end()) return false;
    longer.erase(found);
    return true;
  });
}

// A lone name of a person is one of the other's names, or the surname but for a slip: "Romero" is no "Ramiro Castillo".
bool may_be_of(const Words& person, const std::string& lone) {
  return std::find(person.begin(), person.end(), lone) != person.end() || are_alike(person.back(), lone);
}

// The words of names as a comparison takes them, to how they are written: "madinah" -> "MEDINA".
std::map<std::string, std::string> written_words(std::initializer_list<std::string> names) {
  std::map<std::string, std::string> written;
  for (std::string name : names) {
    for (char& c : name)
      if (kAround.find(c) != kAround.npos) c = ' ';
    for (const std::string_view word : split(name, ' '))
      for (const EntityType type : {EntityType::kPer, EntityType::kOrg})
        written.emplace(names::normal_name(word, type).text, word);
  }
  return written;
}

bool is_normal(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'z'); }

}  // namespace

bool is_question(const NamedThing& a, const NamedThing& b) {
  if (is_one_letter(a) || is_one_letter(b)) return false;
  if (run_together(a.name) == run_together(b.name)) return true;
  if (kind_of(a.type) != kind_of(b.type)) return false;
  Words shorter = words_of_name(a), longer = words_of_name(b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (shorter.empty()) return false;
  if (a.type == EntityType::kNorp && shorter.size() < longer.size()) return false;  // "American", "Latin American"
  if (a.type == EntityType::kPer && shorter.size() == 1) return may_be_of(longer, shorter.front());
  return covers(longer, shorter);
}

bool is_acronym_question(const NamedThing& a, const NamedThing& b) {
  if (is_one_letter(a) || is_one_letter(b) || kind_of(a.type) != kind_of(b.type)) return false;
  return words_of_name(a).size() == 1 || words_of_name(b).size() == 1;
}

std::string in_written_words(const std::string& reason, const std::string& a, const std::string& b) {
  const std::size_t list = reason.find(": ");
  if (list == reason.npos) return reason;
  const std::map<std::string, std::string> written = written_words({a, b});
  std::string out = reason.substr(0, list);
  for (std::size_t begin = list; begin < reason.size();) {
    std::size_t end = begin;
    while (end < reason.size() && is_normal(reason[end])) ++end;
    if (end == begin) {
      out += reason[begin++];
      continue;
    }
    const std::string word = reason.substr(begin, end - begin);
    const auto found = written.find(word);
    out += found == written.end() ? word : found->second;
    begin = end;
  }
  return out;
}

}  // namespace relata::verbs

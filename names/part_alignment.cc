#include "names/part_alignment.h"

#include <algorithm>
#include <tuple>

#include "names/pair_tables.h"
#include "names/sounds.h"

namespace relata::names {
namespace {

constexpr double kLeastAlike = 0.5;         // of two parts that may be one
constexpr double kLeastJoined = 0.84;       // of two parts and the word that they are written as
constexpr std::size_t kShortestJoined = 4;  // letters

// "schroeder" -> "schroder": the German way to write an umlaut without its marks.
std::string without_umlauts(std::string_view word) {
  std::string rest;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (!(i > 0 && word[i] == 'e' && (word[i - 1] == 'a' || word[i - 1] == 'o' || word[i - 1] == 'u'))) rest += word[i];
  return rest;
}

constexpr AlignedParts kEqualParts{0, 0, 1.0, PartMatch::kEqual};
bool is_equal(const NamePart& a, const NamePart& b) { return a.text == b.text && a.country == b.country; }

class Aligner {
 public:
  Aligner(const ParsedName& a, const ParsedName& b)
      : a_(a), b_(b), free_a_(a.core.size(), true), free_b_(b.core.size(), true) {
    take([](const NamePart& x, const NamePart& y, bool) { return is_equal(x, y) ? kEqualParts : AlignedParts{}; });
    take_joined();
    take(match_parts);
    for (std::uint32_t i = 0; i < free_a_.size(); ++i)
      if (free_a_[i]) result_.only_a.push_back(i);
    for (std::uint32_t i = 0; i < free_b_.size(); ++i)
      if (free_b_[i]) result_.only_b.push_back(i);
    std::sort(result_.pairs.begin(), result_.pairs.end(),
              [](const AlignedParts& x, const AlignedParts& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
  }
  PartAlignment take_result() { return std::move(result_); }

 private:
  // Takes the most alike pairs of free parts first; of equal ones those at like places.
  template <typename Match>
  void take(const Match& match) {
    struct Candidate {
      AlignedParts parts;
      std::uint32_t apart;
    };
    std::vector<Candidate> candidates;
    for (std::uint32_t i = 0; i < free_a_.size(); ++i)
      for (std::uint32_t j = 0; j < free_b_.size(); ++j) {
        if (!free_a_[i] || !free_b_[j]) continue;
        AlignedParts parts = match(a_.core[i], b_.core[j], a_.person && b_.person);
        if (parts.alike < kLeastAlike) continue;
        parts.a = i, parts.b = j;
        candidates.push_back({parts, i > j ? i - j : j - i});
      }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
      return std::tuple(-x.parts.alike, x.apart, x.parts.a, x.parts.b) <
             std::tuple(-y.parts.alike, y.apart, y.parts.a, y.parts.b);
    });
    for (const Candidate& candidate : candidates) {
      if (!free_a_[candidate.parts.a] || !free_b_[candidate.parts.b]) continue;
      free_a_[candidate.parts.a] = free_b_[candidate.parts.b] = false;
      result_.pairs.push_back(candidate.parts);
    }
  }

  // "jinping" and "jin", "ping"; the whole of a name that has lost its blanks.
  void take_joined() {
    join_runs(a_, free_a_, b_, free_b_, false);
    join_runs(b_, free_b_, a_, free_a_, true);
  }

  void join_runs(const ParsedName& one, std::vector<bool>& free_one, const ParsedName& many,
                 std::vector<bool>& free_many, bool swapped) {
    for (std::uint32_t i = 0; i < free_one.size(); ++i) {
      if (!free_one[i] || one.core[i].text.size() < kShortestJoined) continue;
      for (std::uint32_t first = 0; free_one[i] && first + 1 < free_many.size(); ++first) {
        std::size_t letters = 0;
        for (std::uint32_t last = first; free_one[i] && last < free_many.size() && free_many[last]; ++last) {
          letters += many.core[last].text.size();
          if (last == first || !may_be_alike(one.core[i].text.size(), letters, kLeastJoined)) continue;
          const double alike = likeness(one.core[i].text, run_of(many, first, last));
          if (alike < kLeastJoined) continue;
          free_one[i] = false;
          for (std::uint32_t part = first; part <= last; ++part) free_many[part] = false;
          result_.pairs.push_back({swapped ? first : i, swapped ? i : first, alike, PartMatch::kJoined});
        }
      }
    }
  }

  static std::string run_of(const ParsedName& name, std::uint32_t first, std::uint32_t last) {
    std::string run;
    for (std::uint32_t part = first; part <= last; ++part) run += name.core[part].text;
    return run;
  }

  const ParsedName& a_;
  const ParsedName& b_;
  std::vector<bool> free_a_, free_b_;
  PartAlignment result_;
};

}  // namespace

AlignedParts match_parts(const NamePart& a, const NamePart& b, bool persons) {
  if (is_equal(a, b)) return kEqualParts;
  if (a.country || b.country) return {};
  if (persons && (a.initial || b.initial))
    return a.text[0] == b.text[0] ? AlignedParts{0, 0, 0.8, PartMatch::kInitial} : AlignedParts{};
  if (a.text[0] == b.text[0] && without_umlauts(a.text) == without_umlauts(b.text))
    return {0, 0, 0.98, PartMatch::kSound};
  if (persons && pair_tables().are_nicknames(a.text, b.text)) return {0, 0, 0.9, PartMatch::kNickname};
  const double alike = likeness(a.text, b.text);
  const bool two_names = persons && pair_tables().are_two_given_names(a.text, b.text);
  if (a.code.size() > 1 && !two_names && same_consonants(a.text, b.text))
    return {0, 0, std::max(alike, 0.92), PartMatch::kSound};
  if (a.code.size() > 1 && !two_names && a.code == b.code) return {0, 0, std::max(alike, 0.85), PartMatch::kSound};
  return alike < kLeastAlike ? AlignedParts{} : AlignedParts{0, 0, alike, PartMatch::kSpelling};
}

PartAlignment align(const ParsedName& a, const ParsedName& b) { return Aligner(a, b).take_result(); }

}  // namespace relata::names

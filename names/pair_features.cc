#include "names/pair_features.h"

#include <algorithm>
#include <tuple>

#include "core/edits.h"
#include "names/pair_tables.h"
#include "names/sounds.h"

namespace relata::names {
namespace {

constexpr double kGenericWeight = 0.35, kInitialWeight = 0.5, kCommonWeight = 0.7;

double weight_of(const NamePart& part) {
  return part.generic ? kGenericWeight : part.initial ? kInitialWeight : part.common ? kCommonWeight : 1.0;
}

double total_weight(const ParsedName& name) {
  double sum = 0;
  for (const NamePart& part : name.core) sum += weight_of(part);
  return sum;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

// -1 where one has none, 1 where both have the same, 0 where they share some, -2 where they share none.
double agreement(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() && b.empty()) return 0.5;
  if (a.empty() || b.empty()) return -1;
  if (a == b) return 1;
  const bool some = std::any_of(
      a.begin(), a.end(), [&](const std::string& item) { return std::find(b.begin(), b.end(), item) != b.end(); });
  return some ? 0 : -2;
}

class FeatureList {
 public:
  FeatureList(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment)
      : a_(a), b_(b), alignment_(alignment), persons_(a.person && b.person) {
    features_.reserve(64);
    add_wholes();
    add_matches();
    add_worst();
    add_leftovers();
    add_ends();
    add_others();
  }
  std::vector<Feature> take() { return std::move(features_); }

 private:
  void add(std::string_view name, double value) { features_.push_back({name, value}); }

  const NamePart& part_a(std::uint32_t i) const { return a_.core[i]; }
  const NamePart& part_b(std::uint32_t i) const { return b_.core[i]; }

  // The names as strings.
  void add_wholes() {
    add("person", persons_);
    add("same_normal", !a_.normal.empty() && a_.normal == b_.normal);
    add("same_words", a_.sorted == b_.sorted);
    add("same_order", a_.plain == b_.plain);
    add("run_alike", likeness(a_.run, b_.run));
    add("run_edits", std::min(edit_distance(a_.run, b_.run), 12));
    add("sorted_alike", likeness(a_.sorted, b_.sorted));
    add("jaro_winkler", jaro_winkler(a_.plain, b_.plain));
    add("sounds_alike", likeness(a_.sorted_codes, b_.sorted_codes));
    add("shorter_letters", static_cast<double>(std::min(a_.run.size(), b_.run.size())));
    add("longer_letters", static_cast<double>(std::max(a_.run.size(), b_.run.size())));
  }

  void add_matches() {
    double weight = 0;
    int fuzzy = 0, initials = 0, nicknames = 0, joined = 0, sounds = 0, equal_rare = 0;
    for (const AlignedParts& pair : alignment_.pairs) {
      weight += pair.alike * std::min(weight_of(part_a(pair.a)), weight_of(part_b(pair.b)));
      fuzzy += pair.match == PartMatch::kSpelling;
      initials += pair.match == PartMatch::kInitial;
      nicknames += pair.match == PartMatch::kNickname;
      joined += pair.match == PartMatch::kJoined;
      sounds += pair.match == PartMatch::kSound;
      const NamePart& part = part_a(pair.a);
      equal_rare += pair.match == PartMatch::kEqual && !part.generic && !part.common && !part.initial;
    }
    const double of_a = total_weight(a_), of_b = total_weight(b_);
    add("matched_of_less", ratio(weight, std::min(of_a, of_b)));
    add("matched_of_more", ratio(weight, std::max(of_a, of_b)));
    add("pairs", static_cast<double>(alignment_.pairs.size()));
    add("pairs_spelling", fuzzy);
    add("pairs_initial", initials);
    add("pairs_nickname", nicknames);
    add("pairs_joined", joined);
    add("pairs_sound", sounds);
    add("pairs_equal_rare", equal_rare);
  }

  // The pair of parts that is least alike.
  void add_worst() {
    const auto worst = std::min_element(alignment_.pairs.begin(), alignment_.pairs.end(),
                                        [](const AlignedParts& x, const AlignedParts& y) { return x.alike < y.alike; });
    const bool any = worst != alignment_.pairs.end();
    const std::string_view x = any ? std::string_view(part_a(worst->a).text) : "";
    const std::string_view y = any ? std::string_view(part_b(worst->b).text) : "";
    const std::string_view code_x = any ? std::string_view(part_a(worst->a).code) : "";
    const std::string_view code_y = any ? std::string_view(part_b(worst->b).code) : "";
    const bool spelt = any && worst->match != PartMatch::kInitial && worst->match != PartMatch::kNickname &&
                       worst->match != PartMatch::kJoined;
    add("worst_alike", any ? worst->alike : 0);
    add("worst_edits", spelt ? edit_distance(x, y) : 0);
    add("worst_letters", static_cast<double>(std::min(x.size(), y.size())));
    add("worst_sounds", spelt ? likeness(code_x, code_y) : 1);
    add("worst_sound_edits", spelt ? edit_distance(code_x, code_y) : 0);
    add("worst_consonants", !spelt || same_consonants(x, y));
    add("worst_first_letter", !spelt || x.substr(0, 1) == y.substr(0, 1));
    add("worst_last_letter", !spelt || (!x.empty() && !y.empty() && x.back() == y.back()));
    add("worst_contained",
        spelt && x != y && (x.find(y) != std::string_view::npos || y.find(x) != std::string_view::npos));
    add("worst_swap", spelt && x.size() == y.size() && edit_distance(x, y) == 1 &&
                          std::is_permutation(x.begin(), x.end(), y.begin()));
    add("worst_length_differs",
        spelt ? static_cast<double>(std::max(x.size(), y.size()) - std::min(x.size(), y.size())) : 0);
    add("worst_given_names", spelt && pair_tables().are_two_given_names(x, y));
    double edits = 0, product = 1;
    for (const AlignedParts& pair : alignment_.pairs) {
      product *= pair.alike;
      if (pair.match == PartMatch::kSpelling || pair.match == PartMatch::kSound)
        edits += edit_distance(part_a(pair.a).text, part_b(pair.b).text);
    }
    add("pair_edits", edits);
    add("pair_product", any ? product : 0);
  }

  double longest_of(const ParsedName& name, const std::vector<std::uint32_t>& parts) const {
    std::size_t longest = 0;
    for (std::uint32_t part : parts) longest = std::max(longest, name.core[part].text.size());
    return static_cast<double>(longest);
  }

  // Parts that only one name has.
  void add_leftovers() {
    const auto& [pairs, only_a, only_b] = alignment_;
    double less = 0, more = 0, most_alike = 0;
    int generic = 0, country = 0, common = 0;
    for (std::uint32_t i : only_a) less += weight_of(part_a(i));
    for (std::uint32_t j : only_b) more += weight_of(part_b(j));
    for (const auto& [name, parts] : {std::pair(&a_, &only_a), std::pair(&b_, &only_b)})
      for (std::uint32_t i : *parts) {
        generic += name->core[i].generic;
        country += name->core[i].country;
        common += name->core[i].common;
      }
    for (std::uint32_t i : only_a)
      for (std::uint32_t j : only_b) most_alike = std::max(most_alike, jaro_winkler(part_a(i).text, part_b(j).text));
    add("left_less_weight", std::min(less, more));
    add("left_more_weight", std::max(less, more));
    add("left_less", static_cast<double>(std::min(only_a.size(), only_b.size())));
    add("left_more", static_cast<double>(std::max(only_a.size(), only_b.size())));
    add("left_alike", most_alike);
    add("left_patronymic", patronymics(a_, only_a) + patronymics(b_, only_b));
    add("left_common_front", persons_ && (common_front(a_, only_a) || common_front(b_, only_b)));
    add("left_generic", generic);
    add("left_country", country);
    add("left_common", common);
    add("left_letters", std::max(longest_of(a_, only_a), longest_of(b_, only_b)));
  }

  static int patronymics(const ParsedName& name, const std::vector<std::uint32_t>& left) {
    return static_cast<int>(std::count_if(left.begin(), left.end(),
                                          [&](std::uint32_t part) { return is_patronymic(name.core[part].text); }));
  }

  // "Muhammad" before "Ashraf Ghani"
  static bool common_front(const ParsedName& name, const std::vector<std::uint32_t>& left) {
    return !left.empty() && left.front() == 0 && name.core[0].common;
  }

  // Whether both names are of two parts, each a well known given name: which is the surname is not known.
  bool given_throughout() const {
    const auto given = [](const ParsedName& name) {
      return name.core.size() == 2 && pair_tables().given_names.contains(name.core[0].text) &&
             pair_tables().given_names.contains(name.core[1].text);
    };
    return persons_ && given(a_) && given(b_);
  }

  double alike_at(std::uint32_t i, std::uint32_t j) const {
    for (const AlignedParts& pair : alignment_.pairs)
      if (pair.a == i && pair.b == j) return pair.alike;
    return likeness(part_a(i).text, part_b(j).text) / 2;
  }

  bool is_left(const std::vector<std::uint32_t>& left, std::size_t part) const {
    return std::find(left.begin(), left.end(), part) != left.end();
  }

  // Order, and the parts at the ends, which weigh most.
  void add_ends() {
    const std::size_t of_a = a_.core.size(), of_b = b_.core.size();
    const bool any = of_a > 0 && of_b > 0;
    const auto last_a = static_cast<std::uint32_t>(of_a - 1), last_b = static_cast<std::uint32_t>(of_b - 1);
    int turned = 0;
    for (const AlignedParts& x : alignment_.pairs)
      for (const AlignedParts& y : alignment_.pairs) turned += x.a < y.a && x.b > y.b;
    add("parts_less", static_cast<double>(std::min(of_a, of_b)));
    add("parts_more", static_cast<double>(std::max(of_a, of_b)));
    add("turned", turned);
    add("turned_openly", turned > 0 && (a_.comma || b_.comma));
    add("turned_given", turned > 0 && given_throughout());
    add("first_alike", any ? alike_at(0, 0) : 0);
    add("last_alike", any ? alike_at(last_a, last_b) : 0);
    add("last_left", any && (is_left(alignment_.only_a, last_a) + is_left(alignment_.only_b, last_b)));
    add("first_left", any && (is_left(alignment_.only_a, 0) + is_left(alignment_.only_b, 0)));
    add("middle_only", static_cast<double>(middles(alignment_.only_a, of_a) + middles(alignment_.only_b, of_b)));
  }

  static std::size_t middles(const std::vector<std::uint32_t>& left, std::size_t parts) {
    return static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(), [&](std::uint32_t part) { return part > 0 && part + 1 < parts; }));
  }

  void add_others() {
    add("numbers", agreement(a_.numbers, b_.numbers));
    add("countries", agreement(a_.countries, b_.countries));
    add("bodies", agreement(a_.bodies, b_.bodies));
    add("legal_same", !a_.legal.empty() && a_.legal == b_.legal);
    add("legal_missing", a_.legal.empty() != b_.legal.empty());
    add("legal_differs", !a_.legal.empty() && !b_.legal.empty() && a_.legal != b_.legal);
    add("acronym", acronym_letters(a_, b_));
    add("one_foreign", a_.foreign != b_.foreign);
    add("both_foreign", a_.foreign && b_.foreign);
  }

  const ParsedName& a_;
  const ParsedName& b_;
  const PartAlignment& alignment_;
  bool persons_;
  std::vector<Feature> features_;
};

auto order_key(const ParsedName& name) {
  return std::tie(name.plain, name.normal, name.type, name.legal, name.container, name.numbers, name.kinds, name.comma,
                  name.acronym, name.foreign, name.titles, name.suffixes);
}

bool spells(const ParsedName& acronym, const ParsedName& full) {
  if (!acronym.acronym || acronym.core.size() != 1 || full.person) return false;
  const std::string& letters = acronym.core[0].text;
  return letters.size() >= 2 && std::find(full.letters.begin(), full.letters.end(), letters) != full.letters.end();
}

}  // namespace

bool is_patronymic(std::string_view word) {
  constexpr std::string_view kEndings[] = {"vich", "vych", "vna", "wicz", "witsch", "ichna"};
  return word.size() > 5 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                        [&](std::string_view ending) { return word.ends_with(ending); });
}

bool in_order(const ParsedName& a, const ParsedName& b) {
  if (a.core.size() != b.core.size()) return a.core.size() < b.core.size();
  return order_key(a) <= order_key(b);
}

int acronym_letters(const ParsedName& a, const ParsedName& b) {
  const bool forth = spells(a, b), back = spells(b, a);
  return forth || back ? static_cast<int>((forth ? a : b).core[0].text.size()) : 0;
}

std::vector<Feature> pair_features(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  return FeatureList(a, b, alignment).take();
}

}  // namespace relata::names

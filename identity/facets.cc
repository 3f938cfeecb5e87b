#include "identity/facets.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/ascii.h"
#include "core/table.h"
#include "identity/facets_tsv.h"
#include "names/normal_form.h"
#include "names/places.h"
#include "names/type_class.h"

namespace relata::identity {
namespace {

constexpr std::uint8_t kSure = 80;  // hundredths: of what a pronoun or description refers to

class FacetTable {
 public:
  FacetTable() {
    each_row(data::facets_tsv, [&](const TableRow& row) {
      for (std::size_t i = 2; i < row.size(); ++i) facets_[std::string(row[0]).append("\t").append(row[i])] = row[1];
      if (row[0] == "person") fields_.insert(row[1]);
      if (row[0] == "thing") kinds_.insert(row[1]);
    });
  }
  // "" for none.
  std::string_view facet(std::string_view told, std::string_view words) const {
    const auto found = facets_.find(std::string(told).append("\t").append(words));
    return found == facets_.end() ? std::string_view() : found->second;
  }
  bool is_field(std::string_view facet) const { return fields_.contains(facet); }
  bool is_kind(std::string_view facet) const { return kinds_.contains(facet); }

 private:
  std::map<std::string, std::string_view> facets_;
  std::set<std::string_view> fields_, kinds_;
};

const FacetTable& table() {
  static const FacetTable all;
  return all;
}

// The words of the noun phrase that a phrase begins with, in lower case: "the javelin", "thrower" of "the javelin
// thrower of the year".
std::vector<std::string> first_noun_phrase(std::string_view phrase) {
  std::vector<std::string> words;
  for (std::string_view word : split(phrase.substr(0, phrase.find_first_of(",;:(")), ' ')) {
    std::string lower = ascii_lower(word);
    if (!table().facet("small", lower).empty()) break;
    words.push_back(std::move(lower));
  }
  return words;
}

// The facet of the last two words, or of the last, unless a word takes it back. "The first woman to become bishop" is
// one.
std::string_view facet_of_noun(std::string_view told, std::string_view phrase) {
  constexpr std::string_view kBecome = " to become ";
  if (const std::size_t become = phrase.find(kBecome); become != phrase.npos)
    phrase.remove_prefix(become + kBecome.size());
  const std::vector<std::string> words = first_noun_phrase(phrase);
  if (words.empty() || std::any_of(words.begin(), words.end(),
                                   [](const std::string& word) { return !table().facet("not now", word).empty(); }))
    return "";
  if (words.size() > 1)
    if (const auto facet = table().facet(told, words[words.size() - 2] + " " + words.back()); !facet.empty())
      return facet;
  return table().facet(told, words.back());
}

// "be deputy chairman of" -> "chairman"; "" of what is no office.
std::string_view office_of(std::string_view lemma) {
  if (!lemma.starts_with("be ") || lemma.find(' ', 3) == lemma.npos) return "";
  lemma.remove_prefix(3);
  return lemma.substr(0, lemma.rfind(' '));
}

class FacetReader {
 public:
  explicit FacetReader(const ExtractedDocument& document) : document_(document), facets_(document.clusters.size()) {}

  Facets read() {
    for (const Statement& statement : document_.statements)
      if (statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted) read(statement);
    for (std::uint32_t cluster = 0; cluster < facets_.size(); ++cluster) read_house(cluster);
    return std::move(facets_);
  }

 private:
  void add(const std::optional<std::uint32_t>& cluster, std::string_view facet) {
    if (cluster && *cluster < facets_.size() && !facet.empty()) facets_[*cluster].emplace(facet);
  }
  names::TypeClass class_of(const Phrase& phrase) const {
    return names::type_class(document_.clusters[*phrase.cluster].type);
  }
  bool is_known(const Phrase& phrase) const { return phrase.cluster && *phrase.cluster < facets_.size(); }

  void read(const Statement& statement) {
    const Phrase& subject = statement.subject;
    const std::string& lemma = statement.relation.lemma;
    const std::string_view said = statement.object ? std::string_view(statement.object->mention) : "";
    const std::string_view office = office_of(lemma);
    if (is_known(subject) && class_of(subject) == names::TypeClass::kPerson) {
      if (subject.reference_confidence == 100 && lemma == "be") add(subject.cluster, facet_of_noun("person", said));
      if (subject.reference_confidence == 100 && !office.empty()) add(subject.cluster, facet_of_noun("person", office));
      if (subject.reference_confidence >= kSure) add(subject.cluster, facet_of_deed(lemma, office, said));
    } else if (is_known(subject) && subject.reference_confidence == 100) {
      add(subject.cluster, facet_of_noun("thing", lemma == "be" ? said : office));
      if (lemma == "be in" && statement.object && is_known(*statement.object))
        read_region(*subject.cluster, *statement.object->cluster);
    }
    if (lemma.ends_with(" of") && statement.object && is_known(*statement.object) &&
        statement.object->reference_confidence >= kSure && class_of(*statement.object) == names::TypeClass::kPerson)
      add(statement.object->cluster, facet_of_noun("made", office));
  }

  static std::string_view facet_of_deed(const std::string& lemma, std::string_view office, std::string_view said) {
    const std::vector<std::string> words = first_noun_phrase(said);
    std::string deed = lemma;
    if (!office.empty()) deed = "be " + std::string(office.substr(office.rfind(' ') + 1)) + " of";
    return table().facet("does", words.empty() ? deed : deed + " " + words.back());
  }

  std::string normal_of(std::uint32_t cluster) const {
    const Cluster& named = document_.clusters[cluster];
    return named.names.empty() ? std::string() : names::normal_name(named.names.front().text, EntityType::kGpe).text;
  }

  // A country's embassy in the country that the document is about, which is another one.
  void read_house(std::uint32_t cluster) {
    const std::string host = names::normal_name(document_.country, EntityType::kGpe).text;
    const auto place = names::place_named(host);
    if (!place || place->country != host ||
        names::type_class(document_.clusters[cluster].type) == names::TypeClass::kPerson)
      return;
    const std::string name = normal_of(cluster);
    const std::vector<std::string_view> words = split(name, ' ');
    if (words.size() < 2 || table().facet("house", words.back()).empty()) return;
    const std::string_view sender = std::string_view(name).substr(0, name.rfind(' '));
    const auto people = names::country_of_people(sender);
    if (sender == host || (people && *people == host)) return;
    add(cluster, host);
  }

  // That a place lies in a region or country is told of it where the tables do not know it there already.
  void read_region(std::uint32_t place, std::uint32_t region) {
    const Cluster& inner = document_.clusters[place];
    if (names::type_class(inner.type) != names::TypeClass::kPlace) return;
    const std::string name = normal_of(place);
    const auto known = names::place_named(name), outer = names::place_named(normal_of(region));
    if (name.empty() || !outer || outer->country.empty() || outer->city_too || name == outer->name) return;
    if (known && (known->country == name || known->country == outer->country)) return;
    add(place, outer->name);
  }

  const ExtractedDocument& document_;
  Facets facets_;
};

}  // namespace

Facets facets_of(const ExtractedDocument& document) { return FacetReader(document).read(); }

void add_facet(LocalEntity& local, const Facets& facets) {
  if (facets.empty() || local.key.empty() || local.key.ends_with("|body")) return;
  const bool person = local.key.ends_with("|person");
  const std::string_view name = std::string_view(local.key).substr(0, local.key.find('|'));
  if (person && names::word_count(name) < 2) return;
  std::set<std::string_view> told;
  for (const std::uint32_t member : local.members)
    for (const std::string& facet : facets[member])
      if (table().is_field(facet) == person) told.insert(facet);
  if (told.size() != 1) return;
  const auto known = names::place_named(name);
  if (known && known->country == name) return;
  local.key.append(":").append(*told.begin());
}

bool is_kind(std::string_view facet) { return table().is_kind(facet); }

bool are_two_facets(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return false;
  const auto is_listed = [](std::string_view facet) { return table().is_field(facet) || table().is_kind(facet); };
  if (is_listed(a) || is_listed(b)) return true;
  const auto one = names::place_named(a), other = names::place_named(b);
  const bool contains = one && other && (one->country == b || other->country == a);
  return !contains;
}

}  // namespace relata::identity

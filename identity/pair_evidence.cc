#include "identity/pair_evidence.h"

#include <algorithm>

#include "identity/company.h"
#include "identity/name_groups.h"
#include "identity/near_names.h"
#include "names/country_body.h"
#include "names/name_blocks.h"
#include "names/normal_form.h"

namespace relata::identity {
namespace {

constexpr std::size_t kSlipLetters = 4;  // by which two that differ in one letter find each other
constexpr std::size_t kParticle = 3;     // letters that "al", "bin" and "van" have at most
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

// The normal name of a spelling that is an acronym of what has these names; "" of any other. Two that share no more
// than an acronym are two, so it is not among the names.
std::string acronym_of(const std::string& text, const PairEvidence& evidence) {
  if (evidence.is_person() || std::any_of(text.begin(), text.end(), is_small_letter)) return "";
  const names::NormalName name = names::normal_name(text, EntityType::kOrg);
  if (!name.acronym || name.text == evidence.normal_name) return "";
  return is_acronym_of(text, evidence.normal_name) ? letters_of(text) : name.text;
}

// Whether a spelling of what has a name of its own says only of which kind it is: "Red Cross" of "bogota red cross".
// Many share it that are not one.
bool only_says_kind(const std::string& text, const PairEvidence& evidence) {
  if (evidence.is_person() || names::says_only_kind(evidence.normal_name)) return false;
  return names::says_only_kind(names::normal_name(text, EntityType::kOrg).text);
}

}  // namespace

namespace {

using Spelling = std::pair<std::uint64_t, const std::string*>;  // count, text

std::vector<Spelling> commonest_first(const Node& node) {
  std::vector<Spelling> spellings;
  for (const auto& [text, count] : node.names) spellings.emplace_back(count.count, &text);
  std::stable_sort(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  return spellings;
}

// All but titles and company.
PairEvidence named_evidence_of(const Node& node) {
  PairEvidence evidence;
  evidence.key = node.key;
  evidence.normal_name = node.normal_name();
  evidence.type_class = node.type_class();
  if (!node.is_split()) evidence.facet = node.facet();
  evidence.type = evidence.is_person() ? EntityType::kPer : commonest_type(node.types);
  for (const auto& [count, text] : commonest_first(node)) {
    if (only_says_kind(*text, evidence)) continue;
    if (const std::string acronym = acronym_of(*text, evidence); !acronym.empty()) {
      if (evidence.acronyms.size() < kEvidenceNames) evidence.acronyms.push_back(acronym);
    } else if (evidence.names.size() < kEvidenceNames) {
      evidence.names.push_back(*text);
    }
    if (evidence.names.size() == kEvidenceNames && (evidence.is_person() || evidence.acronyms.size() == kEvidenceNames))
      break;
  }
  if (evidence.names.empty()) evidence.names.push_back(evidence.normal_name);
  std::sort(evidence.acronyms.begin(), evidence.acronyms.end());
  evidence.acronyms.erase(std::unique(evidence.acronyms.begin(), evidence.acronyms.end()), evidence.acronyms.end());
  std::sort(evidence.names.begin(), evidence.names.end());
  return evidence;
}

bool are_spelled_alike(const Node& a, const Node& b) {
  const std::vector<Spelling> of_a = commonest_first(a), of_b = commonest_first(b);
  return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                    [](const Spelling& x, const Spelling& y) { return *x.second == *y.second; });
}

}  // namespace

PairEvidence evidence_of(const Node& node) {
  PairEvidence evidence = named_evidence_of(node);
  for (const auto& [title, docs] : node.titles)
    if (evidence.titles.size() < kEvidenceTitles) evidence.titles.push_back(title);
  evidence.company = where_they_are(node);
  for (const std::string& name : node.nearby) evidence.nearby.push_back(where_it_is(name));
  std::sort(evidence.nearby.begin(), evidence.nearby.end());
  evidence.nearby.erase(std::unique(evidence.nearby.begin(), evidence.nearby.end()), evidence.nearby.end());
  return evidence;
}

bool is_called_as(const Node& before, const Node& after) {
  if (commonest_type(before.types) != commonest_type(after.types)) return false;
  if (is_untold_body(after.key) && before.company != after.company) return false;
  if (after.type_class() == "person" && before.titles.empty() != after.titles.empty()) return false;
  if (are_spelled_alike(before, after)) return true;  // without a look at the names
  const PairEvidence was = named_evidence_of(before), is = named_evidence_of(after);
  return was.names == is.names && was.acronyms == is.acronyms;
}

bool is_known_as(const Node& before, const Node& after) {
  auto title = before.titles.begin();
  std::size_t seen = 0;
  for (auto other = after.titles.begin(); seen < kEvidenceTitles && other != after.titles.end(); ++other, ++seen)
    if (title == before.titles.end() || title++->first != other->first) return false;
  return (seen == kEvidenceTitles || title == before.titles.end()) && before.company == after.company;
}

namespace {

std::vector<std::string> acronym_blocks(const PairEvidence& evidence) {
  std::vector<std::string> found;
  for (const std::string& acronym : evidence.acronyms) found.push_back("=" + acronym);
  return found;
}

}  // namespace

std::string whole_name_block(std::string_view normal_name) { return std::string("=").append(normal_name); }

std::vector<std::string> blocks_of(const PairEvidence& evidence) {
  if (local_key_of(evidence.key).size() < evidence.key.size()) return {};  // split off
  std::vector<std::string> found;
  if (!evidence.is_body()) {  // whose key says all else
    found = names::blocks(evidence.normal_name, evidence.type);
    found.push_back(whole_name_block(evidence.normal_name));
  }
  if (is_other(evidence) && evidence.normal_name.ends_with('s') && names::word_count(evidence.normal_name) == 1)
    found.push_back(
        whole_name_block(std::string_view(evidence.normal_name).substr(0, evidence.normal_name.size() - 1)));
  if (const std::size_t sort = evidence.normal_name.rfind(' ');
      evidence.type == EntityType::kOrg && sort != std::string::npos &&
      names::is_word_of_sort(std::string_view(evidence.normal_name).substr(sort + 1)))
    found.push_back(whole_name_block(std::string_view(evidence.normal_name).substr(0, sort)));  // of a firm in short
  if (is_long_word(evidence)) {  // a slip of the pen is either behind these letters or before those
    found.push_back(">" + evidence.normal_name.substr(0, kSlipLetters));
    found.push_back("<" + evidence.normal_name.substr(evidence.normal_name.size() - kSlipLetters));
  }
  if (evidence.type == EntityType::kNorp) found.push_back("~" + evidence.normal_name);
  if (evidence.type == EntityType::kNorp && evidence.normal_name.ends_with('s'))
    found.push_back("~" + evidence.normal_name.substr(0, evidence.normal_name.size() - 1));
  if (evidence.is_person()) found.push_back(std::string(".").append(last_word(evidence.normal_name)));
  else
    for (const auto& more : {acronym_blocks(evidence), body_blocks(evidence)})
      found.insert(found.end(), more.begin(), more.end());
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool admits(std::string_view block, std::string_view key, std::string_view other_key) {
  if (!block.starts_with("s:") && !block.starts_with('.')) return true;
  const std::string_view a = key.substr(0, key.find('|')), b = other_key.substr(0, other_key.find('|'));
  const auto is_short = [](std::string_view name) {
    const int words = names::word_count(name);
    return words < 2 || (words == 2 && name.find(' ') <= kParticle);
  };
  return is_short(a) || is_short(b) || names::ends_in(a, b) || names::ends_in(b, a);
}

}  // namespace relata::identity

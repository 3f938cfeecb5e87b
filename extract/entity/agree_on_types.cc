#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "extract/entity/document_names.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/name_words.h"
#include "extract/entity/type_cues.h"

namespace relata::entity {
namespace {

constexpr int kTableVotes = 3;  // a table is right more often than the tagger

bool is_person_with_title(const Name& name) { return name.type == EntityType::kPer && !name.title.empty(); }

EntityType winner(const Votes& votes) {  // the first of equals, in the order of the enumeration
  return static_cast<EntityType>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

// Persons' last names, of names of two words and more.
std::unordered_set<std::string> surnames(const std::vector<Name>& names) {
  std::unordered_set<std::string> found;
  for (const Name& name : names) {
    const std::size_t blank = name.key.rfind(' ');
    if (name.type == EntityType::kPer && blank != std::string::npos) found.insert(name.key.substr(blank + 1));
  }
  return found;
}

// First words of companies' full names: "nordkraft" of "Nordkraft AB".
std::unordered_set<std::string> company_names(const std::vector<Name>& names) {
  std::unordered_set<std::string> found;
  for (const Name& name : names) {
    if (name.type != EntityType::kOrg) continue;
    const std::size_t blank = name.text.rfind(' ');
    if (blank != std::string::npos && is_company_word(name.text.substr(blank + 1)))
      found.insert(fold(name.text.substr(0, blank)));
  }
  return found;
}

// "is" for "islamic state": first letters, small words may be left out.
bool abbreviates(std::string_view acronym, std::string_view key) {
  std::string all, large;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == ' ' || (i > 0 && key[i - 1] != ' ')) continue;
    const std::string_view word = key.substr(i, key.substr(i).find(' '));
    all += key[i];
    if (!name_words().holds("not in acronyms", word)) large += key[i];
  }
  return all.size() >= 2 && (acronym == all || acronym == large || (large.size() >= 2 && acronym.starts_with(large)));
}

// "Islamic State (ISIS)": the acronym is what the name is.
void type_acronyms(const ExtractedDocument& document, std::vector<Name>& names) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    const Name& longer = names[i - 1];
    Name& acronym = names[i];
    if (longer.sentence != acronym.sentence || longer.span.last + 1 != acronym.span.first) continue;
    const Token& between = document.sentences[acronym.sentence].tokens[longer.span.last];
    if (between.form != "(" || acronym.span.last != acronym.span.first + 1) continue;
    if (!abbreviates(acronym.key, longer.key)) continue;
    acronym.type = longer.type;
    acronym.known = true;
  }
}

}  // namespace

void agree_on_types(const ExtractedDocument& document, std::vector<Name>& names) {
  const std::unordered_set<std::string> persons = surnames(names), companies = company_names(names);
  for (Name& name : names) {
    const bool company = companies.contains(name.key);
    const bool person = name.key.find(' ') == std::string::npos && persons.contains(name.key);
    if (name.known || !(company || person)) continue;
    name.type = company ? EntityType::kOrg : EntityType::kPer;
    name.known = true;
  }
  type_acronyms(document, names);
  std::unordered_map<std::string, Votes> votes;
  for (const Name& name : names) {
    if (is_person_with_title(name)) continue;
    Votes& of_name = votes[name.key];
    of_name[static_cast<std::size_t>(name.type)] += name.known ? kTableVotes : 1;
    if (name.known) continue;
    const Votes context = context_votes(document.sentences[name.sentence], name.span);
    for (std::size_t type = 0; type < context.size(); ++type) of_name[type] += context[type];
  }
  for (const Name& name : names) {  // a title speaks for its name, unless that is a place as well
    const auto found = votes.find(name.key);
    if (!is_person_with_title(name) || found == votes.end()) continue;
    if (winner(found->second) != EntityType::kGpe)
      found->second[static_cast<std::size_t>(EntityType::kPer)] += kTableVotes;
  }
  for (Name& name : names) {
    const auto found = votes.find(name.key);
    if (found != votes.end() && !is_person_with_title(name)) name.type = winner(found->second);
  }
}

}  // namespace relata::entity

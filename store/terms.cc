#include "store/terms.h"

#include <algorithm>
#include <set>

#include "core/triple.h"
#include "store/determiners_txt.h"

namespace relata::store {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

std::string single_blanks(std::string_view text) {
  std::string words;
  bool gap = false;
  for (char c : text) {
    if (is_blank(c)) {
      gap = true;
      continue;
    }
    if (gap && !words.empty()) words += ' ';
    gap = false;
    words += c;
  }
  return words;
}

// One determiner a line.
std::set<std::string, std::less<>> read_determiners(std::string_view text) {
  std::set<std::string, std::less<>> words;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (!line.empty()) words.emplace(line);
  }
  return words;
}

bool is_determiner(std::string_view word) {
  static const auto determiners = read_determiners(data::determiners_txt);
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return determiners.contains(lower);
}

}  // namespace

std::string phrase_words(const Phrase& phrase) {
  const std::string words = single_blanks(phrase.name ? *phrase.name : phrase.mention);
  std::string_view rest = words;
  for (std::size_t blank = rest.find(' '); blank != rest.npos && is_determiner(rest.substr(0, blank));
       blank = rest.find(' '))
    rest.remove_prefix(blank + 1);
  return std::string(rest);
}

std::string entity_term(std::string_view local_key) { return std::string("e:").append(local_key); }
std::string phrase_term(std::string_view words) { return End{std::nullopt, std::string(words), std::nullopt}.key(); }
std::string relation_term(std::string_view relation) { return std::string("r:").append(relation); }

std::string argument_relation(const Statement& statement, const Argument& argument) {
  if (!argument.preposition || argument.preposition->empty()) return statement.relation.lemma;
  return statement.relation.lemma + " " + *argument.preposition;
}

LocalEntities::LocalEntities(const std::vector<LocalEntityRow>& rows) : rows_(&rows) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::uint32_t cluster : rows[row].members) row_of_cluster_[cluster] = static_cast<std::uint32_t>(row);
}

const LocalEntityRow* LocalEntities::of(const Phrase& phrase) const {
  if (!phrase.cluster) return nullptr;
  const auto row = row_of_cluster_.find(*phrase.cluster);
  if (row == row_of_cluster_.end() || !(*rows_)[row->second].is_entity()) return nullptr;
  return &(*rows_)[row->second];
}

std::string LocalEntities::term(const Phrase& phrase) const {
  if (const LocalEntityRow* entity = of(phrase)) return entity_term(entity->key);
  return phrase_term(phrase_words(phrase));
}

std::vector<EdgeTerms> edge_terms(const Statement& statement, const LocalEntities& entities) {
  std::vector<EdgeTerms> edges;
  const std::string subject = entities.term(statement.subject);
  edges.push_back({0, subject, relation_term(statement.relation.lemma),
                   statement.object ? entities.term(*statement.object) : std::string()});
  for (std::uint32_t arg = 0; arg < statement.args.size(); ++arg) {
    const Argument& argument = statement.args[arg];
    if (const LocalEntityRow* entity = entities.of(argument))
      edges.push_back(
          {arg + 1, subject, relation_term(argument_relation(statement, argument)), entity_term(entity->key)});
  }
  return edges;
}

std::vector<std::string> participant_terms(const Statement& statement, const LocalEntities& entities) {
  std::set<std::string> terms;
  const auto add = [&](const Phrase& phrase) {
    if (const LocalEntityRow* entity = entities.of(phrase)) terms.insert(entity_term(entity->key));
  };
  add(statement.subject);
  if (statement.object) add(*statement.object);
  for (const Argument& argument : statement.args) add(argument);
  for (const Speaker& speaker : statement.attributed_to) add(speaker.phrase);
  return {terms.begin(), terms.end()};
}

}  // namespace relata::store

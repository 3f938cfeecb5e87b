// Sentences for tests, written as a table in sight: form, lemma, UPOS, XPOS, head, deprel and, for names, NER.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "extract/openie/extractor.h"

namespace relata::openie {

// A blank between words, none around a hyphen.
inline void add_sentence(ExtractedDocument& document, const std::vector<Token>& tokens) {
  Sentence sentence;
  sentence.tokens = tokens;
  std::string text;
  for (Token& token : sentence.tokens) {
    if (!text.empty() && token.form != "-" && !text.ends_with('-')) text += ' ';
    token.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + token.form.size())};
    text += token.form;
  }
  sentence.span.begin = static_cast<std::uint32_t>(document.document.text.size());
  document.document.text += text;
  sentence.span.end = static_cast<std::uint32_t>(document.document.text.size());
  document.document.text += '\n';
  document.sentences.push_back(std::move(sentence));
}

// Names of equal words are one cluster.
inline void add_names(ExtractedDocument& document) {
  std::map<std::string, std::uint32_t> clusters;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const auto& tokens = document.sentences[s].tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (!tokens[t].ner.starts_with("B-")) continue;
      std::uint32_t last = t + 1;
      std::string name = tokens[t].form;
      for (; last < tokens.size() && tokens[last].ner.starts_with("I-"); ++last) name += " " + tokens[last].form;
      const auto [cluster, fresh] = clusters.emplace(name, static_cast<std::uint32_t>(document.clusters.size()));
      const EntityType type = parse_entity_type(tokens[t].ner.substr(2)).value_or(EntityType::kMisc);
      if (fresh)
        document.clusters.push_back({.type = type,
                                     .names = {{name, 1}},
                                     .titles = {},
                                     .first_offset = document.sentences[s].span.begin,
                                     .mentions = 1});
      document.mentions.push_back(
          {.sentence = s, .first = t, .last = last, .head = t, .type = type, .cluster = cluster->second});
    }
  }
}

// One token a line, sentences apart by an empty line.
inline ExtractedDocument annotated(std::string_view table) {
  ExtractedDocument document;
  document.document.id = "test";
  std::istringstream lines{std::string(table)};
  std::vector<Token> tokens;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream columns(line);
    Token token;
    if (columns >> token.form >> token.lemma >> token.upos >> token.xpos >> token.head >> token.deprel) {
      if (std::string ner; columns >> ner) token.ner = ner;
      tokens.push_back(token);
    } else if (!tokens.empty()) {
      add_sentence(document, tokens);
      tokens.clear();
    }
  }
  if (!tokens.empty()) add_sentence(document, tokens);
  add_names(document);
  extract_statements(document);
  return document;
}

// "subject | relation | object", with '-' before what is denied, the modality where it is not asserted, and who says
// so.
//   "-planned the army | fled | Kabul @Noor"
inline std::vector<std::string> lines(const ExtractedDocument& document) {
  std::vector<std::string> lines;
  for (const Statement& statement : document.statements) {
    std::string line = statement.polarity == Polarity::kNegative ? "-" : "";
    if (statement.modality != Modality::kAsserted) line += std::string(to_string(statement.modality)) + " ";
    line += statement.subject.mention + " | " + statement.relation.text;
    if (statement.object) line += " | " + statement.object->mention;
    for (const Speaker& speaker : statement.attributed_to)
      line += " @" + (speaker.phrase.mention.empty() ? "(" + speaker.cue + ")" : speaker.phrase.mention);
    lines.push_back(line);
  }
  return lines;
}

// The lines of the statements that the construct `rule` gave.
inline std::vector<std::string> lines_of_rule(std::string_view table, std::string_view rule) {
  ExtractedDocument document = annotated(table);
  const std::vector<Reason> reasons = explain_statements(document);
  const std::vector<std::string> all = lines(document);
  std::vector<std::string> found;
  for (std::size_t s = 0; s < all.size(); ++s)
    if (reasons[s].rule == rule) found.push_back(all[s]);
  return found;
}

inline const Statement* find(const ExtractedDocument& document, std::string_view lemma) {
  for (const Statement& statement : document.statements)
    if (statement.relation.lemma == lemma) return &statement;
  return nullptr;
}

}  // namespace relata::openie

// Tagged words for tests of names, written in sight: "Kabul/PROPN/2/nsubj/B-GPE fell/VERB/0/root".
#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "read/reading.h"

namespace relata::entity {

// Words as "form/UPOS/head/deprel[/NER]", apart by blanks; each line a sentence. A "~" before a form says that no blank
// stands before it.
inline ExtractedDocument tagged_document(const std::string& lines) {
  std::string conllu;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::vector<std::string>> words;
    std::istringstream word_in(line);
    for (std::string word; word_in >> word;) {
      std::vector<std::string> fields;
      std::istringstream field_in(word);
      for (std::string field; std::getline(field_in, field, '/');) fields.push_back(field);
      words.push_back(fields);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool glued = i + 1 < words.size() && words[i + 1][0].starts_with('~');
      const std::string form = words[i][0].starts_with('~') ? words[i][0].substr(1) : words[i][0];
      std::string misc = words[i].size() > 4 ? "NER=" + words[i][4] : "";
      if (glued) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
      conllu += std::to_string(i + 1) + '\t' + form + '\t' + form + '\t' + words[i][1] + "\t_\t_\t" + words[i][2] +
                '\t' + words[i][3] + "\t_\t" + (misc.empty() ? "_" : misc) + '\n';
    }
    conllu += '\n';
  }
  std::istringstream input(conllu);
  read::ReadOptions options;
  options.format = read::format_named("conllu");
  options.given = Given::kAll;
  options.any_language = true;
  options.standard_input = &input;
  ExtractedDocument document;
  const std::vector<std::string> paths = {"-"};
  read::read_inputs(
      paths, options,
      [&](ReadDocument&& read) {
        document.document = read.document;
        document.sentences = read.sentences;
      },
      [](const std::string& name, const std::string& reason) { ADD_FAILURE() << name << ": " << reason; });
  return document;
}

// Of one line.
inline Sentence tagged_sentence(const std::string& line) { return tagged_document(line).sentences.at(0); }

// The words from `first` to before `last`, as they stand in the sentence.
inline std::string text_between(const ExtractedDocument& document, std::size_t s, std::size_t first, std::size_t last) {
  const Sentence& sentence = document.sentences[s];
  const std::uint32_t begin = sentence.tokens[first].span.begin;
  return std::string(sentence.text(document.document.text).substr(begin, sentence.tokens[last - 1].span.end - begin));
}

}  // namespace relata::entity

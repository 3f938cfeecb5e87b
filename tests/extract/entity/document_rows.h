// Documents for tests of this room, written as rows in sight.
#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "extract/entity/mentions.h"
#include "read/reading.h"

namespace relata::entity {

// Words as "form lemma UPOS XPOS head deprel NER kind Entity", "_" for what is not there; an empty line ends a
// sentence. `kind` is what the model would say the word heads.
inline ExtractedDocument document_of(const std::string& rows) {
  std::string conllu;
  std::vector<std::string> kinds;
  std::istringstream in(rows);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (number > 0) conllu += '\n';
      number = 0;
      continue;
    }
    std::istringstream fields(line);
    std::string form, lemma, upos, xpos, head, deprel, ner, kind, entity;
    fields >> form >> lemma >> upos >> xpos >> head >> deprel >> ner >> kind >> entity;
    std::string misc = ner == "_" || ner.empty() ? "" : "NER=" + ner;
    if (!entity.empty()) misc += (misc.empty() ? "" : "|") + ("Entity=" + entity);
    conllu += std::to_string(++number) + '\t' + form + '\t' + lemma + '\t' + upos + '\t' + xpos + "\t_\t" + head +
              '\t' + deprel + "\t_\t" + (misc.empty() ? "_" : misc) + '\n';
    kinds.push_back(kind == "_" ? "" : kind);
  }
  std::istringstream input(conllu);
  read::ReadOptions options;
  options.format = read::format_named("conllu");
  options.given = Given::kAll;
  options.any_language = true;
  options.standard_input = &input;
  ExtractedDocument document;
  read::read_inputs(
      std::vector<std::string>{"-"}, options,
      [&](ReadDocument&& read) {
        document.document = read.document;
        document.sentences = read.sentences;
      },
      [](const std::string& name, const std::string& reason) { ADD_FAILURE() << name << ": " << reason; });
  std::size_t next = 0;
  for (Sentence& sentence : document.sentences)
    for (Token& token : sentence.tokens) token.mention = kinds.at(next++);
  find_mentions(document);
  return document;
}

}  // namespace relata::entity

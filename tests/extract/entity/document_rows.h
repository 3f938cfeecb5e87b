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

// The words of a mention, apart by blanks.
inline std::string words(const ExtractedDocument& document, const Mention& mention) {
  std::string text;
  for (std::uint32_t i = mention.first; i < mention.last; ++i)
    text += (text.empty() ? "" : " ") + document.sentences[mention.sentence].tokens[i].form;
  return text;
}

// The clusters with two mentions and more, "Noor = He; Kunduz = the city".
inline std::string links(const ExtractedDocument& document) {
  std::string all;
  for (std::uint32_t cluster = 0; cluster < document.clusters.size(); ++cluster) {
    std::string line;
    int count = 0;
    for (const Mention& mention : document.mentions)
      if (mention.cluster == cluster) line += (count++ ? " = " : "") + words(document, mention);
    if (count > 1) all += (all.empty() ? "" : "; ") + line;
  }
  return all;
}

// "Noor left Kunduz. He loved the city.", annotated with what means what.
inline constexpr const char* kNoorLeft =
    "Noor Noor PROPN NNP 2 nsubj B-PER person (1-person)\n"
    "left leave VERB VBD 0 root\n"
    "Kunduz Kunduz PROPN NNP 2 obj B-GPE place (2-place)\n"
    ". . PUNCT . 2 punct\n"
    "\n"
    "He he PRON PRP 2 nsubj _ person (1-person)\n"
    "loved love VERB VBD 0 root\n"
    "the the DET DT 4 det _ _ (2-place\n"
    "city city NOUN NN 2 obj _ place 2)\n"
    ". . PUNCT . 2 punct\n";

}  // namespace relata::entity

// The documents of a CoNLL-U file, their tokens given, analysed by a model: with vectors and names, mentions not linked
// yet.
#pragma once

#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "extract/entity/mentions.h"
#include "extract/model/model.h"
#include "extract/syntax/mends.h"
#include "read/reading.h"

inline void read_documents(const relata::model::Model& model, const relata::model::Projections& projections,
                           const std::string& path, const std::function<void(relata::ExtractedDocument&)>& visit) {
  using namespace relata;
  model::Workspace workspace;
  read::ReadOptions options;
  options.any_language = true;
  const std::vector<std::string> inputs = {path};
  read::read_inputs(
      inputs, options,
      [&](ReadDocument&& read) {
        ExtractedDocument document;
        document.document = std::move(read.document);
        document.sentences = std::move(read.sentences);
        model.annotate(document.sentences, workspace, model::Stages::kAll, &projections);
        for (Sentence& sentence : document.sentences) syntax::mend_tree(sentence);
        entity::find_mentions(document);
        visit(document);
      },
      [](const std::string& name, const std::string& reason) { std::cerr << name << ": " << reason << '\n'; });
}

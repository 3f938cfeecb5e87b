// treebank: tokens, tags, lemmas and trees, beside a treebank.
#include <string>
#include <vector>

#include "core/error.h"
#include "measure/tree_score.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

using measure::TreebankDocument;

measure::TreeScore scored(const Evaluation& evaluation, const std::vector<TreebankDocument>& gold,
                          std::vector<ReadDocument> read) {
  measure::TreeScore score;
  evaluation.annotate(std::move(read), [&](std::size_t number, ExtractedDocument&& document) {
    try {
      score += measure::score_trees(measure::scored_sentences(gold[number]), measure::scored_sentences(document));
    } catch (const Error& error) {
      throw Error(gold[number].id + ": " + error.what());
    }
  });
  return score;
}

std::vector<ReadDocument> raw_documents(const std::vector<TreebankDocument>& gold) {
  std::vector<ReadDocument> read;
  for (const TreebankDocument& document : gold) {
    read.emplace_back().document.id = document.id;
    read.back().document.text = measure::plain_text(document);
  }
  return read;
}

}  // namespace

std::size_t evaluate_treebank(const Evaluation& evaluation) {
  const std::vector<DataFile> files = evaluation.data.find("treebank", "gold");
  for (const DataFile& file : files) {
    Treebank treebank = treebank_of(evaluation, file);
    const measure::TreeScore given = scored(evaluation, treebank.gold, std::move(treebank.read));
    const auto trees = [&](const std::string& of, const measure::TreeScore& score) {
      evaluation.percent(of, "UPOS", score.upos.f1(), 2);
      evaluation.percent(of, "XPOS", score.xpos.f1(), 2);
      evaluation.percent(of, "lemmas", score.lemmas.f1(), 2);
      evaluation.percent(of, "UAS", score.heads.f1(), 2);
      evaluation.percent(of, "LAS", score.labelled.f1(), 2);
    };
    trees(file.title + ", gold tokens", given);
    const std::string of = file.title + ", raw text";
    const measure::TreeScore raw = scored(evaluation, treebank.gold, raw_documents(treebank.gold));
    evaluation.percent(of, "tokens", raw.tokens.f1(), 1);
    evaluation.percent(of, "words", raw.words.f1(), 1);
    evaluation.percent(of, "sentences", raw.sentences.f1(), 1);
    trees(of, raw);
  }
  return files.size();
}

}  // namespace relata::verbs

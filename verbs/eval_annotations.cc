// treebank, names: what annotate finds, beside corpora.
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "measure/name_score.h"
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

std::string upper_case(const std::string& word) {
  std::string upper;
  icu::UnicodeString::fromUTF8(word).toUpper(icu::Locale::getRoot()).toUTF8String(upper);
  return upper;
}

// Words of all sentences as one document, which is how names find each other.
std::string conllu_of(const std::vector<measure::TaggedSentence>& sentences, bool capitals) {
  std::string out;
  for (const measure::TaggedSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      out += std::to_string(i + 1) + "\t" + (capitals ? upper_case(sentence.words[i]) : sentence.words[i]) +
             "\t_\t_\t_\t_\t_\t_\t_\t_\n";
    out += "\n";
  }
  return out;
}

measure::Count names_found(const Evaluation& evaluation, const std::vector<measure::TaggedSentence>& gold,
                           bool capitals, const std::string& path) {
  std::vector<std::vector<std::string>> tags;
  evaluation.annotate(evaluation.read(conllu_of(gold, capitals), "conllu", path),
                      [&](std::size_t, ExtractedDocument&& document) {
                        for (const Sentence& sentence : document.sentences) {
                          tags.emplace_back();
                          for (const Token& token : sentence.tokens) tags.back().emplace_back(token.ner);
                        }
                      });
  return measure::score_names(gold, tags);
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

std::size_t evaluate_names(const Evaluation& evaluation) {
  const std::vector<DataFile> files = evaluation.data.find("names", "gold");
  for (const DataFile& file : files) {
    const std::vector<measure::TaggedSentence> gold = measure::read_tagged(bytes_of_data(file.path), file.path);
    for (const bool capitals : {false, true}) {
      const measure::Count count = names_found(evaluation, gold, capitals, file.path);
      const std::string of = file.title + (capitals ? ", in capitals" : "");
      evaluation.share(of, "precision", count.precision());
      evaluation.share(of, "recall", count.recall());
      evaluation.share(of, "F1", count.f1());
    }
  }
  return files.size();
}

}  // namespace relata::verbs

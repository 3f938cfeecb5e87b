// names: spans and types, beside corpora of words and names marked by hand in running text.
#include <map>
#include <string>
#include <vector>

#include "measure/letter_case.h"
#include "measure/marked_names.h"
#include "measure/name_score.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

// Words of all sentences as one document, which is how names find each other.
std::string conllu_of(const std::vector<measure::TaggedSentence>& sentences, bool capitals) {
  std::string out;
  for (const measure::TaggedSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      out += std::to_string(i + 1) + "\t" + (capitals ? measure::upper_case(sentence.words[i]) : sentence.words[i]) +
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

// Names that were marked by hand, in raw text.
measure::Count marked_found(const Evaluation& evaluation, const std::vector<measure::MarkedSentence>& marked,
                            std::vector<ReadDocument> documents) {
  std::multimap<std::string, const measure::MarkedSentence*> of_document;
  for (const measure::MarkedSentence& sentence : marked) of_document.emplace(sentence.doc, &sentence);
  std::erase_if(documents, [&](const ReadDocument& read) { return !of_document.contains(read.document.id); });
  measure::Count count;
  evaluation.annotate(std::move(documents), [&](std::size_t, ExtractedDocument&& document) {
    const std::vector<measure::FoundName> names = measure::names_by_bytes(document);
    const auto [begin, end] = of_document.equal_range(document.document.id);
    for (auto sentence = begin; sentence != end; ++sentence) measure::add_score(*sentence->second, names, count);
  });
  return count;
}

std::vector<ReadDocument> documents_of(const std::vector<measure::MarkedSentence>& marked) {
  std::vector<ReadDocument> documents;
  for (const measure::MarkedSentence& sentence : marked) {
    documents.emplace_back().document.id = sentence.doc;
    documents.back().document.text = sentence.text;
  }
  return documents;
}

void report_names(const Evaluation& evaluation, const std::string& of, const measure::Count& count) {
  evaluation.share(of, "precision", count.precision());
  evaluation.share(of, "recall", count.recall());
  evaluation.share(of, "F1", count.f1());
}

std::size_t evaluate_marked(const Evaluation& evaluation) {
  std::size_t measured = 0;
  const auto places = evaluation.data.find_one("names", "places"),
             articles = evaluation.data.find_one("names", "documents");
  if (places && articles) {
    const auto marked = measure::read_marked_places(bytes_of_data(places->path), places->path);
    report_names(
        evaluation, places->title,
        marked_found(evaluation, marked, evaluation.read(bytes_of_data(articles->path), "jsonl", articles->path)));
    ++measured;
  }
  if (const auto text = evaluation.data.find_one("names", "marked")) {
    const auto marked = measure::read_marked_text(bytes_of_data(text->path));
    report_names(evaluation, text->title, marked_found(evaluation, marked, documents_of(marked)));
    ++measured;
  }
  return measured;
}

}  // namespace

std::size_t evaluate_names(const Evaluation& evaluation) {
  const std::vector<DataFile> files = evaluation.data.find("names", "gold");
  for (const DataFile& file : files) {
    const std::vector<measure::TaggedSentence> gold = measure::read_tagged(bytes_of_data(file.path), file.path);
    for (const bool capitals : {false, true}) {
      const measure::Count count = names_found(evaluation, gold, capitals, file.path);
      const std::string of = file.title + (capitals ? ", in capitals" : "");
      report_names(evaluation, of, count);
    }
  }
  return files.size() + evaluate_marked(evaluation);
}

}  // namespace relata::verbs

// carb, short: what extract states, beside gold facts.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "measure/short_facts.h"
#include "measure/treebank_file.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

struct NamedView {
  const char *title, *view;
  bool no_implied;
};

// What stands in docs/results.md.
constexpr NamedView kCarbViews[] = {{"nary", "nary", false},
                                    {"nary, --explicit", "nary", true},
                                    {"binary", "binary", false},
                                    {"minimal", "minimal", false}};
constexpr NamedView kShortViews[] = {{"binary", "binary", false}, {"minimal", "minimal", false}};

// The words of the sentences that the table asks for, by treebank and id.
using SentenceWords = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

void add_sentences(const std::string& treebank, const std::string& path, SentenceWords& words) {
  for (const measure::TreebankDocument& document : measure::read_treebank(bytes_of_data(path), path))
    for (const measure::TreebankSentence& sentence : document.sentences) {
      const auto wanted = words.find({treebank, sentence.id});
      if (wanted == words.end()) continue;
      wanted->second.clear();
      for (const measure::TreebankRow& row : sentence.rows)
        if (!row.is_empty) wanted->second.push_back(row.form);
    }
}

// The sentences with their words, and the same as documents.
struct ShortGold {
  std::vector<measure::ShortSentence> sentences;
  std::string text;  // a line each
};

ShortGold short_gold(const DataFile& table, const DataFile& ewt, const DataFile& gum) {
  ShortGold gold{measure::read_short_facts(bytes_of_data(table.path), table.path), ""};
  SentenceWords words;
  for (const measure::ShortSentence& sentence : gold.sentences) words[{sentence.treebank, sentence.id}];
  add_sentences("ewt", ewt.path, words);
  add_sentences("gum", gum.path, words);
  for (measure::ShortSentence& sentence : gold.sentences) {
    const std::vector<std::string>& found = words[{sentence.treebank, sentence.id}];
    if (found.empty())
      throw InputError(table.path + ": the sentence " + sentence.id + " is not in " + ewt.path + " or " + gum.path);
    measure::fill_in(sentence, found);
    for (const std::string& word : found) gold.text += word + " ";
    gold.text.back() = '\n';
  }
  return gold;
}

}  // namespace

std::size_t evaluate_carb(const Evaluation& evaluation) {
  const std::vector<DataFile> files = evaluation.data.find("carb", "gold");
  if (files.empty()) return 0;
  const measure::TupleGold gold = measure::read_tuple_gold(bytes_of_data(files.front().path));
  const std::optional<DataFile> sentences = evaluation.data.find_one("carb", "sentences");
  const std::string text = sentences ? bytes_of_data(sentences->path) : gold.sentences;
  const std::string& path = sentences ? sentences->path : files.front().path;
  for (const NamedView& view : kCarbViews) {
    std::vector<measure::SentenceFacts> found;
    evaluation.extract(evaluation.read(text, "sentences", path, Evaluation::Language::kEnglish), view.view,
                       view.no_implied,
                       [&](std::size_t, ExtractedDocument&& document) { found.push_back(facts_of(document)); });
    const measure::TupleScore score = measure::score_tuples(gold, found);
    const std::string of = files.front().title + ", " + view.title;
    evaluation.share(of, "precision", score.precision);
    evaluation.share(of, "recall", score.recall);
    evaluation.share(of, "F1", score.f1);
    evaluation.share(of, "AUC", score.auc);
  }
  return 1;
}

std::size_t evaluate_short(const Evaluation& evaluation) {
  const auto table = evaluation.data.find_one("short", "gold");
  const auto ewt = evaluation.data.find_one("short", "ewt"), gum = evaluation.data.find_one("short", "gum");
  if (!table || !ewt || !gum) return 0;
  const ShortGold gold = short_gold(*table, *ewt, *gum);
  for (const NamedView& view : kShortViews) {
    measure::ShortScore score;
    evaluation.extract(evaluation.read(gold.text, "sentences", table->path), view.view, view.no_implied,
                       [&](std::size_t number, ExtractedDocument&& document) {
                         measure::add_score(gold.sentences[number], facts_of(document).facts, score);
                       });
    const std::string of = table->title + ", " + view.title;
    for (const std::string& wrong : score.wrong) evaluation.miss(of + ": " + wrong);
    evaluation.number(of, "facts", score.facts);
    evaluation.share(of, "precision", score.precision());
    evaluation.share(of, "recall", score.recall());
    evaluation.share(of, "F1", score.f1());
  }
  return 1;
}

}  // namespace relata::verbs

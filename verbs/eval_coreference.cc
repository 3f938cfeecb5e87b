// coreference: who is who in a document, beside a treebank that tells it.
#include <map>
#include <string>

#include "measure/coreference_score.h"
#include "measure/count.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

void report(const Evaluation& evaluation, const std::string& of, const measure::CoreferenceScore& score) {
  evaluation.percent(of, "MUC", f1_of(score.muc), 1);
  evaluation.percent(of, "B3", f1_of(score.b_cubed), 1);
  evaluation.percent(of, "CEAFe", f1_of(score.ceaf_e), 1);
  evaluation.percent(of, "CoNLL", score.conll(), 1);
  const auto share_of = [&](std::uint32_t part) { return measure::share(part, score.pronouns()); };
  evaluation.number(of, "pronouns", score.pronouns());
  evaluation.percent(of, "pronouns right", share_of(score.right), 1);
  evaluation.percent(of, "pronouns wrong", share_of(score.wrong), 1);
  evaluation.percent(of, "pronouns open", share_of(score.open), 1);
}

void report_mentions(const Evaluation& evaluation, const std::string& of, const measure::CoreferenceScore& score) {
  evaluation.percent(of, "mentions, precision", score.mentions[1].value(), 1);
  evaluation.percent(of, "mentions, recall", score.mentions[0].value(), 1);
  evaluation.percent(of, "mentions, F1", f1_of(score.mentions), 1);
}

void report_genre(const Evaluation& evaluation, const std::string& of, const measure::CoreferenceScore& score) {
  evaluation.percent(of, "CoNLL", score.conll(), 1);
  evaluation.percent(of, "pronouns right", measure::share(score.right, score.pronouns()), 0);
}

}  // namespace

std::size_t evaluate_coreference(const Evaluation& evaluation) {
  const std::vector<DataFile> files = evaluation.data.find("coreference", "gold");
  for (const DataFile& file : files) {
    Treebank treebank = treebank_of(evaluation, file);
    measure::CoreferenceScore equal, heads, all, all_heads;
    std::map<std::string, measure::CoreferenceScore> by_genre;
    evaluation.annotate(std::move(treebank.read), [&](std::size_t number, ExtractedDocument&& document) {
      const measure::GoldCoreference gold = measure::gold_coreference(treebank.gold[number]);
      equal += measure::score_coreference(gold, document, {});
      all += measure::score_coreference(gold, document, {.singletons = true});
      all_heads += measure::score_coreference(gold, document, {.by_head = true, .singletons = true});
      const measure::CoreferenceScore one = measure::score_coreference(gold, document, {.by_head = true});
      heads += one;
      by_genre[gold.genre] += one;
    });
    report(evaluation, file.title + ", by head", heads);
    report(evaluation, file.title + ", equal spans", equal);
    report_mentions(evaluation, file.title + ", equal spans", all);
    report_mentions(evaluation, file.title + ", by head", all_heads);
    for (const auto& [genre, score] : by_genre)
      if (!genre.empty()) report_genre(evaluation, file.title + " " + genre + ", by head", score);
  }
  return files.size();
}

}  // namespace relata::verbs

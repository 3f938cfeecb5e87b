#include "verbs/why.h"

#include <cstdio>
#include <utility>

#include "export/json_value.h"
#include "export/statement_json.h"
#include "extract/pipeline/pipeline.h"
#include "kb/lone_document.h"
#include "kb/placed_phrases.h"
#include "verbs/extract.h"

namespace relata::verbs {
namespace {

using exporter::Json;
using exporter::JsonArray;
using exporter::JsonObject;

Json decimal(double value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return Json::raw(text);
}

// Tokens as readers count them, from 1.
Json numbers(const std::vector<int>& tokens) {
  JsonArray list;
  for (const int token : tokens) list.add(token + 1);
  return list;
}

// What the knowledge base knows of the ends, which corrections and other documents decide.
void take_ends(const Statement& stored, Statement& statement) {
  std::vector<const Phrase*> known;
  kb::each_placed_phrase(stored, 0, [&](const Phrase& phrase, const Spans&) { known.push_back(&phrase); });
  std::size_t next = 0;
  kb::each_placed_phrase(statement, 0, [&](Phrase& phrase, const Spans&) {
    const Phrase* of_kb = next < known.size() ? known[next++] : nullptr;
    if (!of_kb || of_kb->span != phrase.span) return;
    phrase.entity = of_kb->entity;
    phrase.actor = of_kb->actor;
    phrase.name = of_kb->name;
    phrase.set_by_user = of_kb->set_by_user;
  });
}

Json antecedent_json(const std::optional<Antecedent>& antecedent) {
  if (!antecedent) return nullptr;
  return JsonObject{
      {"mention", antecedent->words}, {"sentence_index", antecedent->sentence}, {"offset", antecedent->place.offset}};
}

Json end_json(const EndReason& end) {
  const std::optional<EntityRef>& whom = end.entity ? end.entity : end.acts_for;
  return JsonObject{{"end", end.end},
                    {"mention", end.words},
                    {"offset", end.place ? Json(end.place->offset) : Json(nullptr)},
                    {"id", whom ? Json(whom->id) : Json(nullptr)},
                    {"how", end.how.empty() ? Json(nullptr) : Json(end.how)},
                    {"before", antecedent_json(end.before)},
                    {"named", antecedent_json(end.named)}};
}

class Explanation {
 public:
  Explanation(const WhyRequest& request, const pipeline::Pipeline& pipeline, const OnExplained& visit)
      : pipeline_(pipeline), visit_(visit), all_(request.ids.empty()) {
    outcome.missing = request.ids;
  }

  void read(ReadDocument&& input, const kb::KnowledgeBase* kb = nullptr) {
    auto [document, reasons] = pipeline_.explain(std::move(input));
    kb::LoneDocument(document).fill_in(document.statements);
    if (kb)
      for (Statement& statement : document.statements)
        kb->statement(statement.id, [&](const Statement& stored, const Provenance&) { take_ends(stored, statement); });
    const EndReasons ends(document);
    for (std::size_t s = 0; s < reasons.size(); ++s) {
      const Statement& statement = document.statements[s];
      if (!all_ && outcome.missing.erase(statement.id) == 0) continue;
      ++outcome.answered;
      visit_({document, statement, reasons[s], ends.of(statement)});
    }
  }

  void read_stored(const kb::KnowledgeBase& kb, const WhyListener& listener) {
    for (const std::string& id : std::set<std::string>(outcome.missing)) {
      std::string doc;
      if (!kb.statement(id, [&](const Statement&, const Provenance& provenance) { doc = provenance.doc; })) continue;
      read({*kb.document(doc), Given::kText, {}}, &kb);
      if (outcome.missing.erase(id) == 0) continue;
      ++outcome.answered;
      if (listener.refuse)
        listener.refuse(id, "reading the text of '" + doc +
                                "' again does not give it; if its analysis was given, name its file: relata why " + id +
                                " FILE --given all");
    }
  }

  WhyOutcome outcome;

 private:
  const pipeline::Pipeline& pipeline_;
  const OnExplained& visit_;
  const bool all_;
};

}  // namespace

WhyRequest why_request(const ReadingRequest& words) {
  WhyRequest request{{}, words};
  request.reading.inputs.clear();
  for (const std::string& word : words.inputs)
    if (word.starts_with("st-")) request.ids.insert(word);
    else request.reading.inputs.push_back(word);
  return request;
}

WhyOutcome explain(const WhyRequest& request, const kb::KnowledgeBase* kb, std::uint32_t threads,
                   const OnExplained& visit, const WhyListener& listener) {
  const pipeline::Pipeline pipeline(weights_of(request.reading), threads);
  Explanation explanation(request, pipeline, visit);
  if (!request.reading.inputs.empty()) {
    const auto refuse = [&](const std::string& name, const std::string& reason) {
      if (listener.refuse) listener.refuse(name, reason);
    };
    read::read_inputs(
        request.reading.inputs, reading_of(request.reading),
        [&](ReadDocument&& read) { explanation.read(std::move(read)); }, refuse);
  } else if (kb) {
    if (listener.note && kb->extractor() != pipeline.extractor())
      listener.note("the knowledge base was made by " + kb->extractor() + ", its texts are read now by " +
                    pipeline.extractor());
    explanation.read_stored(*kb, listener);
  }
  return std::move(explanation.outcome);
}

std::string explanation_json(const ExplainedStatement& explained) {
  const auto& [document, statement, reason, ends_of_it] = explained;
  const Sentence& sentence = document.sentences[statement.sentence_index];
  JsonArray cues, features, tree, ends;
  for (const EndReason& end : ends_of_it) ends.add(end_json(end));
  for (const openie::Cue& cue : reason.cues)
    cues.add(JsonObject{{"name", cue.name}, {"text", to_text(cue, sentence)}, {"tokens", numbers(cue.tokens)}});
  for (const openie::Feature& feature : reason.features)
    features.add(JsonObject{{"name", feature.name},
                            {"value", decimal(feature.value, 4)},
                            {"weight", decimal(openie::confidence_weight(feature.name), 4)}});
  for (const Token& token : sentence.tokens)
    tree.add(JsonArray{std::string_view(token.form), std::string_view(token.lemma), std::string_view(token.upos),
                       token.head, std::string_view(token.deprel), decimal(token.head_probability, 2)});
  const std::string record =
      exporter::statement_json(statement, provenance_of(document, statement), document.extractor);
  return JsonObject{{"statement", Json::raw(record)},
                    {"rule", reason.rule},
                    {"heads", numbers(reason.heads)},
                    {"cues", cues},
                    {"features", features},
                    {"tree", tree},
                    {"ends", ends}}
      .text();
}

}  // namespace relata::verbs

#include "extract/openie/confidence_features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

double log_of_count(int count) { return std::log1p(static_cast<double>(count)); }

std::vector<int> words_of_arguments(const SentenceFacts& facts, const Statement& statement) {
  Spans spans;
  for (const Argument& argument : statement.args) spans.insert(spans.end(), argument.span.begin(), argument.span.end());
  return facts.tokens_of(spans);
}

// Of a relation that counts ("predicate conj"), or null.
const FeatureRow* relation_row(std::string_view relation) {
  static const std::unordered_map<std::string_view, FeatureRow> rows = [] {
    std::unordered_map<std::string_view, FeatureRow> made;
    for (const std::string_view name : word_list("relation of a predicate"))
      made.emplace(name, "predicate " + std::string(name));
    return made;
  }();
  const auto row = rows.find(relation);
  return row == rows.end() ? nullptr : &row->second;
}

class FeatureList {
 public:
  FeatureList(const SentenceFacts& facts, const Statement& statement, const std::vector<int>& heads)
      : facts_(facts),
        view_(facts.view),
        tree_(facts.view.tree()),
        statement_(statement),
        subject_(facts.tokens_of(statement.subject.span)),
        relation_(facts.tokens_of(statement.relation.span)),
        object_(statement.object ? facts.tokens_of(statement.object->span) : std::vector<int>()),
        arguments_(words_of_arguments(facts, statement)),
        plain_(statement.modality == Modality::kAsserted && statement.polarity == Polarity::kPositive),
        features_(statement.construction, statement.modality) {
    add_kind();
    add_heads(heads);
    add_sentence();
    add_end<"subject">(statement.subject, subject_);
    if (statement.object) add_end<"object">(*statement.object, object_);
    add_shape();
    add_missed();
    add_speaker();
    add_arguments();
    add_subject_word();
    add_plausibility<"relation in context">(0, relation_);
    add_plausibility<"subject in context">(1, subject_);
    if (statement.object) add_plausibility<"object in context">(2, object_);
    if (!heads.empty() && heads.front() != kNone) add_predicate(heads.front());
  }
  StatementFeatures take() { return std::move(features_); }

 private:
  template <Literal... name>
  void add(double value) {
    features_.add(feature_row<name...>(), value);
  }
  template <Literal... name>
  void flag(bool holds) {
    if (holds) add<name...>(1);
  }

  void add_kind() {
    add<"bias">(1);
    features_.add(feature_row(statement_.construction), 1);
    features_.add(feature_row(statement_.modality), 1);
    flag<"negative">(statement_.polarity == Polarity::kNegative);
    flag<"attributed">(!statement_.attributed_to.empty());
    flag<"attributed twice">(statement_.attributed_to.size() > 1);
  }

  // What the encoder makes of the words of one part: the mean over them; 0 where no model read them.
  template <Literal part>
  void add_plausibility(std::size_t row, const std::vector<int>& tokens) {
    double sum = 0;
    for (const int t : tokens) sum += static_cast<double>(view_.token(t).plausibility[row]);
    if (!tokens.empty()) add<part>(sum / static_cast<double>(tokens.size()));
  }

  // How sure the attachments are that the statement takes.
  void add_heads(const std::vector<int>& heads) {
    LogProbabilities least;
    double sum = 0, count = 0;
    for (const int head : heads) {
      if (head == kNone) continue;
      least.lower_to(word(head));
      sum += word(head).arc;
      ++count;
    }
    add<"least arc">(least.arc);
    add<"mean arc">(count > 0 ? sum / count : 0);
    add<"least tag">(least.tag);
    add<"least relation">(least.relation);
  }

  void add_sentence() {
    const int words = std::max(view_.size(), 1);
    add<"sentence tags">(facts_.tags / words);
    add<"sentence relations">(facts_.relations / words);
    add<"sentence arcs">(facts_.arcs / words);
    add<"sentence words">(std::log(words));
    flag<"sentence open">(facts_.open);
  }

  // What one end of the statement looks like.
  template <Literal end>
  void add_end(const Phrase& phrase, const std::vector<int>& tokens) {
    const auto top = std::find_if(tokens.begin(), tokens.end(), [&](int t) {
      return view_.token(t).upos != "PUNCT" && !std::binary_search(tokens.begin(), tokens.end(), tree_.head(t));
    });
    if (top == tokens.end()) return;  // of punctuation alone
    const auto& marks = word_list("mark of another clause");
    LogProbabilities least;
    bool verb = false, mark = false;
    for (const int t : tokens) {
      least.lower_to(word(t));
      verb |= view_.token(t).upos == "VERB";
      mark |= marks.contains(view_.token(t).form);
    }
    add<end, " words">(std::log1p(static_cast<double>(tokens.size())));
    add<end, " least arc">(least.arc);
    add<end, " least tag">(least.tag);
    add<end, " least relation">(least.relation);
    add<end, " least name">(least.name);
    add<end, " head relation">(word(*top).relation);
    flag<end, " entity">(phrase.cluster.has_value() && phrase.reference_confidence == 100);  // links count apart
    flag<end, " pronoun">(view_.is_pronoun(*top));
    flag<end, " holds a verb">(verb);
    flag<end, " holds marks">(mark);
    flag<end, " apart">(phrase.span.size() > 1);
    add_end_head<end>(*top);
    add_surroundings<end>(tokens, *top);
  }

  template <Literal end>
  void add_end_head(int head) {
    flag<end, " adjective">(view_.token(head).upos == "ADJ");
    flag<end, " number">(view_.token(head).upos == "NUM");
    flag<end, " verb">(view_.is_verb(head));
  }

  // What stands around a phrase tells whether it was cut at the right place.
  template <Literal end>
  void add_surroundings(const std::vector<int>& tokens, int head) {
    const auto word_at = [&](int t) { return t >= 0 && t < view_.size() ? view_.lower(t) : std::string(); };
    const std::string after = word_at(tokens.back() + 1), before = word_at(tokens.front() - 1);
    flag<end, " before of">(one_of(after, {"of", "'s"}));
    flag<end, " before and">(one_of(after, {"and", "or", "&", "-"}));
    flag<end, " before that">(word_list("opener of a clause").contains(after));
    flag<end, " before a bracket">(one_of(after, {"(", "[", ":"}));
    flag<end, " after and">(one_of(before, {"and", "or"}));
    flag<end, " in a list">(tree_.is(head, "conj") || view_.conjuncts(head).size() > 1);
    flag<end, " bare">(view_.token(head).upos == "NOUN" && tree_.child(head, "det") == kNone &&
                       tree_.child(head, "nmod:poss") == kNone && tree_.child(head, "nummod") == kNone);
    flag<end, " indefinite">(word_list("indefinite determiner").contains(word_at(tokens.front())));
  }

  void add_shape() {
    flag<"no object">(!statement_.object);
    add<"arguments">(std::log1p(static_cast<double>(statement_.args.size())));
    flag<"relation apart">(statement_.relation.span.size() > 1);
    flag<"reversed">(statement_.relation.canonical_reversed);
  }

  // What the sentence holds that this statement may have missed.
  void add_missed() {
    const bool untold = statement_.attributed_to.empty();
    flag<"plain beside a condition">(plain_ && facts_.condition);
    flag<"plain beside a modal">(plain_ && facts_.modal);
    flag<"plain beside a question">(plain_ && facts_.question);
    flag<"plain beside a denial">(plain_ && facts_.denial);
    flag<"told beside a quotation">(facts_.quote && untold);
    flag<"told beside a saying">(facts_.saying && untold && statement_.construction != Construction::kReported &&
                                 !statement_.relation.implied);
    add<"verbs">(log_of_count(facts_.verbs));
    add<"commas">(log_of_count(facts_.commas));
    add<"unsure arcs">(static_cast<double>(facts_.unsure) / std::max(view_.size(), 1));
  }

  void add_speaker() {
    if (statement_.attributed_to.empty()) return;
    const Speaker& speaker = statement_.attributed_to.front();
    flag<"speaker elsewhere">(speaker.sentence_index != view_.index());
    flag<"speaker unnamed">(speaker.phrase.mention.empty());
    flag<"speaker entity">(speaker.phrase.cluster.has_value());
  }

  void add_arguments() {
    LogProbabilities least;
    for (const int t : arguments_) least.lower_to(word(t));
    add<"argument least arc">(least.arc);
    add<"argument least relation">(least.relation);
    flag<"bare">(!statement_.object && statement_.args.empty());
  }

  void add_subject_word() {
    flag<"subject it">(word_list("pronoun for a clause").contains(statement_.subject.mention));
    flag<"subject first or second person">(
        word_list("first or second person subject").contains(statement_.subject.mention));
  }

  // What the predicate's place in the tree tells, for statements that rest on one.
  void add_predicate(int predicate) {
    add_governors(predicate);
    add_left_out(predicate);
    flag<"predicate finite">(one_of(view_.token(predicate).xpos, {"VBD", "VBZ", "VBP"}) ||
                             tree_.child(predicate, "aux") != kNone);
    if (const FeatureRow* relation = relation_row(view_.token(predicate).deprel)) features_.add(*relation, 1);
    if (!subject_.empty()) add_subject_place(subject_, predicate);
  }

  // What governs the predicate, and that the statement says nothing of it.
  void add_governors(int predicate) {
    int depth = 0;
    bool modal = false, condition = false, denial = false, saying = false, noun = false;
    for (int t = tree_.head(predicate); t != kNone; t = tree_.head(t)) {
      depth += view_.is_verb(t);
      for (const int child : tree_.children(t)) {
        modal |= view_.token(child).xpos == "MD";
        condition |= tree_.is(child, "mark") && one_of(view_.lower(child), {"if", "unless", "whether", "when"});
        denial |= tree_.is(child, "advmod") && view_.is_negation(child);
      }
      saying |= view_.is_verb(t) && word_list("class of verbs that tell").contains(verb_table().value(view_.lemma(t)));
      noun |= noun_table().contains(view_.lemma(t));
    }
    add<"depth">(log_of_count(depth));
    flag<"plain below a modal">(plain_ && modal);
    flag<"plain below a condition">(plain_ && condition);
    flag<"plain below a denial">(plain_ && denial);
    flag<"plain below a noun of thought">(plain_ && noun);
    flag<"untold below a saying">(saying && statement_.attributed_to.empty());
    flag<"not plain below nothing">(!plain_ && !modal && !condition && !saying && !noun);
  }

  // What hangs on the predicate and stands nowhere in the statement.
  void add_left_out(int predicate) {
    std::vector<bool> held(static_cast<std::size_t>(view_.size()));
    for (const std::vector<int>* tokens : {&subject_, &relation_, &object_, &arguments_})
      for (const int t : *tokens) held[static_cast<std::size_t>(t)] = true;
    int others = 0, adverbs = 0;
    for (const int child : tree_.children(predicate)) {
      if (held[static_cast<std::size_t>(child)] || tree_.is(child, "punct") || tree_.is(child, "conj") ||
          tree_.is(child, "cc") || tree_.is(child, "mark"))
        continue;
      ++(tree_.is(child, "advmod") ? adverbs : others);
    }
    add<"adverbs left out">(log_of_count(adverbs));
    add<"words left out">(log_of_count(others));
  }

  // Where the subject stands to the predicate, and what stands between them.
  void add_subject_place(const std::vector<int>& subject, int predicate) {
    const bool after = subject.front() > predicate;
    flag<"subject after">(after);
    flag<"subject filled in">(
        std::none_of(subject.begin(), subject.end(), [&](int t) { return tree_.head(t) == predicate; }));
    const int from = after ? predicate + 1 : subject.back() + 1, to = after ? subject.front() : predicate;
    add<"subject distance">(log_of_count(std::max(to - from, 0)));
    bool comma = false;
    int nouns = 0;
    for (int t = from; t < to; ++t) {
      comma |= view_.token(t).form == ",";
      nouns += one_of(view_.token(t).upos, {"NOUN", "PROPN"});
    }
    flag<"comma between">(comma);
    add<"nouns between">(log_of_count(nouns));
    if (statement_.construction == Construction::kRelative || statement_.construction == Construction::kParticiple) {
      flag<"relative after a comma">(comma);
      add<"relative nouns between">(log_of_count(nouns));
    }
  }

  const LogProbabilities& word(int t) const { return facts_.words[static_cast<std::size_t>(t)]; }

  const SentenceFacts& facts_;
  const SentenceView& view_;
  const DependencyTree& tree_;
  const Statement& statement_;
  const std::vector<int> subject_, relation_, object_, arguments_;  // their words
  const bool plain_;                                                // asserted and positive
  StatementFeatures features_;
};

}  // namespace

StatementFeatures confidence_features(const SentenceFacts& facts, const Statement& statement,
                                      const std::vector<int>& heads) {
  return FeatureList(facts, statement, heads).take();
}

}  // namespace relata::openie

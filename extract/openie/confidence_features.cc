// The features that the confidence of a statement is computed from, in groups.
#include <algorithm>
#include <cmath>

#include "extract/openie/confidence.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr double kLeastProbability = 0.02;
constexpr float kUnsure = 0.7F;

double log_of(float probability) { return std::log(std::max<double>(probability, kLeastProbability)); }
double log_of_count(int count) { return std::log1p(static_cast<double>(count)); }

std::vector<int> tokens_of(const SentenceView& view, const Spans& spans) {
  std::vector<int> tokens;
  for (int t = 0; t < view.size(); ++t)
    for (const Span& span : spans)
      if (view.token(t).span.begin >= span.begin && view.token(t).span.end <= span.end) {
        tokens.push_back(t);
        break;
      }
  return tokens;
}

// The least of what the model gives each of some words, in logarithms; 0 of no words.
struct Least {
  double arc = 0, tag = 0, relation = 0, name = 0;

  void add(const Token& token) {
    arc = std::min(arc, log_of(token.head_probability));
    tag = std::min(tag, log_of(token.tag_probability));
    relation = std::min(relation, log_of(token.relation_probability));
    name = std::min(name, log_of(token.name_probability));
  }
};

class FeatureList {
 public:
  FeatureList(const SentenceView& view, const Statement& statement, const std::vector<int>& heads)
      : view_(view),
        tree_(view.tree()),
        statement_(statement),
        plain_(statement.modality == Modality::kAsserted && statement.polarity == Polarity::kPositive) {
    add_kind();
    add_heads(heads);
    add_sentence();
    add_end(statement.subject, "subject");
    if (statement.object) add_end(*statement.object, "object");
    add_shape();
    add_missed();
    add_speaker();
    add_arguments();
    add_subject_word();
    add_plausibility("relation in context", 0, statement.relation.span);
    add_plausibility("subject in context", 1, statement.subject.span);
    if (statement.object) add_plausibility("object in context", 2, statement.object->span);
    if (!heads.empty() && heads.front() != kNone) add_predicate(heads.front());
  }
  std::vector<Feature> take() { return std::move(features_); }

 private:
  void add(std::string name, double value) { features_.push_back({std::move(name), value}); }
  void flag(std::string name, bool holds) {
    if (holds) add(std::move(name), 1);
  }

  void add_kind() {
    add("bias", 1);
    add("construction " + std::string(to_string(statement_.construction)), 1);
    add("modality " + std::string(to_string(statement_.modality)), 1);
    flag("negative", statement_.polarity == Polarity::kNegative);
    flag("attributed", !statement_.attributed_to.empty());
    flag("attributed twice", statement_.attributed_to.size() > 1);
  }

  // What the encoder makes of the words of one part: the mean over them; 0 where no model read them.
  void add_plausibility(std::string part, std::size_t row, const Spans& spans) {
    const std::vector<int> tokens = tokens_of(view_, spans);
    double sum = 0;
    for (const int t : tokens) sum += static_cast<double>(view_.token(t).plausibility[row]);
    if (!tokens.empty()) add(std::move(part), sum / static_cast<double>(tokens.size()));
  }

  // How sure the attachments are that the statement takes.
  void add_heads(const std::vector<int>& heads) {
    Least least;
    double sum = 0, count = 0;
    for (const int head : heads) {
      if (head == kNone) continue;
      least.add(view_.token(head));
      sum += log_of(view_.token(head).head_probability);
      ++count;
    }
    add("least arc", least.arc);
    add("mean arc", count > 0 ? sum / count : 0);
    add("least tag", least.tag);
    add("least relation", least.relation);
  }

  void add_sentence() {
    double arcs = 0, tags = 0, relations = 0;
    for (int t = 0; t < view_.size(); ++t) {
      arcs += log_of(view_.token(t).head_probability);
      tags += log_of(view_.token(t).tag_probability);
      relations += log_of(view_.token(t).relation_probability);
    }
    const int words = std::max(view_.size(), 1);
    add("sentence tags", tags / words);
    add("sentence relations", relations / words);
    add("sentence arcs", arcs / words);
    add("sentence words", std::log(words));
    const std::string last = view_.size() > 0 ? view_.token(view_.size() - 1).form : "";
    flag("sentence open", !word_list("sentence end").contains(last));
  }

  // What one end of the statement looks like.
  void add_end(const Phrase& phrase, const std::string& end) {
    const std::vector<int> tokens = tokens_of(view_, phrase.span);
    const auto top = std::find_if(tokens.begin(), tokens.end(), [&](int t) {
      return view_.token(t).upos != "PUNCT" && !std::binary_search(tokens.begin(), tokens.end(), tree_.head(t));
    });
    if (top == tokens.end()) return;  // of punctuation alone
    const auto& marks = word_list("mark of another clause");
    Least least;
    bool verb = false, mark = false;
    for (const int t : tokens) {
      least.add(view_.token(t));
      verb |= view_.token(t).upos == "VERB";
      mark |= marks.contains(view_.token(t).form);
    }
    add(end + " words", std::log1p(static_cast<double>(tokens.size())));
    add(end + " least arc", least.arc);
    add(end + " least tag", least.tag);
    add(end + " least relation", least.relation);
    add(end + " least name", least.name);
    add(end + " head relation", log_of(view_.token(*top).relation_probability));
    flag(end + " entity", phrase.cluster.has_value() && phrase.reference_confidence == 100);  // links count apart
    flag(end + " pronoun", view_.is_pronoun(*top));
    flag(end + " holds a verb", verb);
    flag(end + " holds marks", mark);
    flag(end + " apart", phrase.span.size() > 1);
    add_end_head(*top, end);
    add_surroundings(tokens, *top, end);
  }

  void add_end_head(int head, const std::string& end) {
    flag(end + " adjective", view_.token(head).upos == "ADJ");
    flag(end + " number", view_.token(head).upos == "NUM");
    flag(end + " verb", view_.is_verb(head));
  }

  // What stands around a phrase tells whether it was cut at the right place.
  void add_surroundings(const std::vector<int>& tokens, int head, const std::string& end) {
    const auto word_at = [&](int t) { return t >= 0 && t < view_.size() ? view_.lower(t) : std::string(); };
    const std::string after = word_at(tokens.back() + 1), before = word_at(tokens.front() - 1);
    flag(end + " before of", one_of(after, {"of", "'s"}));
    flag(end + " before and", one_of(after, {"and", "or", "&", "-"}));
    flag(end + " before that", word_list("opener of a clause").contains(after));
    flag(end + " before a bracket", one_of(after, {"(", "[", ":"}));
    flag(end + " after and", one_of(before, {"and", "or"}));
    flag(end + " in a list", tree_.is(head, "conj") || view_.conjuncts(head).size() > 1);
    flag(end + " bare", view_.token(head).upos == "NOUN" && tree_.child(head, "det") == kNone &&
                            tree_.child(head, "nmod:poss") == kNone && tree_.child(head, "nummod") == kNone);
    flag(end + " indefinite", word_list("indefinite determiner").contains(word_at(tokens.front())));
  }

  void add_shape() {
    flag("no object", !statement_.object);
    add("arguments", std::log1p(static_cast<double>(statement_.args.size())));
    flag("relation apart", statement_.relation.span.size() > 1);
    flag("reversed", statement_.relation.canonical_reversed);
  }

  // What the sentence holds that this statement may have missed.
  void add_missed() {
    int verbs = 0, commas = 0, unsure = 0;
    bool condition = false, modal = false, question = false, denial = false, quote = false, saying = false;
    for (int t = 0; t < view_.size(); ++t) {
      const std::string word = view_.lower(t);
      verbs += view_.token(t).upos == "VERB";
      commas += word == ",";
      unsure += view_.token(t).head_probability < kUnsure;
      condition |= one_of(word, {"if", "unless", "whether"});
      modal |= view_.token(t).xpos == "MD";
      question |= word == "?";
      denial |= view_.is_negation(t) || word == "no";
      quote |= one_of(word, {"\"", "“", "”"});
      saying |= view_.token(t).upos == "VERB" && verb_table().value(view_.lemma(t)) == "say";
    }
    const bool untold = statement_.attributed_to.empty();
    flag("plain beside a condition", plain_ && condition);
    flag("plain beside a modal", plain_ && modal);
    flag("plain beside a question", plain_ && question);
    flag("plain beside a denial", plain_ && denial);
    flag("told beside a quotation", quote && untold);
    flag("told beside a saying",
         saying && untold && statement_.construction != Construction::kReported && !statement_.relation.implied);
    add("verbs", log_of_count(verbs));
    add("commas", log_of_count(commas));
    add("unsure arcs", static_cast<double>(unsure) / std::max(view_.size(), 1));
  }

  void add_speaker() {
    if (statement_.attributed_to.empty()) return;
    const Speaker& speaker = statement_.attributed_to.front();
    flag("speaker elsewhere", speaker.sentence_index != view_.index());
    flag("speaker unnamed", speaker.phrase.mention.empty());
    flag("speaker entity", speaker.phrase.cluster.has_value());
  }

  void add_arguments() {
    Least least;
    for (const Argument& argument : statement_.args)
      for (const int t : tokens_of(view_, argument.span)) least.add(view_.token(t));
    add("argument least arc", least.arc);
    add("argument least relation", least.relation);
    flag("bare", !statement_.object && statement_.args.empty());
  }

  void add_subject_word() {
    flag("subject it", word_list("pronoun for a clause").contains(statement_.subject.mention));
    flag("subject first or second person",
         word_list("first or second person subject").contains(statement_.subject.mention));
  }

  // What the predicate's place in the tree tells, for statements that rest on one.
  void add_predicate(int predicate) {
    add_governors(predicate);
    add_left_out(predicate);
    flag("predicate finite",
         one_of(view_.token(predicate).xpos, {"VBD", "VBZ", "VBP"}) || tree_.child(predicate, "aux") != kNone);
    const std::string& relation = view_.token(predicate).deprel;
    flag("predicate " + relation, word_list("relation of a predicate").contains(relation));
    if (const std::vector<int> subject = tokens_of(view_, statement_.subject.span); !subject.empty())
      add_subject_place(subject, predicate);
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
    add("depth", log_of_count(depth));
    flag("plain below a modal", plain_ && modal);
    flag("plain below a condition", plain_ && condition);
    flag("plain below a denial", plain_ && denial);
    flag("plain below a noun of thought", plain_ && noun);
    flag("untold below a saying", saying && statement_.attributed_to.empty());
    flag("not plain below nothing", !plain_ && !modal && !condition && !saying && !noun);
  }

  // What hangs on the predicate and stands nowhere in the statement.
  void add_left_out(int predicate) {
    std::vector<bool> held(static_cast<std::size_t>(view_.size()));
    const auto hold = [&](const Spans& spans) {
      for (const int t : tokens_of(view_, spans)) held[static_cast<std::size_t>(t)] = true;
    };
    hold(statement_.subject.span);
    hold(statement_.relation.span);
    if (statement_.object) hold(statement_.object->span);
    for (const Argument& argument : statement_.args) hold(argument.span);
    int others = 0, adverbs = 0;
    for (const int child : tree_.children(predicate)) {
      if (held[static_cast<std::size_t>(child)] || tree_.is(child, "punct") || tree_.is(child, "conj") ||
          tree_.is(child, "cc") || tree_.is(child, "mark"))
        continue;
      ++(tree_.is(child, "advmod") ? adverbs : others);
    }
    add("adverbs left out", log_of_count(adverbs));
    add("words left out", log_of_count(others));
  }

  // Where the subject stands to the predicate, and what stands between them.
  void add_subject_place(const std::vector<int>& subject, int predicate) {
    const bool after = subject.front() > predicate;
    flag("subject after", after);
    flag("subject filled in",
         std::none_of(subject.begin(), subject.end(), [&](int t) { return tree_.head(t) == predicate; }));
    const int from = after ? predicate + 1 : subject.back() + 1, to = after ? subject.front() : predicate;
    add("subject distance", log_of_count(std::max(to - from, 0)));
    bool comma = false;
    int nouns = 0;
    for (int t = from; t < to; ++t) {
      comma |= view_.token(t).form == ",";
      nouns += one_of(view_.token(t).upos, {"NOUN", "PROPN"});
    }
    flag("comma between", comma);
    add("nouns between", log_of_count(nouns));
    if (statement_.construction == Construction::kRelative || statement_.construction == Construction::kParticiple) {
      flag("relative after a comma", comma);
      add("relative nouns between", log_of_count(nouns));
    }
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  const Statement& statement_;
  const bool plain_;  // asserted and positive
  std::vector<Feature> features_;
};

// Arcs also by what is missing to certainty, and what matters differently by construction and modality once for each.
void cross(std::vector<Feature>& features) {
  const std::size_t plain = features.size();
  const auto& crossed = word_list("feature crossed with its kind");
  for (std::size_t f = 0; f < plain; ++f)
    if (features[f].name.ends_with("arc") || features[f].name == "sentence arcs")
      features.push_back({features[f].name + " doubt", 1 - std::exp(features[f].value)});
  for (std::size_t group = 0; group < plain; ++group) {
    if (!features[group].name.starts_with("construction ") && !features[group].name.starts_with("modality ")) continue;
    for (std::size_t f = 0; f < plain; ++f)
      if (crossed.contains(features[f].name))
        features.push_back({features[group].name + " & " + features[f].name, features[f].value});
  }
}

}  // namespace

std::vector<Feature> confidence_features(const SentenceView& view, const Statement& statement,
                                         const std::vector<int>& heads) {
  std::vector<Feature> features = FeatureList(view, statement, heads).take();
  cross(features);
  return features;
}

}  // namespace relata::openie

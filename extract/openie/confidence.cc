#include "extract/openie/confidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "extract/openie/confidence_tsv.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr double kLeastProbability = 0.02;

double log_of(float probability) { return std::log(std::max<double>(probability, kLeastProbability)); }
double log_probability(const SentenceView& view, int token) { return log_of(view.token(token).head_probability); }

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

// What one end of a statement looks like.
void add_end(const SentenceView& view, const Phrase& phrase, const std::string& end, std::vector<Feature>& features) {
  const std::vector<int> tokens = tokens_of(view, phrase.span);
  int head = kNone;
  bool verb = false, quote = false;
  double least = 0, least_tag = 0, least_relation = 0, least_name = 0;
  for (const int t : tokens) {
    least_tag = std::min(least_tag, log_of(view.token(t).tag_probability));
    least_relation = std::min(least_relation, log_of(view.token(t).relation_probability));
    least_name = std::min(least_name, log_of(view.token(t).name_probability));
    if (head == kNone && view.token(t).upos != "PUNCT" &&
        !std::binary_search(tokens.begin(), tokens.end(), view.tree().head(t)))
      head = t;
    verb |= view.token(t).upos == "VERB";
    quote |= one_of(view.token(t).form, {"\"", "“", "”", "(", ")", ";"});
    least = std::min(least, log_probability(view, t));
  }
  if (head == kNone) return;
  features.push_back({end + " words", std::log1p(static_cast<double>(tokens.size()))});
  features.push_back({end + " least arc", least});
  features.push_back({end + " least tag", least_tag});
  features.push_back({end + " least relation", least_relation});
  features.push_back({end + " least name", least_name});
  features.push_back({end + " head relation", log_of(view.token(head).relation_probability)});
  const auto flag = [&](const char* name, bool holds) {
    if (holds) features.push_back({end + " " + name, 1});
  };
  flag("entity", phrase.cluster.has_value() && phrase.reference_confidence == 100);  // links count apart
  flag("pronoun", view.is_pronoun(head));
  flag("holds a verb", verb);
  flag("holds marks", quote);
  flag("apart", phrase.span.size() > 1);
  flag("adjective", view.token(head).upos == "ADJ");
  flag("number", view.token(head).upos == "NUM");
  flag("verb", view.is_verb(head));
  // What stands around it tells whether it was cut at the right place.
  const auto word_at = [&](int t) { return t >= 0 && t < view.size() ? view.lower(t) : std::string(); };
  const std::string after = word_at(tokens.back() + 1), before = word_at(tokens.front() - 1);
  flag("before of", one_of(after, {"of", "'s"}));
  flag("before and", one_of(after, {"and", "or", "&", "-"}));
  flag("before that", one_of(after, {"that", "who", "which", "where", "to"}));
  flag("before a bracket", one_of(after, {"(", "[", ":"}));
  flag("after and", one_of(before, {"and", "or"}));
  flag("in a list", view.tree().is(head, "conj") || view.conjuncts(head).size() > 1);
  flag("bare", view.token(head).upos == "NOUN" && view.tree().child(head, "det") == kNone &&
                   view.tree().child(head, "nmod:poss") == kNone && view.tree().child(head, "nummod") == kNone);
  flag("indefinite",
       one_of(word_at(tokens.front()), {"a", "an", "some", "any", "those", "one", "many", "most", "few", "half"}));
}

// Arcs also by what is missing to certainty, and what matters differently by construction and modality once for each.
void cross(std::vector<Feature>& features) {
  const std::size_t plain = features.size();
  for (std::size_t f = 0; f < plain; ++f)
    if (features[f].name.ends_with("arc") || features[f].name == "sentence arcs")
      features.push_back({features[f].name + " doubt", 1 - std::exp(features[f].value)});
  for (std::size_t group = 0; group < plain; ++group) {
    if (!features[group].name.starts_with("construction ") && !features[group].name.starts_with("modality ")) continue;
    for (std::size_t f = 0; f < plain; ++f)
      if (one_of(features[f].name,
                 {"subject filled in", "least arc", "subject pronoun", "object holds a verb", "attributed",
                  "comma between", "no object", "subject distance", "sentence arcs", "negative"}))
        features.push_back({features[group].name + " & " + features[f].name, features[f].value});
  }
}

void add_features(const SentenceView& view, const Statement& statement, const std::vector<int>& heads,
                  std::vector<Feature>& features) {
  features.push_back({"bias", 1});
  const auto flag = [&](const std::string& name, bool holds) {
    if (holds) features.push_back({name, 1});
  };
  features.push_back({"construction " + std::string(to_string(statement.construction)), 1});
  features.push_back({"modality " + std::string(to_string(statement.modality)), 1});
  flag("negative", statement.polarity == Polarity::kNegative);
  flag("attributed", !statement.attributed_to.empty());
  flag("attributed twice", statement.attributed_to.size() > 1);
  double least = 0, sum = 0, count = 0, least_tag = 0, least_relation = 0;
  for (const int head : heads) {
    if (head == kNone) continue;
    least_tag = std::min(least_tag, log_of(view.token(head).tag_probability));
    least_relation = std::min(least_relation, log_of(view.token(head).relation_probability));
    least = std::min(least, log_probability(view, head));
    sum += log_probability(view, head);
    ++count;
  }
  features.push_back({"least arc", least});
  features.push_back({"mean arc", count > 0 ? sum / count : 0});
  features.push_back({"least tag", least_tag});
  features.push_back({"least relation", least_relation});
  double sentence = 0;
  double tags = 0, relations = 0;
  for (int t = 0; t < view.size(); ++t) {
    sentence += log_probability(view, t);
    tags += log_of(view.token(t).tag_probability);
    relations += log_of(view.token(t).relation_probability);
  }
  features.push_back({"sentence tags", tags / std::max(view.size(), 1)});
  features.push_back({"sentence relations", relations / std::max(view.size(), 1)});
  features.push_back({"sentence arcs", sentence / std::max(view.size(), 1)});
  features.push_back({"sentence words", std::log(std::max(view.size(), 1))});
  const std::string last = view.size() > 0 ? view.token(view.size() - 1).form : "";
  flag("sentence open", !one_of(last, {".", "!", "?", "\"", "”", "’", "'", ")"}));
  add_end(view, statement.subject, "subject", features);
  if (statement.object) add_end(view, *statement.object, "object", features);
  flag("no object", !statement.object);
  features.push_back({"arguments", std::log1p(static_cast<double>(statement.args.size()))});
  flag("relation apart", statement.relation.span.size() > 1);
  flag("reversed", statement.relation.canonical_reversed);
  // What the sentence holds that this statement may have missed.
  const bool plain = statement.modality == Modality::kAsserted && statement.polarity == Polarity::kPositive;
  int verbs = 0, commas = 0, unsure = 0;
  bool condition = false, modal = false, question = false, denial = false, quote = false, saying = false;
  for (int t = 0; t < view.size(); ++t) {
    const std::string word = view.lower(t);
    verbs += view.token(t).upos == "VERB";
    commas += word == ",";
    unsure += view.token(t).head_probability < 0.7F;
    condition |= one_of(word, {"if", "unless", "whether"});
    modal |= view.token(t).xpos == "MD";
    question |= word == "?";
    denial |= view.is_negation(t) || word == "no";
    quote |= one_of(word, {"\"", "“", "”"});
    saying |= view.token(t).upos == "VERB" && verb_table().value(view.lemma(t)) == "say";
  }
  flag("plain beside a condition", plain && condition);
  flag("plain beside a modal", plain && modal);
  flag("plain beside a question", plain && question);
  flag("plain beside a denial", plain && denial);
  flag("told beside a quotation", quote && statement.attributed_to.empty());
  flag("told beside a saying", saying && statement.attributed_to.empty() &&
                                   statement.construction != Construction::kReported && !statement.relation.implied);
  features.push_back({"verbs", std::log1p(static_cast<double>(verbs))});
  features.push_back({"commas", std::log1p(static_cast<double>(commas))});
  features.push_back({"unsure arcs", static_cast<double>(unsure) / std::max(view.size(), 1)});
  if (!statement.attributed_to.empty()) {
    const Speaker& speaker = statement.attributed_to.front();
    flag("speaker elsewhere", speaker.sentence_index != view.index());
    flag("speaker unnamed", speaker.phrase.mention.empty());
    flag("speaker entity", speaker.phrase.cluster.has_value());
  }
  double least_argument = 0, least_argument_relation = 0;
  for (const Argument& argument : statement.args)
    for (const int t : tokens_of(view, argument.span)) {
      least_argument = std::min(least_argument, log_probability(view, t));
      least_argument_relation = std::min(least_argument_relation, log_of(view.token(t).relation_probability));
    }
  features.push_back({"argument least arc", least_argument});
  features.push_back({"argument least relation", least_argument_relation});
  flag("bare", !statement.object && statement.args.empty());
  const std::string_view subject_word = statement.subject.mention;
  flag("subject it", one_of(subject_word, {"it", "It", "this", "This", "that", "That"}));
  flag("subject first or second person", one_of(subject_word, {"I", "you", "You", "we", "We"}));
  if (heads.empty() || heads.front() == kNone) return;
  const int predicate = heads.front();
  int depth = 0;
  for (int t = view.tree().head(predicate); t != kNone; t = view.tree().head(t)) depth += view.is_verb(t);
  features.push_back({"depth", std::log1p(static_cast<double>(depth))});
  // What governs the clause and what its words hold that the statement does not.
  bool modal_above = false, condition_above = false, denial_above = false, saying_above = false, noun_above = false;
  for (int t = view.tree().head(predicate); t != kNone; t = view.tree().head(t)) {
    for (const int child : view.tree().children(t)) {
      modal_above |= view.token(child).xpos == "MD";
      condition_above |=
          view.tree().is(child, "mark") && one_of(view.lower(child), {"if", "unless", "whether", "when"});
      denial_above |= view.tree().is(child, "advmod") && view.is_negation(child);
    }
    saying_above |=
        one_of(verb_table().value(view.lemma(t)), {"say", "believe", "expect", "warn", "ask", "deny", "order"}) &&
        view.is_verb(t);
    noun_above |= noun_table().contains(view.lemma(t));
  }
  flag("plain below a modal", plain && modal_above);
  flag("plain below a condition", plain && condition_above);
  flag("plain below a denial", plain && denial_above);
  flag("plain below a noun of thought", plain && noun_above);
  flag("untold below a saying", saying_above && statement.attributed_to.empty());
  flag("not plain below nothing", !plain && !modal_above && !condition_above && !saying_above && !noun_above);
  std::vector<bool> held(static_cast<std::size_t>(view.size()));
  const auto hold = [&](const Spans& spans) {
    for (const int t : tokens_of(view, spans)) held[static_cast<std::size_t>(t)] = true;
  };
  hold(statement.subject.span);
  hold(statement.relation.span);
  if (statement.object) hold(statement.object->span);
  for (const Argument& argument : statement.args) hold(argument.span);
  int left_out = 0, adverbs = 0;
  for (const int child : view.tree().children(predicate)) {
    if (held[static_cast<std::size_t>(child)] || view.tree().is(child, "punct") || view.tree().is(child, "conj") ||
        view.tree().is(child, "cc") || view.tree().is(child, "mark"))
      continue;
    if (view.tree().is(child, "advmod")) ++adverbs;
    else ++left_out;
  }
  features.push_back({"adverbs left out", std::log1p(static_cast<double>(adverbs))});
  features.push_back({"words left out", std::log1p(static_cast<double>(left_out))});
  flag("predicate finite",
       one_of(view.token(predicate).xpos, {"VBD", "VBZ", "VBP"}) || view.tree().child(predicate, "aux") != kNone);
  for (const std::string_view relation : {"root", "conj", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "parataxis"})
    flag("predicate " + std::string(relation), view.token(predicate).deprel == relation);
  const std::vector<int> subject = tokens_of(view, statement.subject.span);
  if (subject.empty()) return;
  const bool after = subject.front() > predicate;
  flag("subject after", after);
  flag("subject filled in",
       std::none_of(subject.begin(), subject.end(), [&](int t) { return view.tree().head(t) == predicate; }));
  const int from = after ? predicate + 1 : subject.back() + 1, to = after ? subject.front() : predicate;
  features.push_back({"subject distance", std::log1p(static_cast<double>(std::max(to - from, 0)))});
  bool comma = false;
  int nouns = 0;
  for (int t = from; t < to; ++t) {
    comma |= view.token(t).form == ",";
    nouns += view.token(t).upos == "NOUN" || view.token(t).upos == "PROPN";
  }
  flag("comma between", comma);
  features.push_back({"nouns between", std::log1p(static_cast<double>(nouns))});
  const bool relative =
      statement.construction == Construction::kRelative || statement.construction == Construction::kParticiple;
  flag("relative after a comma", relative && comma);
  if (relative) features.push_back({"relative nouns between", std::log1p(static_cast<double>(nouns))});
  return;
}

}  // namespace

std::vector<Feature> confidence_features(const SentenceView& view, const Statement& statement,
                                         const std::vector<int>& heads) {
  std::vector<Feature> features;
  add_features(view, statement, heads, features);
  cross(features);
  return features;
}

double confidence_weight(const std::string& feature) {
  static const std::map<std::string_view, double> weights = [] {
    std::map<std::string_view, double> found;
    std::string_view table = data::confidence_tsv;
    while (!table.empty()) {
      const std::string_view line = table.substr(0, table.find('\n'));
      table.remove_prefix(std::min(table.size(), line.size() + 1));
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || tab == line.npos) continue;
      double weight = 0;
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), weight);
      found[line.substr(0, tab)] = weight;
    }
    return found;
  }();
  const auto weight = weights.find(feature);
  return weight == weights.end() ? 0 : weight->second;
}

std::uint8_t confidence(const std::vector<Feature>& features) {
  double sum = 0;
  for (const Feature& feature : features) sum += feature.value * confidence_weight(feature.name);
  const double value = 1 / (1 + std::exp(-sum));
  return static_cast<std::uint8_t>(std::lround(100 * std::clamp(value, 0.01, 0.99)));
}

}  // namespace relata::openie

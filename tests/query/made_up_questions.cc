#include "made_up_questions.h"

#include <algorithm>
#include <set>

#include "brute_force.h"
#include "core/error.h"

namespace relata::query::testing {
namespace {

using Words = std::vector<std::string>;

const Words& ends() {
  static const Words words = {"Ardania/GPE",
                              "Brim/GPE",
                              "Lazna/GPE",
                              "Karo/PER",
                              "Mira Sol/PER",
                              "Ardan Front/ORG",
                              "Varesh/FAC",
                              "Police/ORG",
                              "old harbour",
                              "Old Harbour",
                              "1,800 prisoners",
                              "prisoners",
                              "Government of Ardania/ORG",
                              ""};
  return words;
}

const Words& relations() {
  static const Words words = {"capture", "seize", "fall to", "attack", "meet", "be capture", "Meet", "flee for"};
  return words;
}

std::string quoted(const std::string& name) { return name.empty() ? "x" : "\"" + name + "\""; }

class Maker {
 public:
  Maker(Dice& dice, const Vocabulary& vocabulary) : dice_(dice), vocabulary_(vocabulary) {}

  std::string pattern(std::size_t most_parts) {
    std::string text;
    const std::size_t parts = 1 + dice_.below(most_parts);
    for (std::size_t i = 0; i < parts; ++i) text += (i > 0 ? ", " : "") + part();
    return text;
  }

 private:
  std::string part() {
    const std::size_t way = dice_.below(4);
    const std::string subject = end(), link = relation(), object = end();
    return subject + (way == 1 ? "<-[" : "-[") + link +
           (way <= 1   ? way == 1 ? "]-" : "]->"
            : way == 2 ? "]-"
                       : "]->") +
           object;
  }

  std::string end() {
    static const Words types = {"", "", "", ":PER", ":GPE|ORG", ":gpe"};
    switch (dice_.below(8)) {
      case 0: return "()";
      case 1: return dice_.one_in(3) ? "(:ORG|PER)" : "(~" + quoted(dice_.of(vocabulary_.words)) + ")";
      case 2:
      case 3: return "(" + quoted(dice_.of(vocabulary_.names)) + (dice_.one_in(6) ? "+" : "") + ")";
      default: return std::string("(?") + static_cast<char>('a' + dice_.below(4)) + dice_.of(types) + ")";
    }
  }

  std::string relation() {
    switch (dice_.below(9)) {
      case 0: return "";
      case 1: return "*";
      case 2:
      case 3: return std::string("?") + static_cast<char>('r' + dice_.below(2));
      case 4: return "\"" + dice_.of(vocabulary_.relations) + "\"|\"" + dice_.of(vocabulary_.relations) + "\"";
      case 5: return "\"" + dice_.of(vocabulary_.relations).substr(0, 2) + "\"*";
      case 6: {
        const std::size_t least = 1 + dice_.below(3), most = least + dice_.below(3);
        return "*" + std::to_string(least) + ".." + std::to_string(most);
      }
      default: return "\"" + dice_.of(vocabulary_.relations) + "\"";
    }
  }

  Dice& dice_;
  const Vocabulary& vocabulary_;
};

void choose_statements(Dice& dice, const Vocabulary& vocabulary, Filter& filter) {
  if (dice.one_in(6)) filter.since = "2021-0" + std::to_string(1 + dice.below(9)) + "-01";
  if (dice.one_in(6)) filter.until = "2021-0" + std::to_string(1 + dice.below(9)) + "-31";
  if (dice.one_in(12)) filter.docs = {dice.of(vocabulary.docs), dice.of(vocabulary.docs)};
  if (dice.one_in(12)) filter.sources = {dice.of(vocabulary.sources)};
  if (dice.one_in(12)) filter.types = {EntityType::kGpe, EntityType::kOrg};
  if (dice.one_in(12)) filter.min_confidence = 60;
  if (dice.one_in(10)) filter.modalities = {Modality::kPlanned, Modality::kAsserted};
  if (dice.one_in(10)) filter.polarity = dice.one_in(2) ? std::nullopt : std::optional(Polarity::kNegative);
  if (dice.one_in(12)) filter.attributed_to = slug(dice.of(vocabulary.names));
  if (dice.one_in(12)) filter.implied = false;
  if (dice.one_in(8)) filter.all = true;
  if (dice.one_in(8)) filter.rejected = true;
}

Options options(Dice& dice, const Vocabulary& vocabulary) {
  Options options;
  options.entities_only = dice.one_in(5);
  options.literal = dice.one_in(5);
  if (dice.one_in(3)) options.limit = 1 + dice.below(5);
  if (dice.one_in(6)) options.filter.min_support = 2;
  if (dice.one_in(8)) options.filter.min_sources = 2;
  if (dice.one_in(2)) choose_statements(dice, vocabulary, options.filter);
  return options;
}

template <typename Rows>
std::string listed(const Rows& rows, std::size_t total) {
  std::string text;
  for (const Row& row : rows) text += "  " + text_of(row) + "\n";
  return text + "  of " + std::to_string(total) + "\n";
}

// What brute force says of the answer; nothing if it is right.
std::string wrong(const Pattern& pattern, const Result& fast, const PlainResult& plain) {
  if (fast.unknown.has_value() != plain.unknown.has_value()) return "one knows a name and one does not";
  if (fast.variables != plain.variables) return "other variables";
  if (!fast.counted && (fast.total > plain.total || fast.total < fast.rows.size())) return "a wrong number of rows";
  const std::size_t total = fast.counted ? fast.total : plain.total;
  const std::string is = listed(fast.rows, total), due = listed(plain.rows, plain.total);
  if (is != due) return "rows:\n" + is + "by brute force:\n" + due;
  if (!std::includes(plain.undated.begin(), plain.undated.end(), fast.undated.begin(), fast.undated.end()))
    return "undated statements that answer no part";
  const bool whole = pattern.parts.size() == 1 && pattern.parts[0].relation.kind != RelationKind::kPath;
  return whole && fast.undated != plain.undated ? "not all undated statements" : "";
}

}  // namespace

MemorySource made_up_source(Dice& dice, std::size_t edges) {
  MemorySource source;
  if (!dice.one_in(3)) source.set_counts(dice.below(5));
  for (std::size_t i = 0; i < edges; ++i) {
    const std::string doc = "d" + std::to_string(i * 6 / edges);
    std::string subject = dice.of(ends());
    if (subject.empty()) subject = "Karo/PER";
    const std::string sentence = dice.one_in(3) ? "The  same\nwords." : "";
    Statement& said = source.add(subject, dice.of(relations()), dice.of(ends()), doc, sentence);
    if (dice.one_in(9)) said.polarity = Polarity::kNegative;
    if (dice.one_in(9)) said.modality = dice.one_in(2) ? Modality::kPlanned : Modality::kPossible;
    if (dice.one_in(15)) said.rejected = true;
    if (dice.one_in(6)) said.confidence = 50;
    if (dice.one_in(8)) said.relation.implied = true;
    if (dice.one_in(5)) {
      Speaker speaker{.phrase = {.mention = "Karo"}, .cue = "said"};
      if (dice.one_in(2)) speaker.phrase.entity = EntityRef{"karo", "Karo", EntityType::kPer};
      said.attributed_to = {speaker};
    }
    if (dice.one_in(3)) {
      TimeExpression time;
      time.start = time.end = "2021-0" + std::to_string(1 + dice.below(9)) + "-15";
      said.time = time;
    }
    if (doc != "d2") source.provenance().date = "2021-0" + std::to_string(1 + i * 6 / edges) + "-10";
    if (doc >= "d3") source.provenance().source = "The Courier";
  }
  source.add("Government of Ardania/ORG", "meet", "Karo/PER", "d6");
  source.add("Ardania/GPE", "meet", "Brim/GPE", "d6");
  source.set_of("government-of-ardania", "ardania");
  return source;
}

Vocabulary made_up_vocabulary() {
  Vocabulary vocabulary;
  for (const std::string& end : ends())
    if (!end.empty()) vocabulary.names.push_back(end.substr(0, end.find('/')));
  vocabulary.relations = relations();
  vocabulary.words = {"harbour", "prisoners", "old", "of ardania", "Karo"};
  vocabulary.sources = {"The Courier"};
  vocabulary.docs = {"d1", "d2", "d4"};
  return vocabulary;
}

Vocabulary vocabulary_of(const EdgeSource& source) {
  std::set<std::string> names, relations, words, sources = {"none"}, docs;
  Filter everything;
  everything.all = everything.rejected = true;
  source.edges({}, everything, [&](const Edge& edge) {
    for (const End* end : {&edge.subject, &edge.object}) {
      if (end->is_nothing() || end->name.find('"') != std::string::npos) continue;
      names.insert(end->id.value_or(end->name));
      words.insert(end->name.substr(0, end->name.find(' ')));
    }
    relations.insert(edge.relation);
    docs.insert(edge.provenance->doc);
    if (edge.provenance->source) sources.insert(*edge.provenance->source);
    return true;
  });
  const auto list = [](const std::set<std::string>& texts) { return Words(texts.begin(), texts.end()); };
  return {list(names), list(relations), list(words), list(sources), list(docs)};
}

MadeUpQuestion made_up_question(Dice& dice, const Vocabulary& vocabulary, std::size_t most_parts) {
  MadeUpQuestion question;
  question.pattern = Maker(dice, vocabulary).pattern(most_parts);
  question.options = options(dice, vocabulary);
  return question;
}

std::string difference(const EdgeSource& source, const MadeUpQuestion& question) {
  const Pattern pattern = parse_pattern(question.pattern);
  std::string error, plain_error;
  Result fast;
  PlainResult plain;
  try {
    fast = evaluate(pattern, source, question.options);
  } catch (const QueryError& thrown) {
    error = thrown.what();
  }
  try {
    plain = brute_force(pattern, source, question.options);
  } catch (const QueryError& thrown) {
    plain_error = thrown.what();
  }
  if (!error.empty() || !plain_error.empty())
    return error.empty() == plain_error.empty() ? "" : question.pattern + "\n" + error + " / " + plain_error;
  const std::string what = wrong(pattern, fast, plain);
  return what.empty() ? "" : question.pattern + "\n" + what;
}

}  // namespace relata::query::testing

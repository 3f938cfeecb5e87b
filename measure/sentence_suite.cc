#include "measure/sentence_suite.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <utility>

#include "core/error.h"
#include "core/table.h"
#include "identity/resolver.h"
#include "measure/columns.h"
#include "measure/suite_words_tsv.h"

namespace relata::measure {
namespace {

const WordLists& suite_words() {
  static const WordLists lists(data::suite_words_tsv);
  return lists;
}

std::string without_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    parts.push_back(without_blanks(text.substr(at, end == text.npos ? end : end - at)));
    if (end == text.npos) return parts;
    at = end + separator.size();
  }
}

// Without soft hyphens and the breaks of words at line ends.
std::string whole_words(std::string text) {
  for (const std::string_view mark : {"\u00ad\n", "\u00ad", "-\n"})
    for (std::size_t at; (at = text.find(mark)) != text.npos;) text.erase(at, mark.size());
  return text;
}

// Words in lower case without determiners and punctuation.
std::vector<std::string> words(std::string_view broken) {
  const std::string text = whole_words(std::string(broken));
  std::vector<std::string> result;
  std::string word;
  const auto close = [&] {
    for (const std::string_view owner : {"'s", "’s"})
      if (word.size() > owner.size() && word.ends_with(owner)) word.erase(word.size() - owner.size());
    if (!word.empty() && !suite_words().holds("determiner", word)) result.push_back(word);
    word.clear();
  };
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == ',' || c == '"' || c == '(' || c == ')' || c == '-') close();
    else word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  close();
  if (result.empty() && !text.empty()) result.push_back(std::string(text));
  return result;
}

bool holds(const std::string& text, const std::string& wanted) {
  if (wanted == "*" || text == wanted) return true;
  if (text.starts_with(wanted + " ")) return true;  // "those who worked nights"
  if (wanted.starts_with('=')) return words(text) == words(wanted.substr(1));
  const std::vector<std::string> have = words(text), want = words(wanted);
  return std::search(have.begin(), have.end(), want.begin(), want.end()) != have.end();
}

bool phrase_holds(const Phrase& phrase, const std::string& wanted) {
  return holds(phrase.mention, wanted) || (phrase.entity && holds(phrase.entity->name, wanted)) ||
         (phrase.name && holds(*phrase.name, wanted));
}

bool relation_is(const std::string& lemma, const std::string& wanted) {
  if (wanted == "*") return true;
  const std::vector<std::string> alternatives = parts_of(wanted, " / ");
  const auto singular = [](const std::string& text) {  // "hold talks with": hold talk with
    std::vector<std::string> all = words(text);
    for (std::string& word : all)
      if (word.size() > 3 && word.ends_with('s')) word.pop_back();
    return all;
  };
  return std::any_of(alternatives.begin(), alternatives.end(),
                     [&](const std::string& one) { return singular(one) == singular(lemma); });
}

// "be author of | study" of "X | be | the authors of the study": what no name is of stays in the words of the object.
bool is_described(const Statement& statement, const Expectation& expectation) {
  if (!expectation.required || statement.relation.lemma != "be" || !statement.object) return false;
  for (const std::string& one : parts_of(expectation.relation, " / ")) {
    const std::size_t last = one.rfind(' ');
    if (!one.starts_with("be ") || last < 3) continue;
    const std::string noun = one.substr(3, last - 3);
    const std::string& object = statement.object->mention;
    if ((holds(object, noun) || holds(object, noun + "s")) && holds(object, expectation.object)) return true;
  }
  return false;
}

// The object, or an argument after the words of the relation before it.
bool ends_match(const Statement& statement, const Expectation& expectation) {
  if (!phrase_holds(statement.subject, expectation.subject)) return false;
  if (is_described(statement, expectation)) return true;
  const std::string& lemma = statement.relation.lemma;
  const bool open = expectation.object == "*" || expectation.object == "-";
  // "be hurt" is one word or two.
  const bool joined = open && statement.object && lemma == "be" &&
                      relation_is(lemma + " " + statement.object->mention, expectation.relation);
  if (joined) return true;
  if (relation_is(lemma, expectation.relation)) {
    if (expectation.object == "-" ? !statement.object : expectation.object == "*") return true;
    if (!open && statement.object && phrase_holds(*statement.object, expectation.object)) return true;
  }
  if (expectation.object == "*" && expectation.required && statement.object &&
      relation_is(lemma.substr(0, lemma.rfind(' ')), expectation.relation))
    return true;  // "be extradited from X"
  if (open) return false;
  if (statement.object && relation_is(lemma.substr(0, lemma.find(' ')), expectation.relation) &&
      holds(lemma.substr(lemma.find(' ') + 1), expectation.object))
    return true;  // "reject bid from X": reject bid
  for (const Argument& argument : statement.args) {
    if (!phrase_holds(argument, expectation.object)) continue;
    if (argument.role == Role::kRecipient && !expectation.required) continue;  // "gave it to X" gives no X
    const std::string preposition = argument.preposition ? " " + *argument.preposition : "";
    if (relation_is(lemma + preposition, expectation.relation)) return true;
    const std::string verb = lemma.substr(0, lemma.rfind(' '));  // "apply to X for Y": apply for Y
    if (statement.object && verb != lemma && verb != "be" && relation_is(verb + preposition, expectation.relation))
      return true;
  }
  return false;
}

bool has_quantity(const Boxed<Quantity>& quantity, double wanted) {
  return quantity && std::abs(quantity->value - wanted) < 1e-6 * std::max(1.0, std::abs(wanted));
}

bool value_matches(const Statement& statement, const std::string& key, const std::string& wanted) {
  if (key == "polarity") return (statement.polarity == Polarity::kPositive) == (wanted == "+");
  if (key == "modality") {
    const std::vector<std::string> alternatives = parts_of(wanted, "/");
    return std::find(alternatives.begin(), alternatives.end(), to_string(statement.modality)) != alternatives.end();
  }
  if (key == "time") return statement.time ? holds(statement.time->text, wanted) : wanted == "-";
  if (key == "when") return (statement.time ? statement.time->value.value_or("none") : "none") == wanted;
  if (key == "place") return statement.place ? phrase_holds(statement.args[*statement.place], wanted) : wanted == "-";
  if (key == "implied") return statement.relation.implied == (wanted == "yes");
  if (key == "by") {
    if (wanted == "-") return statement.attributed_to.empty();
    if (statement.attributed_to.empty()) return false;
    const Speaker& speaker = statement.attributed_to.front();
    return phrase_holds(speaker.phrase, wanted) || (speaker.phrase.mention.empty() && holds(speaker.cue, wanted));
  }
  if (key == "arg") {
    const std::size_t colon = wanted.find(':');
    const std::string preposition = colon == wanted.npos ? "" : wanted.substr(0, colon);
    const std::string phrase = without_blanks(colon == wanted.npos ? wanted : wanted.substr(colon + 1));
    return std::any_of(statement.args.begin(), statement.args.end(), [&](const Argument& argument) {
      return (preposition.empty() || argument.preposition == preposition) && phrase_holds(argument, phrase);
    });
  }
  double value = 0;
  std::from_chars(wanted.data(), wanted.data() + wanted.size(), value);
  return has_quantity(statement.subject.quantity, value) ||
         (statement.object && has_quantity(statement.object->quantity, value)) ||
         std::any_of(statement.args.begin(), statement.args.end(),
                     [&](const Argument& argument) { return has_quantity(argument.quantity, value); });
}

}  // namespace

std::vector<std::string> fields_of(std::string_view line) { return parts_of(line, " | "); }

Expectation read_expectation(const std::string& line) {
  const std::vector<std::string> fields = fields_of(line.substr(1));
  if (fields.size() < 3) throw InputError("want SUBJECT | RELATION | OBJECT");
  Expectation expectation{line.front() == '+', fields[0], fields[1], fields[2], {}, line};
  for (std::size_t f = 3; f < fields.size(); ++f) {
    const std::size_t equals = fields[f].find('=');
    const std::string key = fields[f].substr(0, equals);
    if (equals == fields[f].npos || !suite_words().holds("key", key)) throw InputError("unknown key '" + key + "'");
    expectation.values.emplace(key, fields[f].substr(equals + 1));
  }
  if (!expectation.values.count("polarity")) expectation.values.emplace("polarity", "+");
  if (!expectation.values.count("modality")) expectation.values.emplace("modality", "asserted");
  return expectation;
}

NameExpectation read_name_expectation(const std::string& line) {
  const std::vector<std::string> fields = fields_of(line.substr(1));
  if (fields.size() != 2) throw InputError("want NAME | NAME");
  return {line.front() == '=', fields[0], fields[1], line};
}

namespace {

// A passage is one line: its breaks stand as U+23CE.
std::string with_line_breaks(std::string line) {
  constexpr std::string_view kBreak = "\u23ce";
  for (std::size_t at; (at = line.find(kBreak)) != line.npos;) line.replace(at, kBreak.size(), "\n");
  return line;
}

// Ids of the entities that the documents together have under the name.
std::vector<std::string> ids(const std::vector<Entity>& entities, const std::string& name) {
  std::vector<std::string> found;
  for (const Entity& entity : entities)
    if (std::any_of(entity.aliases.begin(), entity.aliases.end(),
                    [&](const NameForm& form) { return form.text == name; }))
      found.push_back(entity.id);
  return found;
}

class PassageReader {
 public:
  PassageReader(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  std::vector<Passage> read() {
    for (int number = 1; !text_.empty(); ++number) {
      const std::string line(take_line(text_));
      try {
        add(line);
      } catch (const InputError& error) {
        throw InputError(name_ + ":" + std::to_string(number) + ": " + error.what());
      }
    }
    return std::move(passages_);
  }

 private:
  void add(const std::string& line) {
    if (line.empty()) {
      open_ = false;
    } else if (line.starts_with('#')) {
      return;
    } else if (line.starts_with('[') && line.ends_with(']') && !open_) {
      section_ = line.substr(1, line.size() - 2);
    } else if (line.starts_with("@ ") && !open_) {
      date_ = without_blanks(line.substr(2));
    } else if (line.starts_with("= ") || line.starts_with("~ ")) {
      if (!open_) throw InputError("names without a sentence above them");
      passages_.back().names.push_back(read_name_expectation(line));
    } else if (line.starts_with("+ ") || line.starts_with("! ")) {
      if (!open_) throw InputError("a statement without a sentence above it");
      passages_.back().expectations.push_back(read_expectation(line));
    } else {
      if (open_) throw InputError("a second sentence: want an empty line before it");
      passages_.push_back({section_, with_line_breaks(line), std::exchange(date_, std::nullopt), {}, {}});
      open_ = true;
    }
  }

  std::string_view text_;
  const std::string& name_;
  std::vector<Passage> passages_;
  std::string section_;
  bool open_ = false;
  std::optional<std::string> date_;
};

}  // namespace

std::vector<Passage> read_passages(std::string_view text, const std::string& name) {
  return PassageReader(text, name).read();
}

bool matches(const Statement& statement, const Expectation& expectation) {
  return ends_match(statement, expectation) &&
         std::all_of(expectation.values.begin(), expectation.values.end(),
                     [&](const auto& value) { return value_matches(statement, value.first, value.second); });
}

bool matches(const std::vector<ExtractedDocument>& documents, const NameExpectation& expectation) {
  std::vector<identity::LocalEntity> rows;
  for (const ExtractedDocument& document : documents)
    for (identity::LocalEntity& row : identity::join_within_document(document.document.id, document.clusters))
      rows.push_back(std::move(row));
  const std::vector<Entity> entities = identity::resolve(rows).entities;
  const std::vector<std::string> a = ids(entities, expectation.first), b = ids(entities, expectation.second);
  return a.size() == 1 && b.size() == 1 && (a == b) == expectation.same;
}

SuiteScore score_passage(const Passage& passage, const ExtractedDocument& document) {
  SuiteScore score;
  const auto count = [&](bool required, bool any, const std::string& line) {
    Count& counted = required ? score.required : score.forbidden;
    ++counted.wanted;
    counted.right += any;
    if (any != required) score.misses.push_back(line);
  };
  for (const Expectation& expectation : passage.expectations)
    count(expectation.required,
          std::any_of(document.statements.begin(), document.statements.end(),
                      [&](const Statement& statement) { return matches(statement, expectation); }),
          expectation.line);
  for (const NameExpectation& names : passage.names) count(true, matches({document}, names), names.line);
  return score;
}

std::string to_text(const Statement& statement) {
  std::string text = statement.subject.mention + " | " + statement.relation.lemma + " | " +
                     (statement.object ? statement.object->mention : "-");
  for (const Argument& argument : statement.args)
    text += " | " + std::string(to_string(argument.role)) + "=" + argument.preposition.value_or("") + ":" +
            argument.mention;
  text += std::string(" {") + (statement.polarity == Polarity::kPositive ? "+ " : "- ") +
          std::string(to_string(statement.modality));
  for (const Speaker& speaker : statement.attributed_to)
    text += " by=" + (speaker.phrase.mention.empty() ? speaker.cue : speaker.phrase.mention);
  return text + " " + std::string(to_string(statement.construction)) + " " + std::to_string(statement.confidence) + "}";
}

}  // namespace relata::measure

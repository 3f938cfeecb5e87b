// Sentences with what they must and must not state: the data of tests/data/sentences and how a statement is held
// against a line of it. README.md there is the format.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "measure/count.h"

namespace relata::measure {

struct Expectation {
  bool required = true;  // else forbidden
  std::string subject, relation, object;
  std::multimap<std::string, std::string> values;  // polarity, modality, time, when, place, by, ..
  std::string line;                                // as written
};

// "= NAME | NAME": one entity has both names; "~ ..": two have one each.
struct NameExpectation {
  bool same = true;
  std::string first, second;
  std::string line;  // as written
};

struct Passage {
  std::string section;
  std::string text;
  std::optional<std::string> date;  // of publication
  std::vector<Expectation> expectations;
  std::vector<NameExpectation> names;
};

// `name` is the file's, for messages. Throws InputError that names file and line.
std::vector<Passage> read_passages(std::string_view text, const std::string& name);

// The parts of a line, which " | " sets apart.
std::vector<std::string> fields_of(std::string_view line);
// "+ SUBJECT | RELATION | OBJECT | key=value". Throws InputError.
Expectation read_expectation(const std::string& line);
NameExpectation read_name_expectation(const std::string& line);

bool matches(const Statement& statement, const Expectation& expectation);
// Of the documents, resolved together. Both names must be known.
bool matches(const std::vector<ExtractedDocument>& documents, const NameExpectation& expectation);

// Of one passage, or the sum of several: required lines, right those that were found; forbidden ones, "right" those
// that were stated.
struct SuiteScore {
  Count required, forbidden;
  std::vector<std::string> misses;  // lines that do not hold
};
// The statements have their entities (kb::LoneDocument).
SuiteScore score_passage(const Passage& passage, const ExtractedDocument& document);

// subject | lemma | object {flags}, for messages.
std::string to_text(const Statement& statement);

}  // namespace relata::measure

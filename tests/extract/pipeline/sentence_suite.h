// Sentences with what they must and must not state: the data of tests/data/sentences and how a statement is held
// against a line of it. README.md there is the format.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"

namespace relata::suite {

struct Expectation {
  bool required = true;  // else forbidden
  std::string subject, relation, object;
  std::multimap<std::string, std::string> values;  // polarity, modality, time, place, by, arg, quantity, implied
  std::string line;                                // as written
};

struct Passage {
  std::string section;
  std::string text;
  std::vector<Expectation> expectations;
};

// Throws std::runtime_error that names file and line.
std::vector<Passage> read_passages(const std::filesystem::path& file);

// The parts of a line, which " | " sets apart.
std::vector<std::string> fields_of(std::string_view line);
// "+ SUBJECT | RELATION | OBJECT | key=value". Throws std::runtime_error.
Expectation read_expectation(const std::string& line);

bool matches(const Statement& statement, const Expectation& expectation);

// subject | lemma | object {flags}, for messages.
std::string to_text(const Statement& statement);

}  // namespace relata::suite

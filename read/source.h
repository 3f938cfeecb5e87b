// What a reader is given: the bytes of one input and what it is called. Readers hand what they make of it to an Intake.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace relata::read {

class Intake;

struct Source {
  std::istream& bytes;
  std::string name;                     // what ids are made of
  std::string origin;                   // the path
  std::uint64_t first_line = 1;         // in the file, where it is a piece of one; JSON Lines alone count from it
  std::optional<std::string> url = {};  // of a document that tells none itself
  bool by_text = false;                 // a document without an id is called by its text: id_of_text()
};

}  // namespace relata::read

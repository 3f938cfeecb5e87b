// What a reader is given: the bytes of one input and what it is called. Readers hand what they make of it to an Intake.
#pragma once

#include <iosfwd>
#include <string>

namespace relata::read {

class Intake;

struct Source {
  std::istream& bytes;
  std::string name;    // what ids are made of
  std::string origin;  // the path
};

}  // namespace relata::read

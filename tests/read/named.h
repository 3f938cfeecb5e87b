// Documents of bytes that have a file's name, as a member of an archive or a file of a folder is read.
#pragma once

#include <sstream>
#include <string>

#include "read/intake.h"
#include "read/member.h"
#include "tests/read/reading.h"

namespace relata::read {

inline Read read_named(const std::string& name, const std::string& bytes) {
  Read result;
  ReadOptions options;
  options.any_language = true;
  const OnDocument take = [&](ReadDocument&& d) { result.documents.push_back(std::move(d)); };
  const OnRefusal refuse = [&](const std::string& what, const std::string& why) {
    result.refused.emplace_back(what, why);
  };
  Intake intake(options, take, refuse);
  std::istringstream in(bytes);
  Source source{.bytes = in, .name = name, .origin = "x/" + name};
  read_member(source, intake);
  result.counts = intake.counts();
  return result;
}

// "id: text|" of each document, then "!name: reason|" of each refusal.
inline std::string told_of(const Read& read) {
  std::string words;
  for (const ReadDocument& d : read.documents) words += d.document.id + ": " + d.document.text + "|";
  for (const auto& [name, reason] : read.refused) words += "!" + name + ": " + reason + "|";
  return words;
}

}  // namespace relata::read

// Documents of bytes in sight, for tests of this room.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/intake.h"
#include "read/member.h"
#include "read/reading.h"

namespace relata::read {

struct Read {
  std::vector<ReadDocument> documents;
  std::vector<std::pair<std::string, std::string>> refused;  // name, reason
  ReadCounts counts;
};

inline Read read(const std::vector<std::string>& paths, ReadOptions options = {}) {
  Read result;
  result.counts = read_inputs(
      paths, options, [&](ReadDocument&& d) { result.documents.push_back(std::move(d)); },
      [&](const std::string& name, const std::string& reason) { result.refused.emplace_back(name, reason); });
  return result;
}

inline Read read_bytes(const std::string& bytes, std::string_view format, ReadOptions options = {}) {
  std::istringstream in(bytes);
  options.standard_input = &in;
  options.format = format_named(format);
  return read({"-"}, options);
}

// As a file of that name at x/NAME is read.
inline Read read_as(const std::string& name, const std::string& bytes, ReadOptions options = {}) {
  Read result;
  const OnDocument take = [&](ReadDocument&& d) { result.documents.push_back(std::move(d)); };
  const OnRefusal refuse = [&](const std::string& what, const std::string& why) {
    result.refused.emplace_back(what, why);
  };
  Intake intake(options, take, refuse);
  std::istringstream in(bytes);
  Source source{.bytes = in, .name = name, .origin = "x/" + name, .format = options.format};
  read_member(source, intake);
  result.counts = intake.counts();
  return result;
}

// "id: text" of each document, then "!name: reason" of each refusal, `end` behind each.
inline std::string told(const Read& read, char end = '\n') {
  std::string words;
  for (const ReadDocument& d : read.documents) words += d.document.id + ": " + d.document.text + end;
  for (const auto& [name, reason] : read.refused) words += "!" + name + ": " + reason + end;
  return words;
}

}  // namespace relata::read

// Documents of bytes in sight, for tests of this room.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

}  // namespace relata::read

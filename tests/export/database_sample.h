// What formats of several files write, kept in memory; and hostile texts for them.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "export/output_folder.h"

namespace relata::exporter {

class MemoryFolder final : public OutputFolder {
 public:
  std::ostream& file(std::string_view name) override { return files_[std::string(name)]; }
  std::string operator[](const std::string& name) const {
    const auto found = files_.find(name);
    return found == files_.end() ? "(no such file)" : found->second.str();
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& [name, file] : files_) names.push_back(name);
    return names;
  }

 private:
  std::map<std::string, std::ostringstream> files_;
};

// The fields of each line, as RFC 4180 has them; quoted text without its quotes.
inline std::vector<std::vector<std::string>> table(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') rows.back().back() += csv[++i];
    else if (c == '"') quoted = !quoted;
    else if (c == ',' && !quoted) rows.back().emplace_back();
    else if (c == '\n' && !quoted) rows.push_back({""});
    else rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

// The field of this name (what stands before ':' in the header) of the row that begins with `first`.
inline std::string cell(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows,
                        const std::string& name, const std::string& first) {
  for (const std::vector<std::string>& row : rows)
    for (std::size_t i = 0; row[0] == first && i < row.size(); ++i)
      if (header.at(i).substr(0, header[i].find(':')) == name) return row[i];
  return "(none)";
}

}  // namespace relata::exporter

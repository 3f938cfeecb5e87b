#include "cli/build_summary.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "export/json_value.h"

namespace relata::cli {
namespace {

std::string seconds_text(double seconds) {
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%.1f s", seconds);
  return text.data();
}

}  // namespace

std::string summary_line(const BuildSummary& summary) {
  const verbs::BuildCounts& counts = summary.counts;
  return (summary.is_dry ? "would be: " : "") + std::to_string(counts.added) + " new, " + std::to_string(counts.equal) +
         " equal, " + std::to_string(counts.replaced) + " replaced, " + std::to_string(counts.read.refused) +
         " refused; " +
         (summary.is_dry ? "nothing was changed; "
                         : verbs::counted(counts.statements, "statement", "statements") + " read; " +
                               verbs::counted(counts.entities, "entity", "entities") + " in " + summary.kb + "; ") +
         seconds_text(summary.seconds);
}

std::string summary_table(const BuildSummary& summary) {
  const verbs::BuildCounts& counts = summary.counts;
  std::vector<std::pair<std::string, std::uint64_t>> rows = {{"documents  new", counts.added},
                                                             {"           equal", counts.equal},
                                                             {"           replaced", counts.replaced},
                                                             {"           refused", counts.read.refused}};
  if (!summary.is_dry) rows.insert(rows.end(), {{"statements read", counts.statements}, {"entities", counts.entities}});
  std::string table;
  for (const auto& [name, count] : rows) {
    std::array<char, 64> line;
    std::snprintf(line.data(), line.size(), "%-20s%12llu\n", name.c_str(), static_cast<unsigned long long>(count));
    table += line.data();
  }
  return table + (summary.is_dry ? "nothing was changed in " : "in ") + summary.kb + ", " +
         seconds_text(summary.seconds);
}

std::string summary_json(const BuildSummary& summary) {
  const verbs::BuildCounts& counts = summary.counts;
  using exporter::Json;
  return exporter::JsonObject({{"new", counts.added},
                               {"equal", counts.equal},
                               {"replaced", counts.replaced},
                               {"refused", counts.read.refused},
                               {"statements", summary.is_dry ? Json(nullptr) : Json(counts.statements)},
                               {"entities", counts.entities},
                               {"kb", summary.kb},
                               {"seconds", std::round(summary.seconds * 1000) / 1000},
                               {"dry_run", summary.is_dry}})
      .text();
}

}  // namespace relata::cli

#include "verbs/schema.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>
#include <utility>

#include "core/ascii.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kMostBytes = 1 << 20;  // of a file: ten thousand lines, and no end to read of /dev/zero
constexpr std::size_t kMostWordsNamed = 10;  // of those that took no edge: the first tell what is wrong

// "captured 12, killed 3": the greatest first, then by name.
std::string by_count(const std::map<std::string, std::uint64_t>& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> types(counts.begin(), counts.end());
  std::stable_sort(types.begin(), types.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> parts;
  for (const auto& [type, edges] : types) parts.push_back(type + " " + std::to_string(edges));
  return joined(parts, ", ");
}

// The words that took nothing, with what would mend it where that is seen.
std::string idle_words(const exporter::Schema& schema, const exporter::SchemaCounts& counts) {
  std::vector<std::string> parts;
  std::size_t more = 0;
  for (std::size_t word = 0; word < counts.by_word.size(); ++word) {
    if (counts.by_word[word] > 0 || schema.direction(word) == exporter::WordDirection::kNever) continue;
    const std::string& text = schema.words()[word];
    if (parts.size() == kMostWordsNamed) ++more;
    else if (counts.other_way[word] == 0) parts.push_back("'" + text + "'");
    else
      parts.push_back("'" + text + "' (the ends of " + std::to_string(counts.other_way[word]) +
                      " fit the other way round: '" +
                      (schema.direction(word) == exporter::WordDirection::kReversed ? "" : "<- ") + text + "')");
  }
  return joined(parts, ", ") + (more > 0 ? " and " + std::to_string(more) + " more" : "");
}

}  // namespace

exporter::Schema schema_called(const std::string& name) {
  if (const auto text = exporter::shipped_schema(name)) return exporter::read_schema(*text, name);
  std::error_code failed;
  const bool is_file = std::filesystem::exists(name, failed) && !std::filesystem::is_directory(name, failed);
  if (!is_file)
    throw UsageError("--schema " + name + " is no file: name one, or " + joined(exporter::shipped_schemas(), " or ") +
                     ", which come with the program");
  std::ifstream file(name, std::ios::binary);
  if (!file) throw Error("cannot read " + name + ": may you read it?");
  std::string text(kMostBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kMostBytes) throw Error(name + " has more than 1 MiB: is it a schema?");
  return exporter::read_schema(text, name);
}

std::vector<std::string> summary_of(const exporter::Schema& schema, const exporter::SchemaCounts& counts,
                                    bool shipped) {
  const std::uint64_t named = counts.all() - counts.rest - counts.left_out;
  std::string sum =
      "schema: " + counted(counts.all(), "edge", "edges") + ": " + std::to_string(named) + " by its names";
  if (schema.rest()) sum += ", " + std::to_string(counts.rest) + " " + *schema.rest();
  sum += ", " + std::to_string(counts.left_out) + " left out";
  if (!schema.rest() && counts.left_out > 0) sum += " ('rest: related_to' in the schema keeps them)";
  std::vector<std::string> lines = {std::move(sum), "schema: " + by_count(counts.by_type)};
  if (!counts.bodies.empty()) lines.back() += "; of bodies to their place: " + by_count(counts.bodies);
  if (const std::string idle = idle_words(schema, counts); !shipped && !idle.empty())
    lines.push_back("schema: no edge for " + idle);
  return lines;
}

}  // namespace relata::verbs

#include "cli/actor_dictionary.h"

#include <filesystem>
#include <fstream>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "identity/actors.h"

namespace relata::cli {
namespace {

// Throws Error if it cannot be read, UsageError if its name says no format. Bytes beyond what a dictionary may have are
// left out, for the reader to refuse.
std::string bytes_of_dictionary(const std::string& path) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) throw UsageError("--actors " + path + " is a folder: name a file");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("cannot read " + path + ": is it there, and may you read it?");
  std::string bytes, block(1 << 16, '\0');
  while (bytes.size() <= identity::kMaxActorBytes) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (file.gcount() == 0) break;
    bytes.append(block, 0, static_cast<std::size_t>(file.gcount()));
  }
  if (file.bad()) throw Error("cannot read " + path + " to its end");
  return bytes;
}

}  // namespace

std::optional<std::vector<Actor>> read_dictionary(const std::string& path, Console& console) {
  const auto format = identity::actor_format(path);
  if (!format) throw UsageError("--actors " + path + ": its name must end in .tsv, .jsonl or .ndjson");
  identity::ActorFile read = identity::read_actors(bytes_of_dictionary(path), *format);
  if (read.problems.empty()) return std::move(read.actors);
  for (const identity::ActorProblem& problem : read.problems)
    console.error(path + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " +
                  problem.what);
  if (read.further_problems > 0)
    console.error("and " + counted(read.further_problems, "problem", "problems") + " more");
  console.error("nothing was changed: the dictionary is taken whole or not at all");
  return std::nullopt;
}

void put_actors(kb::KnowledgeBase& kb, const std::vector<Actor>& actors, Console& console) {
  const std::size_t before = kb.actors().size();
  for (const std::string& shared : kb.set_actors(actors))
    console.note("two actors are called '" + shared + "': who is meant is left to the texts");
  kb.flush();
  if (actors.empty())
    console.note(before == 0 ? "no dictionary of actors"
                             : "the dictionary of actors is removed: it had " + std::to_string(before));
  else
    console.note(counted(actors.size(), "actor", "actors") + " in the dictionary" +
                 (before > 0 ? ", in the place of " + std::to_string(before) : ""));
}

}  // namespace relata::cli

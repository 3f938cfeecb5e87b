#include "verbs/actor_dictionary.h"

#include <filesystem>
#include <fstream>
#include <system_error>

#include "identity/actors.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
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

ActorDictionary read_dictionary(const std::string& path) {
  const auto format = identity::actor_format(path);
  if (!format) throw UsageError("--actors " + path + ": its name must end in .tsv, .jsonl or .ndjson");
  identity::ActorFile read = identity::read_actors(bytes_of_dictionary(path), *format);
  ActorDictionary dictionary{std::move(read.actors), {}};
  for (const identity::ActorProblem& problem : read.problems)
    dictionary.problems.push_back(path + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) +
                                  ": " + problem.what);
  if (read.further_problems > 0)
    dictionary.problems.push_back("and " + counted(read.further_problems, "problem", "problems") + " more");
  return dictionary;
}

std::vector<std::string> put_actors(kb::KnowledgeBase& kb, const std::vector<Actor>& actors) {
  const std::size_t before = kb.actors().size();
  std::vector<std::string> said;
  for (const std::string& shared : kb.set_actors(actors))
    said.push_back("two actors are called '" + shared + "': who is meant is left to the texts");
  kb.flush();
  if (actors.empty())
    said.push_back(before == 0 ? "no dictionary of actors"
                               : "the dictionary of actors is removed: it had " + std::to_string(before));
  else
    said.push_back(counted(actors.size(), "actor", "actors") + " in the dictionary" +
                   (before > 0 ? ", in the place of " + std::to_string(before) : ""));
  return said;
}

}  // namespace relata::verbs

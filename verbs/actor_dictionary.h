// The user's dictionary of actors, from a file into the knowledge base.
#pragma once

#include <string>
#include <vector>

#include "core/actor.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

struct ActorDictionary {
  std::vector<Actor> actors;
  std::vector<std::string> problems;  // a line each, "actors.tsv:2:1: .."; if there are any, nothing is to be taken
};

// Throws Error if the file cannot be read, UsageError if its name says no format.
ActorDictionary read_dictionary(const std::string& path);

// In the place of the one that is there; an empty one removes it. Durable on return. Returns what there is to say of
// it, a line each: who has the name of another, how many there are now. Throws CorrectionError.
std::vector<std::string> put_actors(kb::KnowledgeBase& kb, const std::vector<Actor>& actors);

}  // namespace relata::verbs

// How far a store has come, told from outside.
#pragma once

#include <filesystem>
#include <string>

namespace relata::store {

// Another text once a writer has stored something, flushed or not; the same while nothing is written. Costs a look at
// the folder. "" where there is no store. Any thread.
std::string stamp(const std::filesystem::path& dir);

// Of the room: what the newest manifest of a database is and how long, "" where there is none. It changes with every
// file that is added or deleted.
std::string manifest_state(const std::filesystem::path& data);

}  // namespace relata::store

// What a user says of inputs and of the weights that analyse them, understood.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "read/reading.h"

namespace relata::verbs {

struct ReadingRequest {
  std::vector<std::string> inputs;  // files, folders, or "-" for standard input
  std::optional<std::string> format, given, date, model;
  bool any_language = false;
  std::vector<std::string> columns;    // of tables and records: "text=body,date=published"
  read::NextHeld held;                 // documents at hand, read after the inputs; may be empty
  std::vector<std::string> left_out;   // files that are no documents: records
  read::Position* position = nullptr;  // kept up to date while inputs are read, where somebody asks
};

// Throws UsageError for a value that means nothing.
read::ReadOptions reading_of(const ReadingRequest& request);

// Bytes of the files that the inputs stand for; absent where some are standard input or handed over.
std::optional<std::uint64_t> bytes_of(const ReadingRequest& request);

// The weights: those asked for, else RELATA_MODEL, else those beside the shared library or in share/relata/ of its
// prefix, else share/relata/ beside the program's own folder, else the source tree's; "" with `given` all, which needs
// none. Throws ModelError if there are none.
std::filesystem::path weights_of(const ReadingRequest& request);

}  // namespace relata::verbs

// What build, extract and annotate have in common: how inputs are read, and which weights analyse them.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "read/reading.h"

namespace relata::cli {

class OptionSet;

struct ReadingOptions {
  std::vector<std::string> inputs;
  std::optional<std::string> format, given, date, model;
  bool any_language = false;

  void declare(OptionSet& options, bool inputs_required);
  // Throws UsageError for a value that means nothing.
  read::ReadOptions reading() const;
  // The weights: --model, else RELATA_MODEL, else share/relata/ beside the program's own folder, else the source
  // tree's; "" with --given all, which needs none. Throws ModelError if there are none.
  std::filesystem::path weights() const;
};

}  // namespace relata::cli

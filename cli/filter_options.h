// The filters that query, path and export share (contract, section 5).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/filter.h"
#include "core/triple.h"

namespace relata::cli {

class Console;
class OptionSet;

struct FilterOptions {
  std::optional<std::string> since, until, min_confidence, attributed_to, polarity;
  std::vector<std::string> docs, sources, types, modalities;
  std::uint32_t min_support = 0, min_sources = 0;
  bool no_implied = false, all = false;

  void declare(OptionSet& options);
  // `everything`: what an export of statements takes unless --modality or --polarity say otherwise. Throws UsageError;
  // UnknownName for a speaker nobody is.
  Filter filter(const EdgeSource& source, bool everything = false) const;
};

}  // namespace relata::cli

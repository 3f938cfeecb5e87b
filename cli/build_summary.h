// What became of a build, in words and for programs.
#pragma once

#include <string>

#include "verbs/build.h"

namespace relata::cli {

struct BuildSummary {
  verbs::BuildCounts counts;
  std::string kb;
  double seconds = 0;
  bool is_dry = false;  // what would become
};

// "3 new, 0 equal, 0 replaced, 1 refused; 11 statements read; 5 entities in news.kb; 0.4 s"
std::string summary_line(const BuildSummary& summary);

// The same, a line for each count.
std::string summary_table(const BuildSummary& summary);

// {"new","equal","replaced","refused","statements","entities","kb","seconds","dry_run"}; statements null of a dry run.
std::string summary_json(const BuildSummary& summary);

}  // namespace relata::cli

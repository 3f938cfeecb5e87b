// The line that tells how far long work is, on a terminal.
//
//   1204 documents, 18332 statements: 34% of 1.2 GB, 820 kB/s, 16 min left: wire.jsonl#1204
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "verbs/progress.h"

namespace relata::cli {

class ProgressLine {
 public:
  // `total`: bytes of the input, if they are known. `seconds` is a clock. One thread at a time.
  ProgressLine(std::optional<std::uint64_t> total, std::function<double()> seconds);
  // The line, unless the last one is younger than a fifth of a second.
  std::optional<std::string> next(const verbs::Progress& progress);

 private:
  double bytes_a_second(double now, std::uint64_t bytes);

  const std::optional<std::uint64_t> total_;
  const std::function<double()> seconds_;
  std::optional<double> told_;
  std::deque<std::pair<double, std::uint64_t>> lately_;  // when how many bytes were done, some seconds back
};

// "820 bytes", "12 kB", "1.2 GB".
std::string bytes_text(double bytes);
// "40 s", "12 min", "3 h 20 min".
std::string duration_text(double seconds);

}  // namespace relata::cli

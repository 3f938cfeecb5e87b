// Columns of the explorer's data while they are filled. Private to the room.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"
#include "export/json_value.h"

namespace relata::exporter {

// Texts, each once, with numbers in the order in which they came.
class Numbered {
 public:
  std::uint32_t of(std::string_view text) {
    const auto [place, is_new] = numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(all_.size()));
    if (is_new) all_.emplace_back(text);
    return place->second;
  }
  const std::vector<std::string>& all() const { return all_; }
  std::size_t size() const { return all_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> all_;
};

// 0 stated .. 5 rejected: docs/api.md, standing.
std::uint32_t standing_of(const Statement& statement);

// The days of a statement as numbers: "2021-08-14" -> 2021 * 372 + 7 * 31 + 13.
struct DayNumbers {
  std::int64_t first = -1, last = -1;
};
DayNumbers day_numbers(const Statement& statement, const Provenance& provenance);

// [begin, end, begin, end ..]
Json flat_spans(const Spans& spans);

}  // namespace relata::exporter

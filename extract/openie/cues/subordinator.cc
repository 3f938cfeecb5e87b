#include "extract/openie/cues/subordinator.h"

#include <unordered_map>

#include "core/table.h"
#include "extract/openie/subordinators_tsv.h"

namespace relata::openie {
namespace {

Subordination subordination(std::string_view name) {
  if (name == "contrast") return Subordination::kContrast;
  if (name == "cause") return Subordination::kCause;
  if (name == "time") return Subordination::kTime;
  return name == "condition" ? Subordination::kCondition : Subordination::kOther;
}

std::unordered_map<std::string_view, Subordinator> read_subordinators() {
  std::unordered_map<std::string_view, Subordinator> found;
  each_row(data::subordinators_tsv, [&](const TableRow& row) {
    found[row.front()] = {.relation = subordination(row.at(1)),
                          .factive = row.at(2) == "fact",
                          .awaited = row.at(3) == "awaited",
                          .awaited_if_present = row.at(3) == "present"};
  });
  return found;
}

}  // namespace

const Subordinator& subordinator(std::string_view word) {
  static const Subordinator none;
  static const std::unordered_map<std::string_view, Subordinator> table = read_subordinators();
  const auto found = table.find(word);
  return found == table.end() ? none : found->second;
}

}  // namespace relata::openie

#include "core/rows.h"

namespace relata {

std::optional<std::string> RowEdit::get(std::string_view key) const {
  if (const auto change = changes_.find(key); change != changes_.end()) return change->second;
  return under_ ? under_->get(key) : std::nullopt;
}

void RowEdit::erase(std::string key) {
  if (under_) changes_.insert_or_assign(std::move(key), std::nullopt);
  else changes_.erase(key);
}

void RowEdit::scan(std::string_view prefix, const Visit& visit) const {
  auto change = changes_.lower_bound(prefix);
  bool open = true;
  const auto visit_changes_before = [&](std::optional<std::string_view> end) {
    for (; open && change != changes_.end() && change->first.starts_with(prefix) && (!end || change->first < *end);
         ++change)
      if (change->second) open = visit(change->first, *change->second);
  };
  const auto visit_under = [&](std::string_view key, std::string_view value) {
    visit_changes_before(key);
    if (!open) return false;
    if (change != changes_.end() && change->first == key) {
      if (change->second) open = visit(key, *change->second);
      ++change;
    } else {
      open = visit(key, value);
    }
    return open;
  };
  if (under_) under_->scan(prefix, visit_under);
  visit_changes_before(std::nullopt);
}

}  // namespace relata

#include "kb/stories.h"

namespace relata::kb {

bool Stories::any() const {
  if (any_ == Any::kUnknown) any_ = are_known_ && table_.any() ? Any::kYes : Any::kNo;
  return any_ == Any::kYes;
}

std::uint64_t Stories::of(std::string_view doc) const {
  if (!any()) return 0;
  const All* const all = read_;
  if (!all) return table_.story_of(doc);
  const auto found = all->find(doc);
  return found == all->end() ? 0 : found->second;
}

void Stories::read_all() const {
  if (!any()) return;
  const std::lock_guard lock(mutex_);
  if (all_) return;
  auto all = std::make_unique<All>();
  table_.stories([&](std::string_view doc, std::uint64_t story) { all->emplace(doc, story); });
  all_ = std::move(all);
  read_ = all_.get();
}

void Stories::forget() {
  any_ = Any::kUnknown;
  read_ = nullptr;
  all_.reset();
}

void Stories::are_known_now() {
  are_known_ = true;
  forget();
}

}  // namespace relata::kb

#include "kb/follower.h"

#include <utility>

#include "core/error.h"
#include "store/stamp.h"

namespace relata::kb {

Follower::Follower(std::filesystem::path dir, std::chrono::milliseconds pause, OnRead on_read)
    : dir_(std::move(dir)), pause_(pause), on_read_(std::move(on_read)) {
  open();
}

// The stamp is taken before: what is stored after it is seen at the next look, if not in this one.
void Follower::open() {
  std::string stamp = store::stamp(dir_);
  kb_ = std::make_shared<const KnowledgeBase>(KnowledgeBase::open(dir_, Access::kRead, on_read_));
  stamp_ = std::move(stamp);
  looked_ = std::chrono::steady_clock::now();
}

std::shared_ptr<const KnowledgeBase> Follower::get() {
  const std::lock_guard lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now - looked_ < pause_) return kb_;
  looked_ = now;
  if (store::stamp(dir_) == stamp_) return kb_;
  try {
    open();
  } catch (const StoreError&) {  // it is told where it cannot be opened at first
  }
  return kb_;
}

}  // namespace relata::kb

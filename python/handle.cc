#include "python/handle.h"

#include <chrono>

#include "core/error.h"
#include "python/signals.h"

namespace relata::python {
namespace {

constexpr std::chrono::milliseconds kPause(200);  // until what another process wrote is looked for

}  // namespace

Handle::Handle(std::filesystem::path dir, bool create) : dir_(std::move(dir)) {
  std::error_code ignored;
  if (create && !std::filesystem::exists(dir_, ignored)) kb::KnowledgeBase::open(dir_, kb::Access::kWrite).flush();
  reading();
}

std::shared_ptr<const kb::KnowledgeBase> Handle::reading() {
  require_open();
  const std::lock_guard lock(mutex_);
  if (!follower_) follower_.emplace(dir_, kPause, signals_between_rows());
  return follower_->get();
}

void Handle::renew() {
  const std::lock_guard lock(mutex_);
  follower_.reset();
}

void Handle::close() {
  const std::lock_guard lock(mutex_);
  follower_.reset();
  closed_ = true;
}

bool Handle::is_open() {
  const std::lock_guard lock(mutex_);
  return !closed_;
}

void Handle::require_open() {
  if (!is_open()) throw Error("the knowledge base " + dir_.string() + " is closed: open it again");
}

void Handle::refuse_second() const {
  throw BusyError("knowledge base " + dir_.string() + " is being written by this process; wait until it is done");
}

}  // namespace relata::python

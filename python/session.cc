#include "python/session.h"

#include <unistd.h>

#include <utility>

namespace relata::python {
namespace {

constexpr std::size_t kMostWaiting = 64;  // results, of a document each: enough for all threads to go on meanwhile

}  // namespace

Session::Session(Work work) : work_(std::move(work)), process_(::getpid()), thread_([this] { run(); }) {}

void Session::run() {
  std::exception_ptr failed;
  try {
    work_(*this);
  } catch (const Closed&) {
  } catch (...) {
    failed = std::current_exception();
  }
  const std::lock_guard lock(state_->mutex);
  state_->failed = failed;
  state_->over = true;
  state_->changed.notify_all();
}

std::optional<read::HeldInput> Session::next_input() {
  State& state = *state_;
  std::unique_lock lock(state.mutex);
  state.asks = !state.no_more;
  state.changed.notify_all();
  state.changed.wait(lock, [&] { return state.closed || !state.asks; });
  if (state.closed) throw Closed();
  return std::exchange(state.input, std::nullopt);
}

void Session::tell(Event event) {
  State& state = *state_;
  std::unique_lock lock(state.mutex);
  state.changed.wait(lock, [&] { return state.closed || state.events.size() < kMostWaiting; });
  if (state.closed) throw Closed();
  state.events.push_back(std::move(event));
  state.changed.notify_all();
}

void Session::check() {
  const std::lock_guard lock(state_->mutex);
  if (state_->closed) throw Closed();
}

Event Session::wait(std::chrono::milliseconds longest) {
  if (!state_ || process_ != ::getpid()) return {Kind::kOver, ""};
  State& state = *state_;
  std::unique_lock lock(state.mutex);
  if (state.closed) return {Kind::kOver, ""};
  state.changed.wait_for(lock, longest, [&] { return !state.events.empty() || state.asks || state.over; });
  if (!state.events.empty()) {
    Event event = std::move(state.events.front());
    state.events.pop_front();
    state.changed.notify_all();
    return event;
  }
  if (state.failed) std::rethrow_exception(std::exchange(state.failed, nullptr));
  return {state.over ? Kind::kOver : state.asks ? Kind::kInput : Kind::kNothing, ""};
}

void Session::give(std::optional<read::HeldInput> input) {
  if (!state_) return;
  const std::lock_guard lock(state_->mutex);
  state_->no_more = state_->no_more || !input;
  state_->input = std::move(input);
  state_->asks = false;
  state_->changed.notify_all();
}

void Session::close() {
  if (process_ != ::getpid()) {  // the thread is not here, and what it waits on must not be destroyed
    if (thread_.joinable()) thread_.detach();
    static_cast<void>(state_.release());
    return;
  }
  {
    const std::lock_guard lock(state_->mutex);
    state_->closed = true;
    state_->changed.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

}  // namespace relata::python

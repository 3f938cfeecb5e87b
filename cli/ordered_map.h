// OrderedMap: work on many things at once, results one by one in the order in which the things came.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace relata::cli {

// `work` runs on `threads` threads, `consume` on one of its own. At most four things a thread are under way: push()
// waits, so memory is bounded. An exception of either stops everything and comes out of push() or finish().
template <typename In, typename Out>
class OrderedMap {
 public:
  OrderedMap(std::uint32_t threads, std::function<Out(In&&)> work, std::function<void(Out&&)> consume)
      : work_(std::move(work)), consume_(std::move(consume)), room_(4 * static_cast<std::size_t>(threads)) {
    for (std::uint32_t i = 0; i < threads; ++i) workers_.emplace_back([this] { work_on(); });
    consumer_ = std::thread([this] { hand_out(); });
  }
  OrderedMap(const OrderedMap&) = delete;
  OrderedMap& operator=(const OrderedMap&) = delete;
  ~OrderedMap() {
    stop(nullptr);
    join();
  }

  void push(In&& in) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || pushed_ - consumed_ < room_; });
    if (failure_) std::rethrow_exception(failure_);
    waiting_.emplace_back(pushed_++, std::move(in));
    changed_.notify_all();
  }

  // Whether something waits for a thread.
  bool waiting() {
    const std::lock_guard lock(mutex_);
    return !waiting_.empty();
  }

  // Waits until everything is consumed.
  void finish() {
    {
      std::unique_lock lock(mutex_);
      closed_ = true;
      changed_.notify_all();
    }
    join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void stop(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (failure && !failure_) failure_ = failure;
    stopped_ = true;
    changed_.notify_all();
  }

  void join() {
    for (std::thread& worker : workers_)
      if (worker.joinable()) worker.join();
    if (consumer_.joinable()) consumer_.join();
  }

  void work_on() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return stopped_ || closed_ || !waiting_.empty(); });
      if (stopped_ || waiting_.empty()) return;
      auto [number, in] = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      try {
        Out out = work_(std::move(in));
        lock.lock();
        done_.emplace(number, std::move(out));
        changed_.notify_all();
      } catch (...) {
        if (lock.owns_lock()) lock.unlock();
        return stop(std::current_exception());
      }
    }
  }

  void hand_out() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock,
                    [this] { return stopped_ || done_.contains(consumed_) || (closed_ && consumed_ == pushed_); });
      if (stopped_ || !done_.contains(consumed_)) return;
      Out out = std::move(done_.extract(consumed_).mapped());
      lock.unlock();
      try {
        consume_(std::move(out));
      } catch (...) {
        return stop(std::current_exception());
      }
      lock.lock();
      ++consumed_;
      changed_.notify_all();
    }
  }

  std::function<Out(In&&)> work_;
  std::function<void(Out&&)> consume_;
  const std::size_t room_;
  std::mutex mutex_;  // of all below
  std::condition_variable changed_;
  std::deque<std::pair<std::uint64_t, In>> waiting_;
  std::map<std::uint64_t, Out> done_;
  std::uint64_t pushed_ = 0, consumed_ = 0;
  bool closed_ = false, stopped_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> workers_;
  std::thread consumer_;
};

}  // namespace relata::cli

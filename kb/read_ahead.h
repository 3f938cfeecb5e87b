// ReadAhead: things are made on a thread of its own while the caller works on those before, some at most. They are made
// in the places of earlier ones, so that their memory is used again.
//
//   ReadAhead<Batch> ahead(4, [&](Batch& batch) { return fill(batch); });   // false at the end
//   while (Batch* batch = ahead.next()) use(*batch);
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace relata::kb {

template <typename Thing>
class ReadAhead {
 public:
  // `make` runs on the other thread, one at a time.
  ReadAhead(std::size_t places, std::function<bool(Thing&)> make)
      : places_(places), make_(std::move(make)), maker_([this] { run(); }) {}
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  // Waits for the thing that is being made.
  ~ReadAhead() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    moved_.notify_all();
    maker_.join();
  }

  // The next one, valid until the next call; null at the end. Throws what `make` threw, after all that was made before.
  Thing* next() {
    std::unique_lock lock(mutex_);
    if (in_use_) ++taken_;
    in_use_ = false;
    moved_.notify_all();
    moved_.wait(lock, [this] { return taken_ < made_ || ended_; });
    if (taken_ < made_) {
      in_use_ = true;
      return &places_[taken_ % places_.size()];
    }
    if (failed_) std::rethrow_exception(std::exchange(failed_, nullptr));
    return nullptr;
  }

 private:
  void run() {
    std::exception_ptr failed;
    try {
      while (wait_for_place() && make_(places_[made_ % places_.size()])) {
        const std::lock_guard lock(mutex_);
        ++made_;
        moved_.notify_all();
      }
    } catch (...) {
      failed = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    failed_ = failed;
    ended_ = true;
    moved_.notify_all();
  }

  // False if nobody wants more.
  bool wait_for_place() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [this] { return stopped_ || made_ < taken_ + places_.size(); });
    return !stopped_;
  }

  std::vector<Thing> places_;
  const std::function<bool(Thing&)> make_;
  std::mutex mutex_;  // of what follows; made_ is written by the maker alone
  std::condition_variable moved_;
  std::size_t made_ = 0, taken_ = 0;
  bool in_use_ = false, stopped_ = false, ended_ = false;
  std::exception_ptr failed_;
  std::thread maker_;  // the last member: it uses all others
};

}  // namespace relata::kb

// ordered_pipeline: work on many things at once, results one by one in the order in which the things came.
#pragma once

#include <tbb/concurrent_queue.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <thread>
#include <utility>

namespace relata::verbs {

// What a producer hands its things to.
template <typename In>
class Feed {
 public:
  // Waits while enough is under way. Throws what ends the producer, if the work has failed meanwhile.
  void push(In&& thing) {
    if (stopped_) throw Stopped();
    queue_.push(std::optional<In>(std::move(thing)));
  }
  // Whether a thread waits for work.
  bool wanting() const { return queue_.empty(); }

 private:
  template <typename T, typename Out>
  friend void ordered_pipeline(std::uint32_t, const std::function<void(Feed<T>&)>&, const std::function<Out(T&&)>&,
                               const std::function<void(Out&&)>&);
  struct Stopped {};
  tbb::concurrent_bounded_queue<std::optional<In>> queue_;  // null: the end
  std::atomic<bool> stopped_ = false;
};

// Runs `produce` on a thread of its own, `work` on up to `threads` threads, `take` one at a time. At most four things a
// thread are under way, so memory is bounded. What any of the three throws comes out, once all have ended.
template <typename In, typename Out>
void ordered_pipeline(std::uint32_t threads, const std::function<void(Feed<In>&)>& produce,
                      const std::function<Out(In&&)>& work, const std::function<void(Out&&)>& take) {
  Feed<In> feed;
  feed.queue_.set_capacity(threads);
  std::exception_ptr failed;
  std::thread producer([&] {
    try {
      produce(feed);
    } catch (const typename Feed<In>::Stopped&) {  // `failed` will be what stopped it
    } catch (...) {
      failed = std::current_exception();
    }
    feed.queue_.push(std::nullopt);
  });
  bool ended = false;
  const auto next = [&](tbb::flow_control& flow) {
    std::optional<In> thing;
    feed.queue_.pop(thing);
    if (!thing) ended = true, flow.stop();
    return thing ? std::move(*thing) : In();
  };
  using tbb::filter_mode;
  const auto filters =
      tbb::make_filter<void, In>(filter_mode::serial_in_order, next) &
      tbb::make_filter<In, Out>(filter_mode::parallel, [&](In thing) { return work(std::move(thing)); }) &
      tbb::make_filter<Out, void>(filter_mode::serial_in_order, [&](Out result) { take(std::move(result)); });
  std::exception_ptr stopped;
  try {
    tbb::task_arena arena(static_cast<int>(threads));
    arena.execute([&] { tbb::parallel_pipeline(3 * std::size_t{threads}, filters); });
  } catch (...) {
    stopped = std::current_exception();
    feed.stopped_ = true;
    for (std::optional<In> rest; !ended; ended = !rest) feed.queue_.pop(rest);
  }
  producer.join();
  if (stopped || failed) std::rethrow_exception(stopped ? stopped : failed);
}

}  // namespace relata::verbs

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
#include <vector>

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

// Things on their way through the filters of a pipeline, which hand pointers into this ring to one another: oneTBB
// 2021.8 does not destroy what is under way when a filter throws, so it owns nothing. A place is free when its turn
// comes again, since results are taken in order. Private to ordered_pipeline.
template <typename In, typename Out>
class Ring {
 public:
  explicit Ring(std::uint32_t threads) : places_(3 * std::size_t{threads}) {}

  // Takes things by `pop`, which waits and gives nothing at the end, until that or an exception.
  void run(const std::function<void(std::optional<In>&)>& pop, const std::function<Out(In&&)>& work,
           const std::function<void(Out&&)>& take) {
    const auto next = [&](tbb::flow_control& flow) {
      Place& place = places_[popped_++ % places_.size()];
      pop(place.thing);
      if (!place.thing) flow.stop();
      return &place;
    };
    const auto work_on = [&](Place* place) {
      place->result = work(std::move(*std::exchange(place->thing, std::nullopt)));
      return place;
    };
    const auto hand_over = [&](Place* place) { take(std::move(*std::exchange(place->result, std::nullopt))); };
    using tbb::filter_mode;
    tbb::parallel_pipeline(places_.size(), tbb::make_filter<void, Place*>(filter_mode::serial_in_order, next) &
                                               tbb::make_filter<Place*, Place*>(filter_mode::parallel, work_on) &
                                               tbb::make_filter<Place*, void>(filter_mode::serial_in_order, hand_over));
  }

 private:
  struct Place {
    std::optional<In> thing;
    std::optional<Out> result;
  };
  std::vector<Place> places_;
  std::size_t popped_ = 0;
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
  const auto pop = [&](std::optional<In>& thing) {
    feed.queue_.pop(thing);
    ended = !thing;
  };
  std::exception_ptr stopped;
  try {
    Ring<In, Out> ring(threads);
    tbb::task_arena(static_cast<int>(threads)).execute([&] { ring.run(pop, work, take); });
  } catch (...) {
    stopped = std::current_exception();
    feed.stopped_ = true;
    for (std::optional<In> rest; !ended;) pop(rest);
  }
  producer.join();
  if (stopped || failed) std::rethrow_exception(stopped ? stopped : failed);
}

}  // namespace relata::verbs

// Loop: how steps that do not look at one another are run: one after the other, or shared among threads.
//
//   loop(sentences.size(), [&](std::size_t i) { readings[i] = read_sentence(document, i); });
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

namespace relata {

class Loop {
 public:
  using Step = std::function<void(std::size_t)>;
  using Runner = std::function<void(std::size_t steps, const Step& step)>;

  // One after the other, on the thread that calls.
  Loop() = default;
  // `shared` calls each step once, on any threads, and returns when all have ended; it throws what a step throws.
  explicit Loop(Runner shared) : shared_(std::move(shared)) {}

  // Whether threads share in the steps: whether it pays to work ahead.
  bool is_shared() const { return static_cast<bool>(shared_); }

  // Calls step(0) .. step(steps - 1), each once.
  void operator()(std::size_t steps, const Step& step) const {
    if (shared_) return shared_(steps, step);
    for (std::size_t i = 0; i < steps; ++i) step(i);
  }

 private:
  Runner shared_;
};

}  // namespace relata

// Interrupt: Ctrl-C during long work. What is done is put in its place, words say what is kept, the program ends with
// 130.
#pragma once

#include <functional>
#include <thread>

namespace relata::cli {

// While it lives, the first SIGINT or SIGTERM runs `last_words` on a thread of its own and then leaves the program at
// once, whatever else is under way, with 128 and the signal's number. A second one ends it without that. One at a time.
class Interrupt {
 public:
  explicit Interrupt(std::function<void()> last_words);
  // Waits for the end of the program if it has begun.
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

 private:
  void wait();

  std::function<void()> last_words_;
  std::thread thread_;
};

}  // namespace relata::cli

// Session: long work on a thread of its own, and what it and the one who waits for it hand each other. No Python in it.
//
//   Session session([](Session& work) { while (auto input = work.next_input()) work.tell({Kind::kResult, ..}); });
//   session.wait(20ms).kind -> kInput;  session.give(text);  session.wait(20ms) -> {kResult, ..}
//
// Inputs are asked for one by one and given by who waits, on his thread, so that an iterator of Python is never run
// elsewhere. Results wait, in their order, until they are taken; the work rests while many do.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "read/reading.h"

namespace relata::python {

enum class Kind {
  kNothing,  // yet
  kInput,    // one is asked for
  kResult,
  kRefusal,  // of a document or file: its name and the reason
  kNote,
  kOver,
};

struct Event {
  Kind kind = Kind::kNothing;
  std::string text, reason = {};
};

class Session {
 public:
  using Work = std::function<void(Session&)>;
  explicit Session(Work work);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { close(); }

  // For the work, on any thread. Both wait, and throw what ends it once the session is closed.
  std::optional<read::HeldInput> next_input();
  void tell(Event event);
  // Throws what ends the work once the session is closed.
  void check();

  // For who waits. Rethrows what the work threw, once, when its results are taken; then and at its end it is kOver.
  Event wait(std::chrono::milliseconds longest);
  // The input that was asked for; null: there are no more.
  void give(std::optional<read::HeldInput> input);
  // Ends the work as soon as what is under way is done. Of a process that was forked, where the work is not, nothing.
  void close();

 private:
  struct Closed {};  // what ends the work
  struct State {
    std::mutex mutex;                 // of what follows
    std::condition_variable changed;  // any of it
    bool asks = false, no_more = false, closed = false, over = false;
    std::optional<read::HeldInput> input;
    std::deque<Event> events;
    std::exception_ptr failed;
  };
  void run();

  const Work work_;
  const int process_;
  std::unique_ptr<State> state_ = std::make_unique<State>();  // null once the process was forked and this one closed
  std::thread thread_;
};

}  // namespace relata::python

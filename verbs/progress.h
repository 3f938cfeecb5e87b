// How far long work is, and ending it before it is done.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <utility>

namespace relata::verbs {

struct Progress {
  std::uint64_t documents = 0;   // done, those among them that were there already
  std::uint64_t statements = 0;  // of them
  std::uint64_t bytes = 0;       // of the inputs, as files have them, that are done
  std::string at;                // the document that was done last
};

// On any thread, one at a time.
using OnProgress = std::function<void(const Progress& progress)>;

// Work that somebody ends, on a thread of his own, before he leaves the program: what is done by then is put in its
// place, and nothing is taken in after that.
class Ending {
 public:
  // Does what the work at hand has left to do, and says what is kept; "" if there is no work or nothing is kept. The
  // work ends with an Error, or not at all before the program does.
  std::string end() {
    const std::lock_guard lock(mutex_);
    return finish_ ? finish_() : "";
  }

  // Stands for the work while it lives.
  class Work {
   public:
    // Of null: nobody will end it.
    Work(Ending* ending, std::function<std::string()> finish) : ending_(ending) { set(std::move(finish)); }
    ~Work() { set({}); }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

   private:
    void set(std::function<std::string()> finish) {
      if (!ending_) return;
      const std::lock_guard lock(ending_->mutex_);
      ending_->finish_ = std::move(finish);
    }
    Ending* ending_;
  };

 private:
  std::mutex mutex_;
  std::function<std::string()> finish_;
};

}  // namespace relata::verbs

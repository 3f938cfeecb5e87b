// Handle: a knowledge base as Python holds it: opened to be read, as it is by now, and opened anew after a change.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "kb/follower.h"

namespace relata::python {

// Any thread, without the lock of the interpreter.
class Handle {
 public:
  // `create`: an empty one is made where there is none. Throws as kb::KnowledgeBase::open().
  Handle(std::filesystem::path dir, bool create);

  const std::filesystem::path& dir() const { return dir_; }
  // Lives as long as it is held, whatever is changed or closed. Throws Error if the handle is closed.
  std::shared_ptr<const kb::KnowledgeBase> reading();
  // Runs `change`, which opens it to be written; who reads after that sees it. Throws BusyError while another one runs:
  // waiting for it would be for ever where the texts of a build ask for a change.
  template <typename Change>
  auto change(Change change) {
    require_open();
    const std::unique_lock lock(writing_, std::try_to_lock);
    if (!lock.owns_lock()) refuse_second();
    const Renewal renewal{*this};
    return change();
  }
  void close();
  bool is_open();

 private:
  struct Renewal {
    Handle& handle;
    ~Renewal() { handle.renew(); }
  };
  void renew();
  void require_open();
  [[noreturn]] void refuse_second() const;

  const std::filesystem::path dir_;
  std::mutex writing_;
  std::mutex mutex_;  // of what follows
  std::optional<kb::Follower> follower_;
  bool closed_ = false;
};

}  // namespace relata::python

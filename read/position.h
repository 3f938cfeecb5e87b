// Position: where reading stands, for who tells how far it is or where something was refused.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <utility>

namespace relata::read {

// Who reads calls enter() and leave(), one file at a time; any thread may ask.
class Position {
 public:
  // `taken` tells the bytes of the file that are read by now, as it lies on disk; it is called by who reads alone.
  void enter(const std::string& origin, std::function<std::uint64_t()> taken) {
    const std::lock_guard lock(mutex_);
    origin_ = origin;
    taken_ = std::move(taken);
  }
  // The file at hand is done, which has so many bytes.
  void leave(std::uint64_t size) {
    const std::lock_guard lock(mutex_);
    taken_ = {};
    before_ += size;
    bytes_ = before_;
  }
  // By who reads, after each document.
  void look() {
    const std::lock_guard lock(mutex_);
    if (taken_) bytes_ = before_ + taken_();
  }

  std::uint64_t bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
  }
  // The path of the file at hand, or of the last one; "-" of standard input.
  std::string origin() const {
    const std::lock_guard lock(mutex_);
    return origin_;
  }

 private:
  mutable std::mutex mutex_;
  std::uint64_t before_ = 0, bytes_ = 0;
  std::string origin_;
  std::function<std::uint64_t()> taken_;
};

}  // namespace relata::read

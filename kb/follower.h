// Follower: a knowledge base that another process writes, always as it is by now: for who answers for long.
//
//   Follower follower("news.kb");
//   const auto kb = follower.get();    // for one question; the next one gets what was added meanwhile
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "kb/knowledge_base.h"

namespace relata::kb {

// Any thread.
class Follower {
 public:
  // Looks for something new after `pause` at the earliest. Throws as KnowledgeBase::open(), which `on_read` is given
  // to.
  explicit Follower(std::filesystem::path dir, std::chrono::milliseconds pause = std::chrono::milliseconds(500),
                    OnRead on_read = {});

  // As it is, or was `pause` ago: whole documents, opened to be read. What was given before stays as it was as long as
  // it is held. Where it cannot be opened any more, the last one is given.
  std::shared_ptr<const KnowledgeBase> get();

 private:
  void open();

  const std::filesystem::path dir_;
  const std::chrono::milliseconds pause_;
  const OnRead on_read_;
  std::mutex mutex_;  // of what follows
  std::string stamp_;
  std::chrono::steady_clock::time_point looked_;
  std::shared_ptr<const KnowledgeBase> kb_;
};

}  // namespace relata::kb

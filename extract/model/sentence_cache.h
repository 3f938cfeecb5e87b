// SentenceCache: what the model made of the sentences that it read last, for those that come again word for word:
// reprints, bylines, boilerplate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/sentence.h"

namespace relata::model {

// What the model makes of a sentence is a function of its words, so a cache never shows, as long as one model uses it
// with the same stages and projections. Any thread may call.
class SentenceCache {
 public:
  // Holds at most `bytes`, and forgets what was not asked for longest.
  explicit SentenceCache(std::size_t bytes) : limit_(bytes) {}

  // Fills in lemma, tags, tree, name, mention, probabilities, plausibility and vector of each token from a sentence of
  // the same forms, and returns true; false if none is held, and nothing has changed.
  bool fill(Sentence& sentence);
  // Keeps what was made of `sentence`.
  void keep(const Sentence& sentence);

 private:
  struct Kept {
    std::string forms, made;  // packed, so that a sentence of news takes some 3 kB
  };
  using Order = std::list<Kept>;  // the last asked for first
  std::size_t bytes_of(const Kept& kept) const;

  const std::size_t limit_;
  std::mutex mutex_;  // of all below
  Order order_;
  std::unordered_map<std::string_view, Order::iterator> by_forms_;
  std::size_t held_ = 0;
};

}  // namespace relata::model

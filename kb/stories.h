// Stories: which documents are copies of one another (copies/copy_table.h), for who asks of one document after the
// other.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "copies/copy_table.h"

namespace relata::kb {

// Const methods may run on any thread.
class Stories {
 public:
  // Keeps a reference. What is not known yet, or in part (KnowledgeBase::Impl::raise_format), tells of no copies.
  Stories(const Rows& rows, bool are_known) : table_(rows), are_known_(are_known) {}

  // As Provenance::story. Where no document has copies, nothing but that is read, once.
  std::uint64_t of(std::string_view doc) const;
  // For who asks of most documents: reads all at once, some 100 bytes of memory for each that has copies.
  void read_all() const;
  // The rows have changed.
  void forget();
  void are_known_now();

 private:
  enum class Any : std::uint8_t { kUnknown, kNo, kYes };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using All = std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>>;
  bool any() const;

  const copies::CopyTable table_;
  bool are_known_;
  mutable std::atomic<Any> any_ = Any::kUnknown;
  mutable std::mutex mutex_;                        // of who reads all
  mutable std::unique_ptr<const All> all_;          // null until they are read
  mutable std::atomic<const All*> read_ = nullptr;  // the same, once it is whole
};

}  // namespace relata::kb

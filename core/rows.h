// Rows: keys with their values, in bytewise order of the keys. The store gives them (one family of RocksDB), and rooms
// that keep records in rows need not know what is under them.
//
//   RowEdit memory;                       // over nothing: rows in memory
//   memory.put("a1", "x"); memory.put("a2", "y"); memory.put("b", "z");
//   memory.scan("a", ..)                  // ("a1", "x"), ("a2", "y")
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace relata {

class Rows {
 public:
  virtual ~Rows() = default;

  virtual std::optional<std::string> get(std::string_view key) const = 0;
  // Visits the rows whose key begins with `prefix`, in order, until `visit` returns false; it must not write here.
  using Visit = std::function<bool(std::string_view key, std::string_view value)>;
  virtual void scan(std::string_view prefix, const Visit& visit) const = 0;
};

// Changes laid over rows that stand: reads see them, what is under them stays as it is. One thread.
class RowEdit final : public Rows {
 public:
  RowEdit() = default;
  // Keeps the pointer.
  explicit RowEdit(const Rows* under) : under_(under) {}

  std::optional<std::string> get(std::string_view key) const override;
  void scan(std::string_view prefix, const Visit& visit) const override;
  // Cheapest in bytewise order of the keys.
  void put(std::string key, std::string value) {
    changes_.insert_or_assign(changes_.end(), std::move(key), std::move(value));
  }
  void erase(std::string key);

  // What was put; nothing: erased. Over nothing these are the rows.
  using Changes = std::map<std::string, std::optional<std::string>, std::less<>>;
  const Changes& changes() const { return changes_; }

 private:
  const Rows* under_ = nullptr;
  Changes changes_;
};

}  // namespace relata

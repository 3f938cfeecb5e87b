// Boxed: a value or none, like std::optional, but on the heap: a pointer where most have none and there are millions.
//
//   Boxed<Quantity> quantity;   quantity = Quantity{12, "prisoners"};   if (quantity) print(quantity->unit);
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace relata {

// Copies are deep. Reads like a std::optional; what * and -> give lives until another value is assigned, which may
// use its memory again.
template <typename T>
class Boxed {
 public:
  Boxed() noexcept = default;
  Boxed(std::nullopt_t) noexcept {}
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Boxed(const char* text) requires std::constructible_from<T, const char*> : value_(std::make_unique<T>(text)) {}
  Boxed(std::optional<T> value) {
    if (value) value_ = std::make_unique<T>(*std::move(value));
  }
  Boxed(const Boxed& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) {
    if (value_ && other) *value_ = *other;
    else *this = Boxed(other);
    return *this;
  }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  explicit operator bool() const noexcept { return value_ != nullptr; }
  bool has_value() const noexcept { return value_ != nullptr; }
  T& operator*() noexcept { return *value_; }
  const T& operator*() const noexcept { return *value_; }
  T* operator->() noexcept { return value_.get(); }
  const T* operator->() const noexcept { return value_.get(); }
  T& emplace() { return *(value_ = std::make_unique<T>()); }
  T value_or(T otherwise) const { return value_ ? *value_ : std::move(otherwise); }
  void reset() noexcept { value_.reset(); }

  operator std::optional<T>() const { return value_ ? std::optional<T>(*value_) : std::nullopt; }

  friend bool operator==(const Boxed& a, const Boxed& b) { return a && b ? *a == *b : !a && !b; }
  friend bool operator==(const Boxed& a, std::nullopt_t) noexcept { return !a; }
  template <typename Other>
  friend bool operator==(const Boxed& a, const Other& b) requires(!std::same_as<Other, Boxed>) {
    return a && *a == b;
  }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace relata

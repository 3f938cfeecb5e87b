// Json: a JSON value as its text, put together without a tree in between.
//
//   JsonObject({{"id", "kunduz"}, {"support", 2}, {"type", nullptr}}).text() -> {"id":"kunduz","support":2,"type":null}
//
// Keys stay in the order in which they are added; UTF-8 stays as it is, what is none becomes U+FFFD.
#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace relata::exporter {

class Json {
 public:
  Json(std::nullptr_t) : text_("null") {}
  Json(std::same_as<bool> auto value) : text_(value ? "true" : "false") {}
  template <std::integral T>
  requires(!std::same_as<T, bool>) Json(T value) : text_(std::to_string(value)) {}
  // The shortest number that is read as the same double; null for what is no number.
  Json(double value);
  Json(std::string_view text);
  Json(const std::string& text) : Json(std::string_view(text)) {}
  Json(const char* text) : Json(std::string_view(text)) {}
  template <typename T>
  Json(const std::optional<T>& value) : Json(value ? Json(*value) : Json(nullptr)) {}
  Json(const std::vector<std::string>& list);

  // What is JSON already.
  static Json raw(std::string text) {
    Json value(nullptr);
    value.text_ = std::move(text);
    return value;
  }
  // Hundredths: 93 -> 0.93, 90 -> 0.9, 100 -> 1.0.
  static Json hundredths(std::uint8_t value);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class JsonObject {
 public:
  JsonObject() = default;
  JsonObject(std::initializer_list<std::pair<std::string_view, Json>> members) {
    for (const auto& [key, value] : members) add(key, value);
  }
  // `key` must not have been added before.
  JsonObject& add(std::string_view key, const Json& value);
  bool empty() const { return members_.empty(); }
  std::string text() const { return "{" + members_ + "}"; }
  operator Json() const { return Json::raw(text()); }

 private:
  std::string members_;
};

class JsonArray {
 public:
  JsonArray() = default;
  JsonArray(std::initializer_list<Json> values) {
    for (const Json& value : values) add(value);
  }
  JsonArray& add(const Json& value);
  bool empty() const { return values_.empty(); }
  std::string text() const { return "[" + values_ + "]"; }
  operator Json() const { return Json::raw(text()); }

 private:
  std::string values_;
};

}  // namespace relata::exporter

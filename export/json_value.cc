#include "export/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>  // the one unit that reads it: it is large

namespace relata::exporter {
namespace {

std::string dumped(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
}

// Most strings are plain: nothing of them has to be escaped or checked.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

std::string quoted(std::string_view text) {
  if (!is_plain(text)) return dumped(text);
  std::string out;
  out.reserve(text.size() + 2);
  ((out += '"') += text) += '"';
  return out;
}

}  // namespace

Json::Json(double value) : text_(dumped(value)) {}

Json::Json(std::string_view text) : text_(quoted(text)) {}

Json::Json(const std::vector<std::string>& list) {
  JsonArray array;
  for (const std::string& item : list) array.add(item);
  text_ = array.text();
}

Json Json::hundredths(std::uint8_t value) {
  std::string text = std::to_string(value / 100) + "." + std::to_string(value % 100 / 10);
  if (value % 10 != 0) text += std::to_string(value % 10);
  return raw(std::move(text));
}

JsonObject& JsonObject::add(std::string_view key, const Json& value) {
  if (!members_.empty()) members_ += ',';
  ((members_ += quoted(key)) += ':') += value.text();
  return *this;
}

JsonArray& JsonArray::add(const Json& value) {
  if (!values_.empty()) values_ += ',';
  values_ += value.text();
  return *this;
}

}  // namespace relata::exporter

#include "read/record.h"

#include <array>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "core/iso_date.h"
#include "core/table.h"
#include "read/columns_tsv.h"
#include "read/intake.h"
#include "read/record_date.h"

namespace relata::read {
namespace {

using Json = nlohmann::ordered_json;
using Path = std::vector<std::string>;

constexpr std::uint32_t kMostKeys = 2'000;  // of one object, whose keys are looked for one by one
constexpr int kDeepest = 200;               // nesting; writing JSON out again takes stack for each level

// "Published At" -> "publishedat"
std::string normal_name(std::string_view name) {
  std::string normal;
  for (const char c : name)
    if (!is_ascii_blank(c) && c != '_' && c != '-') normal += ascii_lower(c);
  return normal.empty() ? std::string(name) : normal;
}

const Table& usual_columns() {
  static const Table table(data::columns_tsv);
  return table;
}

// Calls `visit(key, value)` for each value of an object or an array, whose keys are numbers from 0 on.
template <typename Visit>
void each_value(const Json& in, Visit visit) {
  if (in.is_object())
    for (const auto& [key, value] : in.items()) visit(key, value);
  if (in.is_array())
    for (std::size_t i = 0; i < in.size(); ++i) visit(std::to_string(i), in[i]);
}

// "fields.body" -> the path to it in the record, empty if it is not there: a key of that very name, else step by step.
Path path_to(const Json& record, std::string_view column, bool usual) {
  Path path;
  each_value(record, [&](const std::string& key, const Json& value) {
    const std::string name = usual ? normal_name(key) : key;
    if (!path.empty() || !column.starts_with(name)) return;
    if (column.size() == name.size()) {
      path = {key};
    } else if (column[name.size()] == '.') {
      path = path_to(value, column.substr(name.size() + 1), usual);
      if (!path.empty()) path.insert(path.begin(), key);
    }
  });
  return path;
}

template <typename Value>  // Json or const Json
Value& step(Value& in, const std::string& name) {
  return in.is_array() ? in.at(std::stoul(name)) : in.at(name);
}

// Seconds or milliseconds since 1970, as programs write times: the day. Absent for other numbers.
std::optional<std::string> day_of_clock(std::int64_t number) {
  constexpr std::int64_t kFirst = 100'000'000;  // March 1973; dates such as 20210814 are below
  if (number < kFirst) return std::nullopt;
  const std::int64_t seconds = number >= kFirst * 1000 ? number / 1000 : number;
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  return iso_date(int(day.year()), static_cast<int>(unsigned(day.month())), static_cast<int>(unsigned(day.day())));
}

// Paragraphs and several authors stand in lists: {"Ann", "Bo"} -> "Ann, Bo". Absent where a part is no string.
std::optional<std::string> joined_list(const Json& list, std::string_view separator) {
  std::vector<std::string> parts;
  for (const Json& part : list) {
    if (!part.is_string()) return std::nullopt;
    parts.push_back(part.get<std::string>());
  }
  return parts.empty() ? std::nullopt : std::optional(joined(parts, separator));
}

// What a value says that is no string; absent if nothing.
std::optional<std::string> in_words(const Json& value, const std::string& field) {
  if (value.is_array()) return joined_list(value, field == "text" ? "\n\n" : ", ");
  if (!value.is_number_integer()) return std::nullopt;
  if (field == "date")
    if (auto day = day_of_clock(value.get<std::int64_t>())) return day;
  return field == "date" || field == "id" ? std::optional(value.dump()) : std::nullopt;
}

// The first of the record's keys: "it has title, body and 14 more".
std::string keys_in_words(const std::vector<std::string>& keys) {
  constexpr std::size_t kMostShown = 12, kMostBytes = 40;
  std::vector<std::string> shown;
  for (const std::string& key : keys)
    if (shown.size() < kMostShown && key.size() <= kMostBytes && bad_bytes(key).empty()) shown.push_back(key);
  if (keys.empty()) return "nothing";
  std::string words = joined(shown, ", ");
  if (shown.size() < keys.size()) words += " and " + std::to_string(keys.size() - shown.size()) + " more";
  return words;
}

std::vector<std::string> keys_of(const Json& record) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : record.items()) keys.push_back(key);
  return keys;
}

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ..." -> "syntax error ..."
std::string without_place(std::string what) {
  const std::size_t column = what.find(", column ");
  const std::size_t colon = column == what.npos ? what.find("] ") : what.find(": ", column);
  return colon == what.npos ? what : what.substr(colon + 2);
}

}  // namespace

Json parse_record(std::string_view bytes, std::size_t skip, std::uint64_t line) {
  std::array<std::uint32_t, kDeepest + 2> keys{};  // of the open object at each depth
  const auto shallow = [&](int depth, Json::parse_event_t event, Json&) {
    if (depth > kDeepest) throw InputError("JSON is nested too deeply");
    const auto level = static_cast<std::size_t>(depth);
    if (event == Json::parse_event_t::object_start) keys[level + 1] = 0;
    if (event == Json::parse_event_t::key && ++keys[level] > kMostKeys)
      throw InputError("a JSON object of more than " + std::to_string(kMostKeys) + " keys");
    return true;
  };
  try {
    return Json::parse(bytes.begin() + static_cast<std::ptrdiff_t>(skip), bytes.end(), shallow);
  } catch (const Json::parse_error& error) {
    throw InputError("broken JSON at line " + std::to_string(line) + ", column " + std::to_string(error.byte + skip) +
                     ": " + without_place(error.what()));
  } catch (const Json::exception& error) {
    throw InputError("broken JSON at line " + std::to_string(line) + ": " + without_place(error.what()));
  }
}

std::map<std::string, std::string> parse_columns(std::span<const std::string> words) {
  std::map<std::string, std::string> columns;
  for (const std::string& word : words)
    for (const std::string_view pair : split(word, ',')) {
      const std::size_t sign = pair.find('=');
      const std::string field(trimmed(pair.substr(0, sign)));
      if (sign == pair.npos || trimmed(pair.substr(sign + 1)).empty())
        throw InputError("'" + std::string(pair) + "' is no FIELD=COLUMN: try text=body,date=published");
      if (!usual_columns().contains(field))
        throw InputError("no field '" + field + "': try text, id, date, title, source, url or author");
      if (!columns.emplace(field, trimmed(pair.substr(sign + 1))).second)
        throw InputError("'" + field + "' is told twice");
    }
  return columns;
}

// The path of the field's value; empty if the record has none.
Path RecordFields::find(const Json& record, const std::string& field) const {
  if (const auto asked = columns_.find(field); asked != columns_.end()) return path_to(record, asked->second, false);
  if (names_ == Names::kOwn) return record.contains(field) ? Path{field} : Path{};
  const TableRow* const usual = usual_columns().find(field);
  Path first;
  for (const std::string_view name : *usual) {
    Path path = path_to(record, name, true);
    if (path.empty()) continue;
    const Json* value = &record;
    for (const std::string& key : path) value = &step(*value, key);
    if (value->is_string() || in_words(*value, field)) return path;
    if (first.empty()) first = std::move(path);
  }
  return first;
}

// Takes the field out of the record where it holds words; what holds anything else stays, null is dropped.
std::optional<std::string> RecordFields::take(Json& record, const std::string& field) {
  const Path path = find(record, field);
  if (path.empty()) return std::nullopt;
  const bool asked = columns_.contains(field);
  if (asked) found_.insert(field);
  Json* parent = &record;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) parent = &step(*parent, path[i]);
  Json& value = step(*parent, path.back());
  std::optional<std::string> words;
  if (value.is_string()) words = value.get<std::string>();
  else if (asked || names_ == Names::kUsual) words = in_words(value, field);
  if (parent->is_object() && (words || value.is_null())) parent->erase(path.back());
  return words;
}

void RecordFields::fail_without_text(const Json& record) const {
  const Path path = find(record, "text");
  const std::string keys = keys_in_words(keys_of(record));
  if (const auto asked = columns_.find("text"); asked != columns_.end()) {
    if (!path.empty()) throw InputError('"' + asked->second + "\" is no string");
    throw InputError("the record has no \"" + asked->second + "\" (--map text=" + asked->second + "): it has " + keys);
  }
  if (!path.empty()) throw InputError('"' + path.back() + "\" is no string");
  if (names_ == Names::kUsual) throw InputError("the record has no text among " + keys + ": try --map text=NAME");
  for (const std::string_view name : *usual_columns().find("text"))
    if (const Path usual = path_to(record, name, true); !usual.empty())
      throw InputError("the record has no \"text\": try --map text=" + joined(usual, "."));
  throw InputError("the record has no \"text\"");
}

ReadDocument RecordFields::document(Json&& record, const std::string& id) {
  if (!record.is_object()) throw InputError("the record is no JSON object");
  if (first_keys_.empty() && !columns_.empty()) first_keys_ = keys_in_words(keys_of(record));
  ReadDocument input;
  Document& document = input.document;
  std::optional<std::string> text = take(record, "text");
  if (!text) fail_without_text(record);
  document.text = std::move(*text);
  document.id = id.empty() ? id_of_text(document.text) : id;
  if (auto given = take(record, "id"); given && !given->empty()) document.id = std::move(*given);
  if (document.text.size() > kMaxDocumentBytes) throw InputError(too_large());
  if (const std::string bad = bad_bytes(document.text); !bad.empty()) throw InputError(bad + " of its text");
  if (const std::string bad = bad_bytes(document.id); !bad.empty()) throw InputError(bad + " of its id");
  if (const auto given = take(record, "date"); given && !(names_ == Names::kUsual && given->empty())) {
    document.date = record_date(*given);
    if (!document.date) record["date"] = *given;  // "n.d.": kept as it is, but no day to reckon from
  }
  document.title = take(record, "title");
  document.source = take(record, "source");
  document.url = take(record, "url");
  document.author = take(record, "author");
  document.extra = record.dump();
  return input;
}

std::string RecordFields::text_column(const std::vector<std::string>& columns) const {
  Json header = Json::object();
  for (const std::string& column : columns) header[column] = "";
  for (const auto& [field, column] : columns_)
    if (path_to(header, column, false).empty())
      throw InputError("no column \"" + column + "\" (--map " + field + "=" + column + "): there are " +
                       keys_in_words(columns));
  const Path text = find(header, "text");
  if (text.size() != 1)
    throw InputError("which column is the text? There are " + keys_in_words(columns) + ": try --map text=COLUMN");
  return text.front();
}

void RecordFields::finish(const std::string& source, Intake& intake) const {
  if (first_keys_.empty()) return;
  for (const auto& [field, column] : columns_)
    if (field != "text" && !found_.contains(field))
      intake.refuse(source, "no record has \"" + column + "\" (--map " + field + "=" + column +
                                "): the first one has " + first_keys_);
}

bool RecordFields::has_text(const Json& value) const {
  const Path path = find(value, "text");
  if (path.empty()) return false;
  const Json* found = &value;
  for (const std::string& key : path) found = &step(*found, key);
  return found->is_string() || in_words(*found, "text");
}

}  // namespace relata::read

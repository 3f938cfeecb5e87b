#include "read/json_reader.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "read/columns_tsv.h"
#include "read/intake.h"
#include "read/json_values.h"
#include "read/record.h"

namespace relata::read {
namespace {

constexpr int kDeepestList = 8;  // objects around a list of records
constexpr std::size_t kMostKeyBytes = 64 << 10;
constexpr int kJsonEnd = JsonValues::kEnd;
constexpr const char* kCutShort = "the JSON is cut short";

// Of a value that could not be taken whole.
std::string fault_of(const std::string& bytes) { return bytes.size() < kMaxDocumentBytes ? kCutShort : too_large(); }

class JsonReader {
 public:
  JsonReader(Source& source, Intake& intake)
      : source_(source),
        intake_(intake),
        values_(*source.bytes.rdbuf()),
        fields_(intake.options(), RecordFields::Names::kUsual) {}

  void read() {
    for (int next = values_.peek(); next != kJsonEnd; next = values_.peek()) {
      if (next == '[') read_list();
      else if (next == '{') read_object();
      else return intake_.refuse(source_.name, "no JSON at line " + std::to_string(values_.line()));
    }
    fields_.finish(source_.name, intake_);
  }

 private:
  void read_list() {
    values_.take();
    read_records();
  }

  // To the end of the list.
  void read_records() {
    for (int next = values_.peek(); next != ']'; next = values_.peek()) {
      if (next == kJsonEnd) return intake_.refuse(source_.name, kCutShort);
      const std::uint64_t line = values_.line();
      std::string bytes;
      const std::string fault = values_.take_value(bytes, kMaxDocumentBytes) ? "" : fault_of(bytes);
      hand_out(bytes, fault, line, source_.name + '#' + std::to_string(++records_));
    }
    values_.take();
  }

  void hand_out(const std::string& bytes, const std::string& fault, std::uint64_t line, const std::string& id) {
    std::optional<ReadDocument> input;
    try {
      if (!fault.empty()) throw InputError(fault);
      if (const std::string bad = bad_bytes(bytes); !bad.empty()) throw InputError(bad + " of the record");
      input = fields_.document(parse_record(bytes, 0, line), source_.by_text ? "" : id);
    } catch (const InputError& error) {
      return intake_.refuse(id, error.what());
    }
    input->document.origin = source_.origin;
    intake_.take(std::move(*input));
  }

  // An object at the top: its lists of records are read as they come; without one it is a record itself.
  void read_object() {
    const std::uint64_t line = values_.line();
    object_.clear();
    fault_.clear();
    bool has_list = false;
    look_into_object(1, has_list);
    if (has_list) return;
    const bool is_alone = records_ == 0 && values_.peek() == kJsonEnd;
    if (!is_alone) ++records_;
    hand_out(object_, fault_, line, is_alone ? source_.name : source_.name + '#' + std::to_string(records_));
  }

  // Keeps of the object at the top what is no list of records.
  void keep(std::string_view bytes) {
    if (object_.size() + bytes.size() > kMaxDocumentBytes) fault_ = too_large();
    else object_ += bytes;
  }

  void keep_value() {
    std::string bytes;
    if (!values_.take_value(bytes, kMaxDocumentBytes)) fault_ = fault_of(bytes);
    keep(bytes);
  }

  void look_into_object(int depth, bool& has_list) {
    values_.take();
    keep("{");
    for (int next = values_.peek(); next != '}'; next = values_.peek()) {
      if (next == kJsonEnd) {
        fault_ = kCutShort;
        return;
      }
      std::string key;
      values_.take_value(key, kMostKeyBytes);
      if (object_.back() != '{') keep(",");
      keep(key);
      keep(":");
      next = values_.peek();
      if (next == '{' && depth < kDeepestList) look_into_object(depth + 1, has_list);
      else if (next == '[') look_into_array(key, has_list);
      else if (next != '}') keep_value();
    }
    values_.take();
    keep("}");
  }

  void look_into_array(const std::string& key, bool& has_list) {
    values_.take();
    keep("[");
    if (values_.peek() == '{') {
      const std::uint64_t line = values_.line();
      std::string first;
      const std::string fault = values_.take_value(first, kMaxDocumentBytes) ? "" : fault_of(first);
      if (begins_list(key, first)) {
        has_list = true;
        hand_out(first, fault, line, source_.name + '#' + std::to_string(++records_));
        read_records();
        return keep("]");
      }
      if (!fault.empty()) fault_ = fault;
      keep(first);
    }
    for (int next = values_.peek(); next != ']'; next = values_.peek()) {
      if (next == kJsonEnd) {
        fault_ = kCutShort;
        return;
      }
      if (object_.back() != '[') keep(",");
      keep_value();
    }
    values_.take();
    keep("]");
  }

  // Whether the array of this key whose first value is known is one of records.
  bool begins_list(const std::string& key, const std::string& first) const {
    static const WordLists lists(data::columns_tsv);
    if (key.size() > 2 && lists.holds("records", ascii_lower(key.substr(1, key.size() - 2)))) return true;
    try {
      return fields_.has_text(parse_record(first, 0, 1));
    } catch (const InputError&) {
      return false;
    }
  }

  Source& source_;
  Intake& intake_;
  JsonValues values_;
  RecordFields fields_;
  std::uint64_t records_ = 0;
  std::string object_;  // at the top, without its lists of records
  std::string fault_;   // what is wrong with it
};

}  // namespace

void read_json(Source& source, Intake& intake) { JsonReader(source, intake).read(); }

}  // namespace relata::read

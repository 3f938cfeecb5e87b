// Dictionaries of actors as JSON Lines. Read event by event: nothing that is not wanted is kept, however deep or long.
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "identity/actor_line.h"

namespace relata::identity {
namespace {

using Json = nlohmann::json;

// Bytes of the line, counting how many the parser has taken.
class CountedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedBytes(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  CountedBytes& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  bool operator==(const CountedBytes& other) const { return at_ == other.at_; }
  bool operator!=(const CountedBytes& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* taken_;
};

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ..." -> "syntax error ..."
std::string without_place(const std::string& what) {
  const std::size_t column = what.find(", column ");
  const std::size_t colon = column == what.npos ? what.find("] ") : what.find(": ", column);
  return colon == what.npos ? what : what.substr(colon + 2);
}

// The parser quotes what it read last, however long.
std::string cut(std::string text) {
  constexpr std::size_t kMostBytes = 200;
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

// Takes the events of one line. Each returns false to end the parsing; then `problem` says why.
class ObjectReader {
 public:
  ObjectReader(std::string_view line, const std::size_t& taken, ActorLine& into)
      : line_(line), taken_(taken), into_(into) {}

  bool null() { return depth_ == 1 || wrong_kind(); }
  bool boolean(bool) { return wrong_kind(); }
  bool number_integer(Json::number_integer_t) { return wrong_kind(); }
  bool number_unsigned(Json::number_unsigned_t) { return wrong_kind(); }
  bool number_float(Json::number_float_t, const std::string&) { return wrong_kind(); }
  bool binary(Json::binary_t&) { return wrong_kind(); }

  bool string(std::string& value) {
    const bool single = field_ == ActorField::kName || field_ == ActorField::kType;
    if (depth_ == 0 || (depth_ == 1 && !single)) return wrong_kind();
    const std::string wrong = field_ == ActorField::kLinks ? into_.add_link(link_, value) : into_.add(field_, value);
    return wrong.empty() || fail(into_.offset(field_), wrong);
  }
  bool start_object(std::size_t) {
    if (depth_ == 1 && field_ != ActorField::kLinks) return wrong_kind();
    return ++depth_ <= 2 || wrong_kind();
  }
  bool key(std::string& name) {
    if (depth_ == 2) {
      link_ = std::move(name);
      return true;
    }
    const auto field = parse_actor_field(name);
    if (!field) return fail(string_begin(), "unknown key " + shown(name) + ": try " + actor_field_list());
    field_ = *field;
    into_.offset(field_) = string_begin();
    return seen_.insert(field_).second || fail(string_begin(), "two keys " + shown(name) + ": keep one");
  }
  bool end_object() { return --depth_, true; }
  bool start_array(std::size_t) {
    const bool list =
        field_ == ActorField::kAliases || field_ == ActorField::kNeverMerge || field_ == ActorField::kAlwaysMerge;
    if (depth_ != 1 || !list) return wrong_kind();
    return ++depth_, true;
  }
  bool end_array() { return --depth_, true; }
  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
    return fail(position > 0 ? position - 1 : 0, "broken JSON: " + cut(without_place(error.what())));
  }

  std::optional<LineProblem> problem;

 private:
  bool fail(std::size_t offset, std::string what) {
    problem = LineProblem{offset, std::move(what)};
    return false;
  }
  bool wrong_kind() {
    if (depth_ == 0) return fail(0, "the line is no JSON object: try {\"name\":\"..\"}");
    const bool single = field_ == ActorField::kName || field_ == ActorField::kType;
    const std::string name(kActorFields[static_cast<std::size_t>(field_)]);
    return fail(into_.offset(field_),
                "\"" + name + "\" " +
                    (single                         ? "is no string"
                     : field_ == ActorField::kLinks ? "is no object of strings: try {\"wikidata\":\"Q42418\"}"
                                                    : "is no list of strings: try [\"..\",\"..\"]"));
  }
  // Of the string that was read last: where its opening quote stands.
  std::size_t string_begin() const {
    std::size_t at = taken_ - 1;  // the closing quote
    while (at > 0) {
      --at;
      if (line_[at] != '"') continue;
      std::size_t escapes = 0;
      while (escapes < at && line_[at - escapes - 1] == '\\') ++escapes;
      if (escapes % 2 == 0) break;
    }
    return at;
  }

  std::string_view line_;
  const std::size_t& taken_;
  ActorLine& into_;
  int depth_ = 0;  // 1: in the actor, 2: in one of its lists or its links
  ActorField field_ = ActorField::kName;
  std::string link_;
  std::set<ActorField> seen_;
};

}  // namespace

std::optional<LineProblem> read_actor_object(std::string_view line, ActorLine& into) {
  std::size_t taken = 0;
  ObjectReader reader(line, taken, into);
  Json::sax_parse(CountedBytes(line.data(), &taken), CountedBytes(line.data() + line.size(), &taken), &reader);
  return reader.problem ? reader.problem : into.check();
}

}  // namespace relata::identity

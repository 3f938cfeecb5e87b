// A recursive-descent parser for the grammar of pattern.h: pattern = part {"," part}, part = end link end.
#include <algorithm>
#include <charconv>
#include <optional>

#include "core/ascii.h"
#include "query/pattern.h"

namespace relata::query {
namespace {

constexpr std::string_view kExample =
    "write (subject)-[relation]->(object), for example (Taliban)-[capture]->(?city:GPE)";
constexpr std::string_view kTypeHint =
    "try one of PER, ORG, GPE, LOC, FAC, NORP, EVENT, MISC; quote a name that holds ':'";

bool is_variable_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Pattern pattern() {
    Pattern result;
    result.text = text_;
    blanks();
    if (done()) fail("the pattern is empty", kExample);
    for (;;) {
      result.parts.push_back(part());
      blanks();
      if (done()) break;
      if (peek() == '-' || peek() == '<')
        fail("an edge has two ends", "join two edges by a comma: (A)-[r]->(?x), (?x)-[s]->(B)");
      if (!take(","))
        fail("expected ',' or the end of the pattern", "join patterns by commas: (A)-[r]->(?x), (?x)-[s]->(B)");
      blanks();
      if (done()) fail("a pattern is missing after ','", kExample);
    }
    result.variables = variables_;
    return result;
  }

  EndPattern name() {
    const EndPattern end = end_content(false);
    if (!done()) fail("expected the end of the name", "quote a name that holds ')' or ':'");
    if (end.kind == EndKind::kName) return end;
    pos_ = end.offset;
    fail("expected a name", "write a name or an id, for example Taliban or Washington:PER");
  }

 private:
  [[noreturn]] void fail(const std::string& what, std::string_view hint) const {
    fail_at(text_, pos_, what, std::string(hint));
  }

  bool done() const { return pos_ >= text_.size(); }
  char peek() const { return done() ? '\0' : text_[pos_]; }
  void blanks() {
    while (!done() && is_ascii_blank(peek())) ++pos_;
  }
  bool take(std::string_view sign) {
    if (!text_.substr(pos_).starts_with(sign)) return false;
    pos_ += sign.size();
    return true;
  }
  std::uint32_t here() const { return static_cast<std::uint32_t>(pos_); }

  TriplePattern part() {
    TriplePattern result;
    result.subject = end();
    blanks();
    const std::size_t link = pos_;
    const bool backward = take("<-");
    if (!backward && !take("-")) fail("expected an edge", kExample);
    blanks();
    if (!take("[")) fail("expected '[' and a relation", "write -[capture]->, or -[*]-> for any relation");
    result.relation = relation();
    blanks();
    if (!take("]")) fail("the relation is not closed", "close it by ']': -[capture]->");
    blanks();
    if (!take("-")) fail("expected '->' or '-' after the relation", "write -[r]->, <-[r]- or -[r]-");
    const bool forward = take(">");
    if (forward && backward) {
      pos_ = link;
      fail("an edge points one way", "write -[r]- for either way");
    }
    result.either_way = !forward && !backward;
    blanks();
    result.object = end();
    if (backward) std::swap(result.subject, result.object);
    return result;
  }

  EndPattern end() {
    if (!take("(")) fail("expected '('", kExample);
    const std::size_t open = pos_ - 1;
    EndPattern result = end_content(true);
    if (!take(")")) {
      const bool missing = done();
      if (missing) pos_ = open;
      fail(missing ? "'(' is not closed" : "expected ')'", "close a name by ')'; quote a name that holds '(' or ')'");
    }
    return result;
  }

  // What stands between the parentheses. `closed`: names end at ')'.
  EndPattern end_content(bool closed) {
    EndPattern result;
    blanks();
    result.offset = here();
    if (take("?")) {
      result.kind = EndKind::kVariable;
      result.text = variable(ends_, relations_, "an end");
    } else if (take("~")) {
      result.kind = EndKind::kWord;
      blanks();
      result.text = words(closed);
      if (result.text.empty()) fail("a word is missing after '~'", "write (~prisoners), or () for anything");
    } else if (peek() != ':' && peek() != ')' && !done()) {
      result.kind = EndKind::kName;
      name(closed, result);
    }
    blanks();
    if (take(":")) result.types = types();
    blanks();
    if (peek() == '+') fail("'+' stands behind a name and before its type", "write (Ardania+) or (Ardania+:ORG)");
    return result;
  }

  // Taliban, Afghanistan+, "Canal+"+
  void name(bool closed, EndPattern& end) {
    const bool is_quoted = peek() == '"';
    end.text = words(closed);
    if (is_quoted) {
      blanks();
      end.with_bodies = take("+");
    } else if (end.text.ends_with('+')) {
      end.with_bodies = true;
      end.text = single_blanks(std::string_view(end.text).substr(0, end.text.size() - 1));
    }
    if (end.text.empty()) fail("the name is empty", "write () for anything or nothing");
  }

  std::string words(bool closed) {
    if (peek() == '"') return single_blanks(quoted());
    const std::size_t begin = pos_;
    while (!done() && peek() != ':' && !(closed && peek() == ')')) {
      if (closed && peek() == '(') fail("'(' inside a name", "close a name by ')'; quote a name that holds '(' or ')'");
      ++pos_;
    }
    return single_blanks(text_.substr(begin, pos_ - begin));
  }

  std::string quoted() {
    const std::size_t open = pos_++;
    std::string out;
    while (!done() && peek() != '"') {
      if (peek() == '\\' && pos_ + 1 < text_.size()) ++pos_;
      out += text_[pos_++];
    }
    if (take("\"")) return out;
    pos_ = open;
    fail("the quotation mark is not closed", "end the name by a second '\"'");
  }

  std::string variable(std::vector<std::string>& mine, const std::vector<std::string>& others,
                       const std::string& what) {
    const std::size_t begin = pos_;
    while (!done() && is_variable_sign(peek())) ++pos_;
    std::string name(text_.substr(begin, pos_ - begin));
    if (name.empty()) fail("a variable needs a name", "write ?who or ?x");
    if (std::find(others.begin(), others.end(), name) != others.end()) {
      pos_ = begin;
      fail("?" + name + " is " + what + " here and not elsewhere",
           "a variable is either an end or a relation: use two");
    }
    if (std::find(mine.begin(), mine.end(), name) == mine.end()) {
      mine.push_back(name);
      variables_.push_back(name);
    }
    return name;
  }

  std::vector<EntityType> types() {
    std::vector<EntityType> result;
    do {
      blanks();
      const std::size_t begin = pos_;
      std::string name;
      for (; !done() && is_variable_sign(peek()); ++pos_)
        name += (peek() >= 'a' && peek() <= 'z') ? static_cast<char>(peek() - 'a' + 'A') : peek();
      const std::optional<EntityType> type = parse_entity_type(name);
      if (!type) {
        pos_ = begin;
        fail(name.empty() ? "a type is missing after ':'" : "unknown type '" + name + "'", kTypeHint);
      }
      result.push_back(*type);
      blanks();
    } while (take("|"));
    return result;
  }

  RelationPattern relation() {
    RelationPattern result;
    blanks();
    result.offset = here();
    if (peek() == ']') return result;
    if (take("*")) {
      blanks();
      if (peek() == ']') return result;
      hops(result);
    } else if (take("?")) {
      result.kind = RelationKind::kVariable;
      result.variable = variable(relations_, ends_, "a relation");
    } else {
      result.kind = RelationKind::kWords;
      do result.words.push_back(relation_word());
      while (take("|"));
    }
    return result;
  }

  RelationWord relation_word() {
    blanks();
    RelationWord word;
    if (peek() == '"') {
      word.text = single_blanks(quoted());
      blanks();
    } else {
      const std::size_t begin = pos_;
      while (!done() && peek() != '|' && peek() != ']' && peek() != '*' && peek() != '[') ++pos_;
      if (done()) {
        pos_ = begin;
        fail("the relation is not closed", "close it by ']': -[capture]->");
      }
      word.text = single_blanks(text_.substr(begin, pos_ - begin));
    }
    if (word.text.empty()) fail("a relation is missing", "write -[capture|seize]->, or -[*]-> for any relation");
    word.prefix = take("*");
    blanks();
    if (peek() != '|' && peek() != ']') fail("expected '|' or ']'", "'*' stands at the end of a word: -[fall*]->");
    return word;
  }

  // 2, 1..3 or ..3
  void hops(RelationPattern& result) {
    result.kind = RelationKind::kPath;
    const std::size_t begin = pos_;
    const std::optional<std::uint32_t> first = number();
    blanks();
    const bool range = take("..");
    blanks();
    const std::optional<std::uint32_t> last = range ? number() : first;
    result.min_hops = first.value_or(1);
    if (!last || (!range && !first)) fail("expected the length of a path", "write -[*1..3]-> for one to three edges");
    result.max_hops = *last;
    if (result.min_hops >= 1 && result.max_hops >= result.min_hops && result.max_hops <= kMaxHops) return;
    pos_ = begin;
    fail("a path has 1 to " + std::to_string(kMaxHops) + " edges", "write the smaller number first: -[*1..3]->");
  }

  std::optional<std::uint32_t> number() {
    std::uint32_t value = 0;
    const char* begin = text_.data() + pos_;
    const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
    if (error == std::errc::result_out_of_range) fail("the number is too large", "write -[*1..3]->");
    if (error != std::errc()) return std::nullopt;
    pos_ += static_cast<std::size_t>(end - begin);
    return value;
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  std::vector<std::string> variables_, ends_, relations_;
};

}  // namespace

Pattern parse_pattern(std::string_view text) { return Parser(text).pattern(); }

EndPattern parse_name(std::string_view text) { return Parser(text).name(); }

}  // namespace relata::query

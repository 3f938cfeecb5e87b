#include "export/schema_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/error.h"
#include "export/ftm_schema.h"
#include "export/schema_org_schema.h"

namespace relata::exporter {
namespace {

constexpr std::string_view kLeftOut = "left out", kPhrase = "phrase", kCountry = "country";
constexpr std::array kShipped = {std::pair{std::string_view("schema.org"), &data::schema_org_schema},
                                 std::pair{std::string_view("ftm"), &data::ftm_schema}};

// One line of meaning, which may go over several of the text.
struct SchemaText {
  std::string text;
  std::size_t line = 0;  // from 1
};

std::string_view without_comment(std::string_view line) {
  for (std::size_t at = line.find('#'); at != line.npos; at = line.find('#', at + 1))
    if (at == 0 || is_ascii_blank(line[at - 1])) return line.substr(0, at);
  return line;
}

std::vector<SchemaText> lines_of(std::string_view text) {
  std::vector<SchemaText> lines;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = without_comment(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string words = single_blanks(line);
    if (words.empty()) continue;
    if (is_ascii_blank(line.front()) && !lines.empty()) lines.back().text += " " + words;
    else lines.push_back({words, number});
  }
  return lines;
}

bool is_name(std::string_view text) {
  const auto is_letter = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
  return !text.empty() && !is_ascii_digit(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || is_ascii_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
}

// One reading of one text.
class SchemaReader {
 public:
  SchemaReader(std::string_view text, const std::string& file) : file_(file) {
    for (const SchemaText& line : lines_of(text)) {
      line_ = line.line;
      read(line.text);
    }
    if (lines_.empty())
      throw Error(file_ + " names no relation: write lines like 'employs: ORG -> PER from hire, appoint'");
  }
  Schema schema() { return {std::move(lines_), std::move(labels_), std::move(rest_)}; }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw Error(file_ + ":" + std::to_string(line_) + ": " + what);
  }

  void read(std::string_view line) {
    if (line.starts_with("node ")) return read_label(line.substr(5));
    const std::size_t colon = line.find(": ");
    if (colon == line.npos)
      fail("'" + std::string(line) +
           "' is no line of a schema: write 'NAME: TYPE -> TYPE from RELATION, ..', 'node TYPE = NAME' " +
           "or 'rest: NAME'");
    const std::string_view name = trimmed(line.substr(0, colon)), value = trimmed(line.substr(colon + 2));
    if (name == "rest") return read_rest(value);
    lines_.push_back(relation(name, value));
  }

  std::string checked_name(std::string_view name) const {
    if (!is_name(name))
      fail("'" + std::string(name) + "' cannot be a name: use letters, digits and _, first a letter ('works_for')");
    return std::string(name);
  }

  void read_rest(std::string_view value) {
    if (rest_said_) fail("a second 'rest:': one line says what becomes of all other relations");
    rest_said_ = true;
    if (value != kLeftOut) rest_ = checked_name(value);
  }

  void read_label(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) fail("'node " + std::string(text) + "' has no name: write 'node PER = Person'");
    const std::string_view what = trimmed(text.substr(0, equals));
    const std::size_t colon = what.find(':');
    SchemaLabel label{types(what.substr(0, colon)), {}, false, checked_name(trimmed(text.substr(equals + 1)))};
    if (colon != what.npos) {
      const std::string_view kind = trimmed(what.substr(colon + 1));
      label.country = kind == kCountry;
      label.kind = parse_actor_kind(kind);
      if (!label.kind && !label.country)
        fail("there is no kind of node '" + std::string(kind) + "': they are country, and of bodies of a country " +
             "GOV, MIL, COP, REB, OPP, LEG, JUD, SPY, MED and ORG");
    }
    labels_.push_back(std::move(label));
  }

  EndTypes types(std::string_view text) const {
    EndTypes types{0, false};
    for (const std::string_view name : split(text, '|')) {
      if (name == "*") types = {};
      else if (name == kPhrase) types.phrases = true;
      else if (const std::optional<EntityType> type = parse_entity_type(name))
        types.entities = static_cast<std::uint16_t>(types.entities | 1U << static_cast<unsigned>(*type));
      else fail("there is no type '" + std::string(name) + "': they are " + type_names() + ", phrase, or * for any");
    }
    if (!types.entities && !types.phrases) fail("a type is missing: write " + type_names() + ", phrase, or * for any");
    return types;
  }

  static std::string type_names() {
    std::vector<std::string> names;
    for (int type = 0; type < kEntityTypes; ++type) names.emplace_back(to_string(static_cast<EntityType>(type)));
    return joined(names, ", ");
  }

  SchemaLine relation(std::string_view name, std::string_view value) const {
    SchemaLine line{checked_name(name), {}, {}, {}};
    const std::string example = ": write '" + line.name + ": ORG -> PER from hire, appoint'";
    const std::size_t from = value.find(" from ");
    if (from == value.npos) fail("'" + line.name + "' has no relations" + example);
    const std::string_view ends = value.substr(0, from);
    const std::size_t arrow = ends.find("->");
    if (arrow == ends.npos) fail("'" + line.name + "' has no '->' between the types of its ends" + example);
    line.tails = types(trimmed(ends.substr(0, arrow))), line.heads = types(trimmed(ends.substr(arrow + 2)));
    for (const std::string_view word : split(value.substr(from + 6), ','))
      line.words.push_back(relation_word(word, line.tails.apart_from(line.heads)));
    std::stable_partition(line.words.begin(), line.words.end(),
                          [](const SchemaWord& word) { return word.direction == WordDirection::kNever; });
    if (line.words.empty() || line.words.back().direction == WordDirection::kNever)
      fail("'" + line.name + "' has no relations" + example);
    return line;
  }

  // A noun stands on the side of what it names, so of a line with different ends these tell its direction.
  SchemaWord relation_word(std::string_view text, bool types_differ) const {
    SchemaWord word;
    const bool reversed = text.starts_with("<-"), forward = text.starts_with("->"), never = text.starts_with("not ");
    word.text = trimmed(text.substr(never ? 4 : reversed || forward ? 2 : 0));
    const bool is_noun = word.text.starts_with("be ") && (word.text.ends_with(" of") || word.text.ends_with(" for"));
    if (word.text.empty() || word.text.find("->") != std::string::npos || word.text.find("<-") != std::string::npos)
      fail("'" + std::string(text) +
           "' is no relation: write 'work for', '<- work for', 'be * of' or 'not be former * " +
           "of', with commas between");
    if (never) word.direction = WordDirection::kNever;
    else if (reversed) word.direction = WordDirection::kReversed;
    else if (is_noun && types_differ && !forward) word.direction = WordDirection::kByTypes;
    return word;
  }

  const std::string& file_;
  std::size_t line_ = 0;
  std::vector<SchemaLine> lines_;
  std::vector<SchemaLabel> labels_;
  std::optional<std::string> rest_;
  bool rest_said_ = false;
};

}  // namespace

Schema read_schema(std::string_view text, const std::string& file) {
  if (first_bad_byte(text)) throw Error(file + " is no text in UTF-8: save it as such");
  return SchemaReader(text, file).schema();
}

std::optional<std::string_view> shipped_schema(std::string_view name) {
  for (const auto& [known, text] : kShipped)
    if (known == name) return *text;
  return std::nullopt;
}

std::vector<std::string> shipped_schemas() {
  std::vector<std::string> names;
  for (const auto& [name, text] : kShipped) names.emplace_back(name);
  return names;
}

}  // namespace relata::exporter

#include "measure/name_score.h"

#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "measure/columns.h"
#include "measure/name_types_tsv.h"

namespace relata::measure {
namespace {

const Table& name_types() {
  static const Table table(data::name_types_tsv);
  return table;
}

struct WordRow {
  std::string word, tag;
};

// Absent for a line that is no word: a comment, or the other parts of a word in CoNLL-U.
std::optional<WordRow> word_of(std::string_view line, bool numbered, const std::string& where) {
  if (numbered && line.front() == '#') return std::nullopt;
  const char separator = line.find('\t') == line.npos ? ' ' : '\t';
  const std::vector<std::string_view> columns = split(line, separator);
  if (columns.size() < (numbered ? 3u : 2u))
    throw InputError(where + "want a word and its tag, apart by a tab or a blank");
  if (numbered && columns[0].find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const std::string_view tag = numbered ? columns[2] : columns.back();
  if (tag != "O" && !tag.starts_with("B-") && !tag.starts_with("I-"))
    throw InputError(where + "'" + std::string(tag) + "' is no tag; want O, B-TYPE or I-TYPE");
  if (numbered || tag == "O") return WordRow{std::string(columns[numbered ? 1 : 0]), std::string(tag)};
  // "politician" behind "person" goes on with the same name
  const std::string_view type = name_types().value(tag.substr(2));
  return WordRow{std::string(columns[0]),
                 std::string(tag.substr(0, 2)) + std::string(type.empty() ? tag.substr(2) : type)};
}

// Universal NER numbers its words and has comments; others have neither.
bool is_numbered(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.starts_with("# ") || line.starts_with("1\t");
}

using NameSpan = std::tuple<std::size_t, std::size_t, std::string_view>;

std::set<NameSpan> names_of(const std::vector<std::string>& tags) {
  std::set<NameSpan> found;
  std::size_t begin = 0;
  std::string_view type;  // of the name that is open; "" outside of names
  for (std::size_t at = 0; at <= tags.size(); ++at) {
    const std::string_view tag = at < tags.size() ? std::string_view(tags[at]) : "O";
    const std::string_view kind = tag == "O" ? "" : tag.substr(2);
    if (!type.empty() && (tag == "O" || tag.starts_with("B-") || kind != type)) {
      if (const std::string_view counted = name_types().value(type); !counted.empty())
        found.insert({begin, at, counted});
      type = {};
    }
    if (tag != "O" && type.empty()) {
      begin = at;
      type = kind;
    }
  }
  return found;
}

}  // namespace

std::string_view counted_type(std::string_view type) { return name_types().value(type); }

std::vector<TaggedSentence> read_tagged(std::string_view text, const std::string& name) {
  std::vector<TaggedSentence> sentences;
  TaggedSentence at_hand;
  const bool numbered = is_numbered(text);
  const auto end_sentence = [&] {
    if (!at_hand.words.empty()) sentences.push_back(std::exchange(at_hand, {}));
  };
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (trimmed(line).empty() || line.starts_with("-DOCSTART-")) {
      end_sentence();
      continue;
    }
    std::optional<WordRow> row = word_of(line, numbered, name + ":" + std::to_string(number) + ": ");
    if (!row) continue;
    at_hand.words.push_back(std::move(row->word));
    at_hand.tags.push_back(std::move(row->tag));
  }
  end_sentence();
  return sentences;
}

Count score_names(const std::vector<TaggedSentence>& gold, const std::vector<std::vector<std::string>>& tags) {
  Count count;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::set<NameSpan> wanted = names_of(gold[i].tags);
    const std::set<NameSpan> given = i < tags.size() ? names_of(tags[i]) : std::set<NameSpan>{};
    count.wanted += wanted.size();
    count.given += given.size();
    for (const NameSpan& name : given) count.right += wanted.contains(name);
  }
  return count;
}

}  // namespace relata::measure

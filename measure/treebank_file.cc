#include "measure/treebank_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "measure/columns.h"

namespace relata::measure {
namespace {

constexpr std::size_t kColumns = 10;  // of CoNLL-U
// Words of a contraction, which scorers compare each with each; languages that write words together have a handful.
constexpr std::uint32_t kLongestRange = 100;
enum Column { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };

std::optional<std::uint32_t> whole_number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class TreebankReader {
 public:
  TreebankReader(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  std::vector<TreebankDocument> read() {
    while (!text_.empty()) {
      ++line_;
      const std::string_view line = take_line(text_);
      if (line.empty()) end_sentence();
      else if (line.front() == '#') comment(trimmed(line.substr(1)));
      else row(columns_of(line));
    }
    end_sentence();
    return std::move(documents_);
  }

 private:
  [[noreturn]] void malformed(const std::string& what) const {
    throw InputError(name_ + ":" + std::to_string(line_) + ": " + what + "; want CoNLL-U");
  }

  void comment(std::string_view comment) {
    const std::size_t equals = comment.find('=');
    const std::string_view key = trimmed(comment.substr(0, equals));
    const std::string_view value = equals == comment.npos ? "" : trimmed(comment.substr(equals + 1));
    if (key == "newdoc" || key == "newdoc id") begin_document(std::string(value));
    else if (key == "newpar" || key == "newpar id") sentence_.paragraph = true;
    else if (key == "sent_id") sentence_.id = value;
    else if (key == "text") sentence_.text = value;
    else if (key == "global.Entity") fields(value);
  }

  void begin_document(std::string id) {
    documents_.push_back({id.empty() ? name_ + "#" + std::to_string(line_) : std::move(id), fields_, {}});
    sentence_.paragraph = true;
  }

  void fields(std::string_view value) {
    fields_.clear();
    for (const std::string_view field : split(value, '-')) fields_.emplace_back(field);
    if (!documents_.empty()) documents_.back().entity_fields = fields_;
  }

  void row(const std::vector<std::string_view>& columns) {
    if (columns.size() != kColumns) malformed(std::to_string(columns.size()) + " columns");
    const std::string_view id = columns[kId];
    if (const std::size_t dash = id.find('-'); dash != id.npos) {
      const auto first = whole_number(id.substr(0, dash)), last = whole_number(id.substr(dash + 1));
      const bool overlaps = !sentence_.ranges.empty() && sentence_.ranges.back().last > words_;
      if (!first || !last || *first != words_ + 1 || *last < *first || overlaps) malformed("a wrong range of words");
      if (*last - *first >= kLongestRange) malformed("a contraction of more than 100 words");
      sentence_.ranges.push_back({*first, *last, std::string(columns[kForm]), std::string(columns[kMisc])});
      return;
    }
    TreebankRow row{std::string(columns[kForm]),
                    std::string(columns[kLemma]),
                    std::string(columns[kUpos]),
                    std::string(columns[kXpos]),
                    std::string(columns[kDeprel]),
                    std::string(columns[kMisc]),
                    0,
                    id.find('.') != id.npos};
    if (!row.is_empty) {
      if (whole_number(id) != words_ + 1) malformed("a wrong number of a word");
      const auto head = whole_number(columns[kHead]);
      if (!head && columns[kHead] != "_") malformed("a head that is no number");
      row.head = head.value_or(0);
      ++words_;
    }
    sentence_.rows.push_back(std::move(row));
  }

  void end_sentence() {
    if (words_ == 0 && sentence_.rows.empty()) return;
    for (const TreebankRow& row : sentence_.rows)
      if (row.head > words_) malformed("a head that does not exist in the sentence before");
    if (!sentence_.ranges.empty() && sentence_.ranges.back().last > words_)
      malformed("a range of words that do not exist in the sentence before");
    if (sentence_.text.empty()) text_from_forms();
    if (documents_.empty()) begin_document(name_);
    documents_.back().sentences.push_back(std::exchange(sentence_, {}));
    words_ = 0;
  }

  void text_from_forms() {
    std::uint32_t word = 0;
    std::size_t range = 0;
    const auto write = [&](std::string_view form, std::string_view misc) {
      sentence_.text += form;
      if (misc_value(misc, "SpaceAfter") != "No") sentence_.text += ' ';
    };
    for (const TreebankRow& row : sentence_.rows) {
      if (row.is_empty) continue;
      ++word;
      const std::vector<TokenRange>& ranges = sentence_.ranges;
      if (range < ranges.size() && ranges[range].last < word) ++range;
      const bool inside = range < ranges.size() && ranges[range].first <= word;
      if (!inside) write(row.form, row.misc);
      else if (ranges[range].first == word) write(ranges[range].form, ranges[range].misc);
    }
    sentence_.text = std::string(trimmed(sentence_.text));
  }

  std::string_view text_;
  const std::string& name_;
  std::uint64_t line_ = 0;
  std::vector<std::string> fields_;
  std::uint32_t words_ = 0;  // of the sentence at hand
  TreebankSentence sentence_;
  std::vector<TreebankDocument> documents_;
};

}  // namespace

std::vector<TreebankDocument> read_treebank(std::string_view text, const std::string& name) {
  return TreebankReader(text, name).read();
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
  for (const std::string_view item : split(misc, '|'))
    if (item.starts_with(key) && item.substr(key.size()).starts_with('=')) return item.substr(key.size() + 1);
  return {};
}

std::string plain_text(const TreebankDocument& document) {
  std::string text;
  for (const TreebankSentence& sentence : document.sentences) {
    if (!text.empty()) text += sentence.paragraph ? "\n\n" : " ";
    text += sentence.text;
  }
  return text + "\n";
}

}  // namespace relata::measure

#include "read/conllu_block.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/characters.h"
#include "core/error.h"
#include "core/mention.h"

namespace relata::read {
namespace {

constexpr std::size_t kColumns = 10;
enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };
using Row = std::array<std::string_view, kColumns>;

[[noreturn]] void malformed(std::uint64_t line, const std::string& what) {
  throw InputError("malformed CoNLL-U at line " + std::to_string(line) + ": " + what);
}

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

Row columns_of(std::string_view line, std::uint64_t line_number) {
  Row row;
  std::size_t column = 0;
  while (true) {
    const std::size_t tab = line.find('\t');
    if (column == kColumns) malformed(line_number, "more than 10 columns");
    row[column++] = line.substr(0, tab);
    if (tab == line.npos) break;
    line.remove_prefix(tab + 1);
  }
  if (column != kColumns) malformed(line_number, std::to_string(column) + " columns instead of 10");
  if (row[kForm].empty()) malformed(line_number, "an empty form");
  return row;
}

// The value of KEY=value in MISC, or "".
std::string_view misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view item = misc.substr(0, misc.find('|'));
    misc.remove_prefix(std::min(misc.size(), item.size() + 1));
    if (item.size() > key.size() && item.starts_with(key) && item[key.size()] == '=')
      return item.substr(key.size() + 1);
  }
  return {};
}

// B-ORG as it stands if its type is one of ours, else with MISC; O for what is no tag.
std::string ner_tag(std::string_view value) {
  if (value.size() < 3 || (value[0] != 'B' && value[0] != 'I') || value[1] != '-') return "O";
  return parse_entity_type(value.substr(2)) ? std::string(value) : std::string(value.substr(0, 2)) + "MISC";
}

class BlockParser {
 public:
  BlockParser(const ConlluBlock& block, Given given) : block_(block), given_(given) {}

  ConlluSentence parse() {
    for (std::size_t i = 0; i < block_.lines.size(); ++i) {
      line_ = block_.first_line + i;
      const std::string_view line = block_.lines[i];
      if (line.starts_with('#')) {
        comment(line);
      } else {
        row(columns_of(line, line_));
      }
    }
    if (!result_.sentence.ranges.empty() && result_.sentence.ranges.back().last > result_.sentence.tokens.size()) {
      malformed(line_, "a range of words that goes past the sentence");
    }
    if (!has_text_) text_from_forms();
    align();
    if (given_ == Given::kTrees || given_ == Given::kAll) check_tree();
    return std::move(result_);
  }

 private:
  void comment(std::string_view line) {
    std::string_view rest = line.substr(1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    result_.sentence.comments.emplace_back(rest);
    if (const std::string_view text = comment_value(line, "text"); text.data() != nullptr && !has_text_) {
      result_.text = std::string(text);
      has_text_ = true;
    }
  }

  void row(const Row& row) {
    std::vector<Token>& tokens = result_.sentence.tokens;
    if (const std::size_t dash = row[kId].find('-'); dash != std::string_view::npos) {
      const auto first = number(row[kId].substr(0, dash)), last = number(row[kId].substr(dash + 1));
      const std::vector<TokenRange>& ranges = result_.sentence.ranges;
      const bool overlaps = !ranges.empty() && ranges.back().last > tokens.size();
      if (!first || !last || *first != tokens.size() + 1 || *last < *first || overlaps)
        malformed(line_, "a wrong range of words");
      result_.sentence.ranges.push_back({*first, *last, std::string(row[kForm]), std::string(row[kMisc])});
      return;
    }
    if (const std::size_t dot = row[kId].find('.'); dot != std::string_view::npos) {  // an empty node
      if (!number(row[kId].substr(0, dot)) || !number(row[kId].substr(dot + 1)))
        malformed(line_, "a wrong word number");
      return;
    }
    if (number(row[kId]) != tokens.size() + 1) malformed(line_, "a wrong word number");
    Token token;
    token.form = std::string(row[kForm]);
    if (row[kMisc] != "_") token.kept.emplace().misc = row[kMisc];
    if (given_ == Given::kTrees || given_ == Given::kAll) analysis(row, token);
    if (given_ == Given::kAll) token.ner = ner_tag(misc_value(row[kMisc], "NER"));
    tokens.push_back(std::move(token));
    lines_.push_back(line_);
  }

  void analysis(const Row& row, Token& token) const {
    const auto head = number(row[kHead]);
    if (!head) malformed(line_, "a head that is no number");
    token.head = static_cast<std::int32_t>(std::min<std::uint32_t>(*head, INT32_MAX));
    // "_" is no lemma but of the sign itself and of the later parts of a word that was written apart.
    const bool none = row[kLemma] == "_" && row[kDeprel] != "goeswith";
    token.lemma = std::string(none ? row[kForm] : row[kLemma]);
    token.upos = std::string(row[kUpos]);
    token.xpos = std::string(row[kXpos]);
    if (row[kFeats] != "_") (token.kept ? *token.kept : token.kept.emplace()).feats = row[kFeats];
    token.deprel = std::string(row[kDeprel]);
  }

  // The forms as they are written, each with whether no blank follows.
  void text_from_forms() {
    const Sentence& sentence = result_.sentence;
    std::size_t range = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      std::string_view form = sentence.tokens[i].form, misc = sentence.tokens[i].misc();
      if (range < sentence.ranges.size() && sentence.ranges[range].first == i + 1) {
        form = sentence.ranges[range].form;
        misc = sentence.ranges[range].misc;
        i = sentence.ranges[range++].last - 1;
      }
      result_.text += form;
      if (i + 1 < sentence.tokens.size() && misc_value(misc, "SpaceAfter") != "No") result_.text += ' ';
    }
  }

  // Finds the next written word in the text: only blanks may be passed over.
  Span find(std::string_view form, std::uint64_t line) {
    const std::string_view text = result_.text;
    CodePoint c = code_point_at(text, at_);
    while (c.bytes != 0 && is_blank(c.value) && !text.substr(at_).starts_with(form)) {
      at_ += c.bytes;
      c = code_point_at(text, at_);
    }
    if (!text.substr(at_).starts_with(form)) malformed(line, "\"" + std::string(form) + "\" does not stand in # text");
    const Span span{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + form.size())};
    at_ = span.end;
    return span;
  }

  void align() {
    Sentence& sentence = result_.sentence;
    std::size_t range = 0;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (range == sentence.ranges.size() || sentence.ranges[range].first != i + 1) {
        sentence.tokens[i].span = find(sentence.tokens[i].form, lines_[i]);
        continue;
      }
      const TokenRange& words = sentence.ranges[range++];
      align_range(find(words.form, lines_[i]), words);
      i = words.last - 1;
    }
    sentence.span = {0, static_cast<std::uint32_t>(result_.text.size())};
  }

  // Words that spell the contraction get their part of it, others all of it.
  void align_range(Span span, const TokenRange& words) {
    std::string spelled;
    for (std::uint32_t i = words.first; i <= words.last; ++i) spelled += result_.sentence.tokens[i - 1].form;
    std::uint32_t begin = span.begin;
    for (std::uint32_t i = words.first; i <= words.last; ++i) {
      Token& token = result_.sentence.tokens[i - 1];
      token.span = span;
      if (spelled != words.form) continue;
      token.span = {begin, begin + static_cast<std::uint32_t>(token.form.size())};
      begin = token.span.end;
    }
  }

  void check_tree() const {
    const std::vector<Token>& tokens = result_.sentence.tokens;
    enum : char { kNew, kOnPath, kRooted };
    std::vector<char> state(tokens.size() + 1, kNew);
    state[0] = kRooted;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (static_cast<std::size_t>(tokens[i].head) > tokens.size()) malformed(lines_[i], "a head that does not exist");
    }
    for (std::size_t i = 1; i <= tokens.size(); ++i) {
      std::size_t node = i;
      for (; state[node] == kNew; node = static_cast<std::size_t>(tokens[node - 1].head)) state[node] = kOnPath;
      if (state[node] == kOnPath) malformed(lines_[node - 1], "heads that go round");
      for (node = i; state[node] == kOnPath; node = static_cast<std::size_t>(tokens[node - 1].head))
        state[node] = kRooted;
    }
  }

  const ConlluBlock& block_;
  Given given_;
  ConlluSentence result_;
  bool has_text_ = false;
  std::uint64_t line_ = 0;
  std::vector<std::uint64_t> lines_;  // of each token
  std::size_t at_ = 0;                // in the text, while aligning
};

}  // namespace

bool ConlluBlock::has_words() const {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return !line.starts_with('#'); });
}

std::string_view comment_value(std::string_view comment, std::string_view key) {
  if (comment.starts_with('#')) comment.remove_prefix(1);
  while (comment.starts_with(' ')) comment.remove_prefix(1);
  if (!comment.starts_with(key)) return {};
  comment.remove_prefix(key.size());
  while (comment.starts_with(' ')) comment.remove_prefix(1);
  if (!comment.starts_with('=')) return {};
  comment.remove_prefix(1);
  while (comment.starts_with(' ')) comment.remove_prefix(1);
  return comment;
}

ConlluSentence parse_conllu(const ConlluBlock& block, Given given) { return BlockParser(block, given).parse(); }

}  // namespace relata::read

#include "read/conllu_reader.h"

#include <optional>
#include <string>
#include <utility>

#include "core/error.h"
#include "core/iso_date.h"
#include "read/conllu_block.h"
#include "read/entity_annotation.h"
#include "read/intake.h"
#include "read/line_reader.h"

namespace relata::read {
namespace {

bool is_newdoc(std::string_view line) {
  if (!line.starts_with('#')) return false;
  line.remove_prefix(1);
  while (line.starts_with(' ')) line.remove_prefix(1);
  return line == "newdoc" || line.starts_with("newdoc ");
}

class ConlluReader {
 public:
  ConlluReader(Source& source, Intake& intake) : source_(source), intake_(intake) {}

  void read() {
    LineReader lines(source_.bytes, kMaxDocumentBytes);
    Line line;
    begin(source_.name);
    while (lines.next(line)) {
      if (line.bytes.empty()) {
        end_block();
      } else {
        add(line);
      }
    }
    end_block();
    if (any_ || !split_) end();
  }

 private:
  void begin(std::string id) {
    input_ = {};
    input_.given = intake_.options().given;
    input_.document.id = std::move(id);
    input_.document.origin = source_.origin;
    wrong_.clear();
    bytes_ = 0;
    any_ = false;
  }

  // The block at hand grows by a line.
  void add(const Line& line) {
    if (block_.lines.empty()) block_.first_line = line.number;
    if (is_newdoc(line.bytes)) newdoc_ = line.number;
    block_bytes_ += line.bytes.size() + 1;
    if (block_wrong_.empty() && (line.too_long || block_bytes_ > kMaxDocumentBytes)) block_wrong_ = too_large();
    if (block_wrong_.empty()) {
      if (const std::string bad = bad_bytes(line.bytes); !bad.empty()) {
        block_wrong_ = bad + " of line " + std::to_string(line.number);
      }
    }
    // Of a block that is refused only the comments are still looked at.
    if (block_wrong_.empty() || (line.bytes.starts_with('#') && !line.too_long)) block_.lines.push_back(line.bytes);
  }

  // The block at hand is complete. One with `# newdoc` begins a document.
  void end_block() {
    if (newdoc_ != 0) {
      if (any_) end();
      begin(newdoc_id());
      describe(input_.document);
      split_ = true;
    }
    any_ = any_ || newdoc_ != 0 || !block_.lines.empty();
    bytes_ += block_bytes_;
    if (wrong_.empty()) wrong_ = bytes_ > kMaxDocumentBytes ? too_large() : block_wrong_;
    if (wrong_.empty() && block_.has_words()) add_sentence();
    block_.lines.clear();
    block_wrong_.clear();
    block_bytes_ = 0;
    newdoc_ = 0;
  }

  std::string newdoc_id() const {
    for (const std::string& line : block_.lines) {
      if (const std::string_view id = comment_value(line, "newdoc id"); !id.empty() && bad_bytes(id).empty()) {
        return std::string(id);
      }
    }
    return source_.name + '#' + std::to_string(newdoc_);
  }

  // What the comments of its first block tell of a document: "# date = 2021-08-09".
  void describe(Document& document) const {
    for (const std::string& line : block_.lines) {
      const auto told = [&](std::string_view key) -> std::optional<std::string> {
        const std::string_view value = comment_value(line, key);
        return value.empty() || !bad_bytes(value).empty() ? std::nullopt : std::optional(std::string(value));
      };
      if (const auto date = told("date"); date && is_iso_date(*date)) document.date = date;
      if (const auto title = told("title")) document.title = title;
      if (const auto source = told("source")) document.source = source;
      if (const auto url = told("url")) document.url = url;
      if (const auto author = told("author")) document.author = author;
    }
  }

  void add_sentence() {
    try {
      ConlluSentence parsed = parse_conllu(block_, input_.given);
      std::string& text = input_.document.text;
      const auto base = static_cast<std::uint32_t>(text.size());
      parsed.sentence.span.begin += base;
      parsed.sentence.span.end += base;
      text += parsed.text;
      text += '\n';
      input_.sentences.push_back(std::move(parsed.sentence));
    } catch (const InputError& error) {
      wrong_ = error.what();
    }
  }

  void end() {
    if (!wrong_.empty()) return intake_.refuse(input_.document.id, wrong_);
    if (input_.given == Given::kAll) {
      const bool tagged = has_tags();
      for (Sentence& sentence : input_.sentences) {
        read_annotated_mentions(sentence);
        if (!tagged) tag_annotated_names(sentence);
      }
    }
    intake_.take(std::move(input_));
  }

  // Whether a word has NER=; names are taken from Entity= only where none has.
  bool has_tags() const {
    for (const Sentence& sentence : input_.sentences) {
      for (const Token& token : sentence.tokens) {
        if (token.ner != "O") return true;
      }
    }
    return false;
  }

  Source& source_;
  Intake& intake_;
  ReadDocument input_;     // the document at hand
  std::string wrong_;      // why it is refused
  std::size_t bytes_ = 0;  // of its lines
  bool any_ = false;       // whether it has a block
  bool split_ = false;     // whether a `# newdoc` was met
  ConlluBlock block_;      // the sentence at hand
  std::string block_wrong_;
  std::size_t block_bytes_ = 0;
  std::uint64_t newdoc_ = 0;  // line of `# newdoc` in it
};

}  // namespace

void read_conllu(Source& source, Intake& intake) { ConlluReader(source, intake).read(); }

}  // namespace relata::read

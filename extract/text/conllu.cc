#include "extract/text/conllu.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

namespace relata::text {
namespace {

// CoNLL-U columns hold neither tabs nor line ends; an empty one is "_".
std::string column(std::string_view value) {
  std::string out(value.empty() ? std::string_view("_") : value);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

// A sentence's text on one line.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

class Misc {
 public:
  explicit Misc(std::string_view given) : value_(given == "_" ? "" : given) {}
  // Adds KEY=value; an older item of the key goes.
  void set(std::string_view key, std::string_view value) {
    remove(key);
    if (!value_.empty()) value_ += '|';
    value_ += key;
    value_ += '=';
    value_ += value;
  }
  void remove(std::string_view key) {
    std::string kept;
    std::string_view rest = value_;
    while (!rest.empty()) {
      const std::string_view item = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(rest.size(), item.size() + 1));
      if (item.starts_with(key) && item.substr(key.size()).starts_with('=')) continue;
      if (!kept.empty()) kept += '|';
      kept += item;
    }
    value_ = std::move(kept);
  }
  std::string text() const { return column(value_); }

 private:
  std::string value_;
};

class ConlluWriter {
 public:
  ConlluWriter(const ExtractedDocument& document, std::ostream& out) : document_(document), out_(out) {}

  void write() {
    // A sentence that was read from CoNLL-U or a list of words has no blanks to record and no bytes to point at.
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      sentence_ = &document_.sentences[i];
      raw_ = sentence_->comments.empty();
      next_ = i + 1 < document_.sentences.size() ? document_.sentences[i + 1].span.begin : sentence_->span.end;
      comments(i);
      words();
      out_ << '\n';
    }
  }

 private:
  void comments(std::size_t index) {
    for (const std::string& comment : sentence_->comments) out_ << "# " << comment << '\n';
    if (!raw_) return;
    if (index == 0) out_ << "# newdoc id = " << one_line(document_.document.id) << '\n';
    out_ << "# sent_id = " << one_line(document_.document.id) << '-' << index + 1 << '\n';
    out_ << "# text = " << one_line(sentence_->text(document_.document.text)) << '\n';
  }

  void words() {
    std::size_t range = 0;
    for (std::size_t i = 0; i < sentence_->tokens.size(); ++i) {
      const Token& token = sentence_->tokens[i];
      if (range < sentence_->ranges.size() && sentence_->ranges[range].first == i + 1)
        range_line(sentence_->ranges[range]);
      const bool inside = range < sentence_->ranges.size() && i + 1 >= sentence_->ranges[range].first;
      if (inside && i + 1 == sentence_->ranges[range].last) ++range;
      Misc misc(token.misc());
      if (token.ner == "O") {
        misc.remove("NER");
      } else {
        misc.set("NER", token.ner);
      }
      if (raw_ && !inside) places(misc, token.span, i + 1);
      out_ << i + 1 << '\t' << column(token.form) << '\t' << column(token.lemma) << '\t' << column(token.upos) << '\t'
           << column(token.xpos) << '\t' << column(token.feats()) << '\t' << token.head << '\t' << column(token.deprel)
           << "\t_\t" << misc.text() << '\n';
    }
  }

  void range_line(const TokenRange& range) {
    Misc misc(range.misc);
    const Span span{sentence_->tokens[range.first - 1].span.begin, sentence_->tokens[range.last - 1].span.end};
    if (raw_) places(misc, span, range.last);
    out_ << range.first << '-' << range.last << '\t' << column(range.form) << "\t_\t_\t_\t_\t_\t_\t_\t" << misc.text()
         << '\n';
  }

  // Where a written word stands in the text, and whether another follows at once. `next` is the token after it.
  void places(Misc& misc, Span span, std::size_t next) {
    const std::uint32_t base = sentence_->span.begin;
    const std::uint32_t following = next < sentence_->tokens.size() ? base + sentence_->tokens[next].span.begin : next_;
    const bool last = next >= sentence_->tokens.size() && next_ == sentence_->span.end;
    if (following == base + span.end && !last) misc.set("SpaceAfter", "No");
    misc.set("TokenRange", std::to_string(base + span.begin) + ':' + std::to_string(base + span.end));
  }

  const ExtractedDocument& document_;
  std::ostream& out_;
  const Sentence* sentence_ = nullptr;
  bool raw_ = false;
  std::uint32_t next_ = 0;  // first byte of the next sentence
};

}  // namespace

void write_conllu(const ExtractedDocument& document, std::ostream& out) { ConlluWriter(document, out).write(); }

}  // namespace relata::text

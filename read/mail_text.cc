#include "read/mail_text.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "core/ascii.h"
#include "core/table.h"
#include "read/mail_tsv.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestMark = 2'500;  // bytes of a line that is looked at; and lines of an attribution are 3

class LineKinds {
 public:
  LineKinds() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    each_row(data::mail_tsv, [&](const TableRow& row) {
      if (row.size() == 2) kinds_[row[0]].push_back(std::make_unique<RE2>(row[1], options));
    });
  }
  bool is(std::string_view kind, std::string_view line) const {
    if (line.empty() || line.size() > kLongestMark) return false;
    const auto& patterns = kinds_.at(kind);
    return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
      return RE2::FullMatch({line.data(), line.size()}, *pattern);
    });
  }

 private:
  std::map<std::string_view, std::vector<std::unique_ptr<RE2>>> kinds_;
};

const LineKinds& kinds() {
  static const LineKinds all;
  return all;
}

struct MailLine {
  std::string text;
  std::size_t quotes = 0;  // signs before it
};

bool is_signature_mark(std::string_view line) { return line == "-- " || line == "--" || line == "--\xC2\xA0"; }

std::vector<MailLine> lines_of(const MailBody& body) {
  std::vector<MailLine> lines;
  bool goes_on = false;
  for (std::string_view rest = body.text; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::size_t quotes = 0, at = 0;
    for (; at < line.size() && (line[at] == '>' || (line[at] == ' ' && quotes > 0)); ++at) quotes += line[at] == '>';
    if (quotes > 0) line.remove_prefix(at);
    if (body.is_flowed && quotes == 0 && line.starts_with(' ')) line.remove_prefix(1);  // stuffed
    if (goes_on && lines.back().quotes == quotes && !is_signature_mark(line)) lines.back().text += line;
    else lines.push_back({std::string(line), quotes});
    goes_on = body.is_flowed && line.ends_with(' ') && !is_signature_mark(line);
    if (goes_on && body.drops_blanks) lines.back().text.pop_back();
  }
  return lines;
}

// "From: Ann", of the headers that programs write before what they quote.
bool is_header_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  constexpr std::size_t kLongestName = 20;
  if (colon == line.npos || colon == 0 || colon > kLongestName) return false;
  line = trimmed(line);
  while (line.starts_with('*')) line.remove_prefix(1);  // *From:* Ann
  return std::none_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(line.find(':')), is_ascii_digit) &&
         line.substr(0, line.find(':')).find("  ") == line.npos;
}

class OwnWords {
 public:
  explicit OwnWords(const MailBody& body) : lines_(lines_of(body)) {}

  std::string text() {
    while (at_ < lines_.size() && !ends_here()) {
      if (const std::size_t lines = words_of_another(); lines > 0) at_ += lines;
      else if (!pass_forward_mark()) keep_line();
    }
    while (!text_.empty() && is_ascii_blank(text_.back())) text_.pop_back();
    return text_.empty() ? text_ : text_ + '\n';
  }

 private:
  std::string_view line(std::size_t at) const { return at < lines_.size() ? std::string_view(lines_[at].text) : ""; }
  bool has_words() const { return !trimmed(text_).empty(); }

  void keep_line() {
    const MailLine& line = lines_[at_++];
    if (line.quotes > 0 || kinds().is("device", trimmed(line.text))) return;
    if (trimmed(line.text).empty() && (text_.empty() || text_.ends_with("\n\n"))) return;
    text_ += line.text;
    text_ += '\n';
  }

  bool is_headers(std::size_t at) const { return is_header_line(line(at)) && is_header_line(line(at + 1)); }

  void pass_headers() {
    while (at_ < lines_.size() && trimmed(line(at_)).empty()) ++at_;
    if (!is_headers(at_)) return;
    while (at_ < lines_.size() && !trimmed(line(at_)).empty()) ++at_;
  }

  // A mark behind which nothing is the sender's. What is handed on without a word is read on.
  bool ends_here() {
    const std::string_view here = line(at_);
    if (lines_[at_].quotes > 0) return false;
    constexpr std::size_t kLongestSignature = 15;  // lines behind "--"
    if (is_signature_mark(here) && (here != "--" || lines_.size() - at_ <= kLongestSignature)) return true;
    const std::string_view words = trimmed(here);
    const bool is_rule = words.size() >= 20 && words.find_first_not_of("_-") == words.npos;
    if (is_rule && (kinds().is("footer", trimmed(line(at_ + 1))) || kinds().is("footer", trimmed(line(at_ + 2)))))
      return true;
    const bool quotes_mail = kinds().is("cut", words) || (is_rule && is_headers(at_ + 1));
    if (!quotes_mail) return false;
    if (has_words()) return true;
    ++at_;
    pass_headers();
    return at_ == lines_.size();
  }

  bool pass_forward_mark() {
    if (lines_[at_].quotes > 0 || !kinds().is("forward", trimmed(line(at_)))) return false;
    ++at_;
    pass_headers();
    return true;
  }

  // The lines of "On 2 May 2021 Bo\nwrote:" at hand, where the words of another stand behind them: in signs, or all
  // that follows.
  std::size_t words_of_another() {
    constexpr std::size_t kMostLines = 3;
    std::string joined_lines;
    for (std::size_t count = 1; count <= kMostLines && at_ + count <= lines_.size(); ++count) {
      if (lines_[at_ + count - 1].quotes > 0 || trimmed(line(at_ + count - 1)).empty()) return 0;
      joined_lines += std::string(count > 1 ? " " : "") + std::string(trimmed(line(at_ + count - 1)));
      if (!joined_lines.ends_with(':') || !kinds().is("wrote", joined_lines)) continue;
      std::size_t next = at_ + count;
      while (next < lines_.size() && trimmed(line(next)).empty()) ++next;
      if (next < lines_.size() && lines_[next].quotes > 0) return count;
      static const RE2 of_mail(R"(@|\d[:.]\d\d)", RE2::Quiet);  // an address or a time: "In 2019 she wrote:" is text
      return has_words() && RE2::PartialMatch(joined_lines, of_mail) ? lines_.size() - at_ : 0;
    }
    return 0;
  }

  std::vector<MailLine> lines_;
  std::size_t at_ = 0;
  std::string text_;
};

}  // namespace

std::string own_words(const MailBody& body) { return OwnWords(body).text(); }

std::string subject_title(std::string_view subject, bool is_list) {
  static const WordLists lists(data::mail_tsv);
  const std::string title = single_blanks(subject);
  std::string_view rest = title;
  for (std::size_t before = 0; before != rest.size();) {
    before = rest.size();
    const std::size_t colon = rest.find(':');
    std::string word = ascii_lower(rest.substr(0, colon == rest.npos ? 0 : colon));
    if (const std::size_t count = word.find_first_of("[("); count != word.npos && count > 0)
      word.resize(count);  // Re[2]
    if (lists.holds("reply", trimmed(word))) rest = trimmed(rest.substr(colon + 1));
    const std::size_t tag = rest.find(']');
    if (is_list && rest.starts_with('[') && tag != rest.npos) rest = trimmed(rest.substr(tag + 1));
  }
  return std::string(rest.empty() ? std::string_view(title) : rest);
}

}  // namespace relata::read

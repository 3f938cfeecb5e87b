#include "extract/text/furniture.h"

#include <re2/set.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "core/error.h"
#include "core/table.h"
#include "extract/text/furniture_tsv.h"
#include "extract/text/regular_expression.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestLine = 2000;    // bytes; no row of the table allows more
constexpr std::size_t kBylineParagraphs = 6;  // a byline stands among the first paragraphs, under the headline
constexpr std::size_t kLongestByline = 90;    // bytes

// The rows of the table as one automaton.
class Patterns {
 public:
  Patterns() : set_(options(), RE2::ANCHOR_BOTH) {
    each_row(data::furniture_tsv, [&](const TableRow& row) {
      std::size_t limit = 0;
      std::from_chars(row[0].data(), row[0].data() + row[0].size(), limit);
      std::string wrong;
      if (set_.Add(string_piece(row[1]), &wrong) < 0) throw Error("furniture.tsv: " + wrong);
      limits_.push_back(limit);
    });
    if (!set_.Compile()) throw Error("furniture.tsv: the patterns need too much memory");
  }

  bool match(std::string_view line) const {
    if (line.size() > kLongestLine) return false;
    std::vector<int> rows;
    if (!set_.Match(string_piece(line), &rows)) return false;
    return std::any_of(rows.begin(), rows.end(),
                       [&](int row) { return line.size() <= limits_[static_cast<std::size_t>(row)]; });
  }

 private:
  static RE2::Options options() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_max_mem(64 << 20);
    options.set_log_errors(false);
    options.set_never_capture(true);
    return options;
  }

  RE2::Set set_;
  std::vector<std::size_t> limits_;
};

const Patterns& patterns() {
  static const Patterns patterns;
  return patterns;
}

// "Ana Duarte and Per Lund", "Coast Evening Times": persons joined by "and", or the name of a paper, alone.
bool is_byline(std::string_view line) {
  static const RE2 persons(
      R"([A-ZÀ-Þ][^\s,]+(?: [A-ZÀ-Þ][^\s,]*)+(?:, [A-ZÀ-Þ][^\s,]+(?: [A-ZÀ-Þ][^\s,]*)+)*,? (?:and|&) )"
      R"([A-ZÀ-Þ][^\s,]+(?: [A-ZÀ-Þ][^\s,]*)*[^\s,.!?:])",
      RE2::Quiet);
  static const RE2 paper(R"((?:[A-ZÀ-Þ][^\s,]+ )+(?:Times|News|Post|Herald|Tribune|Journal|Gazette|Review|Chronicle|)"
                         R"(Press|Dispatch|Mirror|Mail|Telegraph|Observer|Wire|Today|Network|Magazine|Weekly|Daily|)"
                         R"(Online|Agency))",
                         RE2::Quiet);
  return line.size() <= kLongestByline &&
         (RE2::FullMatch(string_piece(line), persons) || RE2::FullMatch(string_piece(line), paper));
}

}  // namespace

bool is_prose(std::string_view sentence) {
  static const RE2 addressed(
      R"((?i)\b(?:you|your|our|us|we|here|subscribe|newsletter|click|sign up|follow|copyright|reserved)\b)",
      RE2::Quiet);
  const auto blanks = std::count(sentence.begin(), sentence.end(), ' ');
  return blanks >= 7 && sentence.ends_with('.') && !RE2::PartialMatch(string_piece(sentence), addressed) &&
         !patterns().match(sentence);
}

std::vector<bool> find_furniture(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<bool> furniture(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view line = text.substr(paragraphs[i].begin, paragraphs[i].end - paragraphs[i].begin);
    furniture[i] = patterns().match(line) || (i > 0 && i < kBylineParagraphs && is_byline(line));
  }
  return furniture;
}

}  // namespace relata::text

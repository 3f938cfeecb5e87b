#include "measure/time_patterns.h"

#include <unicode/regex.h>

#include <cassert>
#include <map>
#include <memory>

#include "core/table.h"
#include "measure/time_patterns_tsv.h"

namespace relata::measure {
namespace {

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::unique_ptr<icu::RegexPattern> compiled(const TableRow& row) {
  UParseError place;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::RegexPattern> pattern(
      icu::RegexPattern::compile(unicode(row[2]), row[1] == "i" ? UREGEX_CASE_INSENSITIVE : 0, place, status));
  assert(U_SUCCESS(status) && "a row of time_patterns.tsv is no regular expression");
  return pattern;
}

// A search of one of them in a text, which it keeps.
class Search {
 public:
  Search(std::string_view name, std::string_view text) : text_(unicode(text)) {
    static const auto patterns = [] {
      std::map<std::string_view, std::unique_ptr<icu::RegexPattern>> all;
      each_row(data::time_patterns_tsv, [&](const TableRow& row) { all.emplace(row[0], compiled(row)); });
      return all;
    }();
    assert(patterns.contains(name));
    matcher_.reset(patterns.find(name)->second->matcher(text_, status_));
  }

  bool find() { return matcher_->find(); }
  bool looking_at() { return matcher_->lookingAt(status_); }
  bool matches() { return matcher_->matches(status_); }
  std::string group(int number) { return utf8(matcher_->group(number, status_)); }
  std::string replaced(std::string_view by) { return utf8(matcher_->replaceAll(unicode(by), status_)); }
  std::string behind() {
    std::int32_t end = 0;
    while (matcher_->find()) end = matcher_->end(status_);
    return utf8(text_.tempSubString(end));
  }

 private:
  icu::UnicodeString text_;
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

}  // namespace

bool is_in(std::string_view name, std::string_view text) { return Search(name, text).find(); }
bool begins(std::string_view name, std::string_view text) { return Search(name, text).looking_at(); }
bool is_whole(std::string_view name, std::string_view text) { return Search(name, text).matches(); }

std::string replaced(std::string_view name, std::string_view text, std::string_view by) {
  return Search(name, text).replaced(by);
}

std::string behind_last(std::string_view name, std::string_view text) { return Search(name, text).behind(); }

std::vector<std::pair<std::string, std::string>> groups_of(std::string_view name, std::string_view text) {
  std::vector<std::pair<std::string, std::string>> groups;
  for (Search search(name, text); search.find();) groups.emplace_back(search.group(1), search.group(2));
  return groups;
}

}  // namespace relata::measure

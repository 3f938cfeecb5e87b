#include "copies/copy_test.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/iso_date.h"

namespace relata::copies {
namespace {

constexpr std::size_t kLeadWords = 30;  // the first two or three sentences
constexpr std::size_t kPassage = 7;     // pairs in a row: eight words, of some fifteen as written
constexpr std::size_t kFewWords = 24;   // of a shorter text only the very same is a copy
constexpr std::size_t kFewNumbers = 3;  // of fewer nothing is told
constexpr Day kNear = 6;                // days apart; a report of next week is farther

struct Least {
  double shorter, passages, numbers;
};
// Within days, and farther apart.
constexpr Least kNearLeast{.70, .45, .65}, kFarLeast{.88, .70, .90};
constexpr double kVerbatim = .75, kNumbersOfVerbatim = .45;  // passages so long may stand beside others' numbers
constexpr double kLead = .6;                                 // of the lead
constexpr double kNearlyAll = .85, kHalfLead = .5;           // of the shorter: then something stands within a lead
constexpr double kAll = .9;                                  // of the shorter: its own lead may be new then
constexpr double kMostOfLonger = .85;                        // of the longer: its lead may have been rewritten then

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

Day days_apart(Day a, Day b) { return a == 0 || b == 0 ? 0 : a < b ? b - a : a - b; }

}  // namespace

// A set of pairs as bits: of an article's two hundred pairs it takes one that is not there for one in 600 times.
struct CopyTest::Pairs {
  static constexpr std::size_t kBits = std::size_t{1} << 17;
  std::array<std::uint64_t, kBits / 64> bits{};

  explicit Pairs(const Wording& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::size_t at = place(words[i - 1], words[i]);
      bits[at / 64] |= std::uint64_t{1} << at % 64;
    }
  }
  static std::size_t place(Word a, Word b) {
    const std::uint64_t pair = std::uint64_t{a} << 16 | b;
    return static_cast<std::size_t>(pair * 0x9e3779b97f4a7c15 >> 47);
  }
  bool has(Word a, Word b) const {
    const std::size_t at = place(a, b);
    return (bits[at / 64] >> at % 64 & 1) != 0;
  }
};

namespace {

// What of one text another has.
struct Of {
  std::size_t pairs = 0, lead = 0, lead_of = 0, in_passages = 0;
};

template <typename Pairs>
Of shared_of(const Wording& words, const Pairs& other) {
  Of of;
  std::size_t run = 0;
  const auto end_run = [&] {
    if (run >= kPassage) of.in_passages += run;
    run = 0;
  };
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool there = other.has(words[i - 1], words[i]);
    of.pairs += there ? 1 : 0;
    if (i < kLeadWords) ++of.lead_of, of.lead += there ? 1 : 0;
    if (there) ++run;
    else end_run();
  }
  end_run();
  return of;
}

double shared_numbers(const Wording& shorter, const Wording& longer) {
  std::vector<Word> all, there;
  for (const Word word : shorter)
    if (has_digit(word)) all.push_back(word);
  for (const Word word : longer)
    if (has_digit(word)) there.push_back(word);
  for (std::vector<Word>* words : {&all, &there}) {
    std::sort(words->begin(), words->end());
    words->erase(std::unique(words->begin(), words->end()), words->end());
  }
  if (all.size() < kFewNumbers) return 1;
  std::vector<Word> both;
  std::set_intersection(all.begin(), all.end(), there.begin(), there.end(), std::back_inserter(both));
  return share(both.size(), all.size());
}

bool are_copies(const Shared& shared, Day days) {
  const Least& least = days <= kNear ? kNearLeast : kFarLeast;
  if (shared.shorter < least.shorter || shared.passages < least.passages) return false;
  const bool verbatim = days <= kNear && shared.passages >= kVerbatim;
  if (shared.numbers < (verbatim ? kNumbersOfVerbatim : least.numbers)) return false;
  const double lead = shared.shorter >= kNearlyAll ? kHalfLead : kLead;
  if (shared.shorter_lead < lead && shared.shorter < kAll) return false;
  return shared.longer_lead >= lead || shared.longer >= kMostOfLonger;
}

}  // namespace

CopyTest::CopyTest(Text text) : text_(std::move(text)), pairs_(std::make_unique<Pairs>(text_.words)) {}
CopyTest::~CopyTest() = default;

Shared CopyTest::shared(const Text& other) const {
  const Pairs others(other.words);
  const std::size_t size = text_.words.size(), its_size = other.words.size();
  const bool is_shorter = size != its_size ? size < its_size : text_.words < other.words;
  const Of mine = shared_of(text_.words, others), its = shared_of(other.words, *pairs_);
  const Of &of_shorter = is_shorter ? mine : its, &of_longer = is_shorter ? its : mine;
  const Wording &shorter = is_shorter ? text_.words : other.words, &longer = is_shorter ? other.words : text_.words;
  const auto pairs = [](const Wording& words) { return words.empty() ? 0 : words.size() - 1; };
  return {share(of_shorter.pairs, pairs(shorter)),       share(of_longer.pairs, pairs(longer)),
          share(of_shorter.lead, of_shorter.lead_of),    share(of_longer.lead, of_longer.lead_of),
          share(of_shorter.in_passages, pairs(shorter)), shared_numbers(shorter, longer)};
}

bool CopyTest::is_copy(const Text& other) const {
  if (text_.words == other.words) return true;
  if (std::min(text_.words.size(), other.words.size()) < kFewWords) return false;
  return are_copies(shared(other), days_apart(text_.day, other.day));
}

Day day_of(std::string_view date) {
  if (date.size() < 10 || !is_iso_date(date)) return 0;
  const auto number = [&](std::size_t at, std::size_t digits) {
    Day value = 0;
    for (const char digit : date.substr(at, digits)) value = value * 10 + static_cast<Day>(digit - '0');
    return value;
  };
  // Days of the civil calendar, years from March on (Howard Hinnant, chrono-compatible low-level date algorithms).
  const Day month = number(5, 2), year = number(0, 4) - (month <= 2 ? 1 : 0);
  const Day day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + number(8, 2) - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 305;
}

}  // namespace relata::copies

// The words of time (words.tsv): which class a word has and what it is worth there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata::time {

struct WordSense {
  std::string_view word_class;  // "MONTH", "UNIT"; in capitals
  int value = 0;
  bool doubtful = false;  // also an everyday word: "may", "march", "sun"
};

// Read once; any thread may ask.
class Lexicon {
 public:
  explicit Lexicon(std::string_view table);
  // The senses of a word in lower case, or null.
  const std::vector<WordSense>* find(const std::string& word) const;
  // The sense of that class, or null.
  const WordSense* find(const std::string& word, std::string_view word_class) const;

 private:
  std::unordered_map<std::string, std::vector<WordSense>> words_;
};

const Lexicon& lexicon();

// Whether word_lists.tsv has the word in that list: is_listed("modal", "might") -> true.
bool is_listed(std::string_view list, std::string_view word);

// Values of class UNIT, in order of size; night and weekend count as days.
enum Unit : int {
  kSecond = 1,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kHalfYear,
  kYear,
  kDecade,
  kCentury,
  kWeekend,
  kFortnight,
  kNight
};

}  // namespace relata::time

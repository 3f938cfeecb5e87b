#include "measure/time_score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>

#include "core/ascii.h"
#include "measure/sha256.h"
#include "measure/time_patterns.h"
#include "measure/time_values.h"

namespace relata::measure {
namespace {

constexpr std::string_view kAround = " .,!?|()";

std::string_view stripped(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kAround);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kAround) + 1 - begin);
}

// The words that have to be found: without articles, a preposition before them, punctuation.
std::string bare(const std::string& text) {
  const std::string words(stripped(single_blanks(ascii_lower(text))));
  return std::string(stripped(replaced("leading", words + " ", "")));
}

std::set<std::string, std::less<>> words_of(const std::string& text) {
  std::set<std::string, std::less<>> words;
  for (const std::string_view word : split(single_blanks(ascii_lower(text)), ' ')) words.emplace(word);
  return words;
}

bool shares_a_word(const FoundTime& found, const std::string& text) {
  const auto ours = words_of(text), theirs = words_of(found.words);
  return std::any_of(theirs.begin(), theirs.end(), [&](const std::string& word) { return ours.contains(word); });
}

// Beginning and end of a value, to the minute.
TimePair minutes_of(const std::string& value) {
  const std::size_t slash = value.find('/');
  const std::string first = value.substr(0, slash), last = slash == value.npos ? "" : value.substr(slash + 1);
  return {first.substr(0, 16), (last.empty() ? first : last).substr(0, 16)};
}

bool is_value(const FoundTime& found, const TimePair& pair) {
  if (!pair.first && !pair.last) return found.value && found.value->find("..") != found.value->npos;
  if ((pair.first ? *pair.first : *pair.last).find('T') != std::string::npos)
    return found.value && minutes_of(*found.value) == TimePair{pair.first.value_or(".."), pair.last.value_or("..")};
  return !found.is_duration && TimePair{found.start, found.end} == pair;
}

bool is_right(const std::vector<FoundTime>& found, const TimeResult& result, const AcceptedValues& accepted) {
  if (accepted.open) {
    const bool valued = std::any_of(found.begin(), found.end(), [&](const FoundTime& f) {
      return f.value && !f.value->empty() && shares_a_word(f, result.text);
    });
    return !valued && (!found.empty() || !is_fiscal(result.text));
  }
  return std::any_of(found.begin(), found.end(), [&](const FoundTime& f) {
    if (bare(f.words) != bare(result.text)) return false;
    if (accepted.any) return true;
    if (accepted.duration) return f.value && is_same_duration(*f.value, *accepted.duration);
    return std::any_of(accepted.pairs.begin(), accepted.pairs.end(), [&](const TimePair& p) { return is_value(f, p); });
  });
}

void count(const TimeCase& time_case, const std::string& text, bool right, TimeScore& score) {
  if (!right && part_of(time_case.input) != "unseen")
    score.wrong.push_back(time_case.file + ": " + time_case.input + " [" + text + "]");
  for (const std::string& key : {time_case.file, part_of(time_case.input), std::string("all")}) {
    ++score.counts[key].wanted;
    score.counts[key].right += right;
  }
}

// Months, and seconds of what is shorter; rounded, so that sums in another order are equal.
std::array<long long, 2> length_of(std::string_view duration) {
  struct Unit {
    char letter;
    bool of_months;
    double size;
  };
  static constexpr Unit kDate[] = {
      {'Y', true, 12}, {'M', true, 1}, {'W', false, 604800}, {'D', false, 86400}, {'B', false, 86400}};
  static constexpr Unit kClock[] = {{'H', false, 3600}, {'M', false, 60}, {'S', false, 1}};
  std::array<double, 2> length{};
  const auto add = [&](std::string_view name, std::string_view text, const auto& units) {
    for (const auto& [number, letters] : groups_of(name, text))
      for (const Unit& unit : units)
        if (letters.front() == unit.letter && (letters.size() == 1 || letters == "BD"))
          length[unit.of_months ? 0 : 1] += std::strtod(number.c_str(), nullptr) * unit.size;
  };
  const std::size_t clock = std::min(duration.find('T'), duration.size());
  add("duration_amount", duration.substr(1, clock - 1), kDate);
  if (clock < duration.size()) add("clock_amount", duration.substr(clock + 1), kClock);
  return {std::llround(1000 * length[0]), std::llround(1000 * length[1])};
}

}  // namespace

bool is_same_duration(std::string_view a, std::string_view b) {
  return a.starts_with('P') && b.starts_with('P') && length_of(a) == length_of(b);
}

std::string part_of(std::string_view input) {
  switch (sha256(input).front() % 4) {
    case 1: return "opened later";
    case 3: return "unseen";
    default: return "development";
  }
}

void add_score(const TimeCase& time_case, const std::vector<FoundTime>& found, TimeScore& score) {
  if (time_case.results.empty() && time_case.file == "DateTimeModel") {  // others look for their own kinds alone
    ++score.attempted;
    if (is_technical(time_case)) ++score.aside["web address, file name, formula, handle: no sentence"];
    else count(time_case, "", found.empty(), score);
  }
  for (const TimeResult& result : time_case.results) {
    ++score.attempted;
    if (const auto why = set_aside(time_case, result)) ++score.aside[*why];
    else count(time_case, result.text, is_right(found, result, accepted_values(time_case, result)), score);
  }
}

}  // namespace relata::measure

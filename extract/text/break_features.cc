#include "extract/text/break_features.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/fnv1a.h"

namespace relata::text {
namespace {

constexpr std::uint64_t kBegin = 1, kEnd = 2;  // stand for words before and after the paragraph
constexpr std::size_t kLongWord = 16;          // bytes; longer words count by their shape alone

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 29;
}

// "kunduz" a, "Kunduz" T, "A" A, "NATO" U, "McCain" M, "1998" 0, "20th" x, "3.5" 9, "a@b.c" @; with a stop at the end
// another; marks stand for themselves.
std::uint64_t shape_of(std::string_view form) {
  std::size_t letters = 0, upper = 0, digits = 0, others = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = code_point_at(form, at);
    at += c.bytes;
    if (is_digit(c.value)) {
      ++digits;
    } else if (is_letter(c.value)) {
      first_upper = first_upper || (letters == 0 && is_upper(c.value));
      ++letters;
      upper += is_upper(c.value);
    } else {
      ++others;
    }
  }
  if (letters + digits == 0) return fnv1a(form.substr(0, 3));
  char kind = 'M';
  if (digits > 0) {
    kind = letters > 0 ? 'x' : others > 0 ? '9' : '0';
  } else if (form.find_first_of("@/") != std::string_view::npos) {
    kind = '@';
  } else if (upper == 0) {
    kind = 'a';
  } else if (upper == letters) {
    kind = letters == 1 ? 'A' : 'U';
  } else if (upper == 1 && first_upper) {
    kind = 'T';
  }
  return mix(static_cast<std::uint64_t>(kind), form.back() == '.');
}

std::uint8_t step_of(std::size_t count) {
  constexpr std::array<std::size_t, 7> kSteps = {1, 2, 3, 4, 7, 12, 25};
  return static_cast<std::uint8_t>(std::upper_bound(kSteps.begin(), kSteps.end(), count) - kSteps.begin());
}

}  // namespace

BreakContext::BreakContext(std::string_view text, std::span<const Piece> pieces, std::span<const std::size_t> rule_ends)
    : rule_(pieces.size()), blank_(pieces.size()), inside_(pieces.size()) {
  for (const std::size_t end : rule_ends) rule_[end - 1] = true;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view form = text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
    const std::uint64_t shape = shape_of(form);
    words_.push_back({form.size() > kLongWord ? shape : fnv1a(ascii_lower(form)), shape});
    depth += (form == "(") - (form == ")");
    inside_[i] = depth > 0;
    blank_[i] = i + 1 < pieces.size() && pieces[i + 1].blank_before;
    since_.push_back(step_of(i - begin));
    if (rule_[i]) begin = i + 1;
  }
  if (pieces.empty()) return;
  const char32_t last = code_point_before(text, pieces.back().end).value;
  stop_at_end_ = last == '.' || last == '!' || last == '?' || last == '"' || last == U'”' || last == ')';
}

BreakContext::Word BreakContext::word(std::ptrdiff_t i) const {
  if (i < 0) return {kBegin, kBegin};
  if (i >= static_cast<std::ptrdiff_t>(words_.size())) return {kEnd, kEnd};
  return words_[static_cast<std::size_t>(i)];
}

BreakFeatures BreakContext::features(std::size_t i) const {
  const auto at = static_cast<std::ptrdiff_t>(i);
  const Word before = word(at - 1), last = word(at), next = word(at + 1), after = word(at + 2);
  const std::uint64_t rule = rule_[i], blank = blank_[i], since = since_[i], left = step_of(words_.size() - 1 - i);
  BreakFeatures result;
  std::size_t count = 0;
  const auto add = [&](auto... parts) {
    std::uint64_t hash = 0xA0761D6478BD642F + count;
    ((hash = mix(hash, static_cast<std::uint64_t>(parts))), ...);
    result[count++] = static_cast<std::uint32_t>(mix(hash, 0) >> (64 - kBreakFeatureBits));
  };
  add(rule);
  add(last.form);
  add(next.form);
  add(before.form);
  add(after.form);
  add(rule, last.form);
  add(rule, next.form);
  add(rule, blank, last.shape, next.shape);
  add(before.shape, last.shape, next.shape);
  add(last.shape, next.shape, after.shape);
  add(before.shape, last.shape, next.shape, after.shape);
  add(last.form, next.shape);
  add(last.shape, next.form);
  add(last.form, next.form);
  add(rule, since);
  add(since, last.shape, next.shape);
  add(rule, stop_at_end_, last.shape, next.shape);
  add(rule, left);
  add(rule, inside_[i]);
  add(word(0).shape, stop_at_end_, rule, next.shape);
  add(last.form, next.shape, after.shape);
  add(last.shape, next.form, after.form);
  return result;
}

}  // namespace relata::text

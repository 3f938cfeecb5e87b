#include "extract/openie/quantity.h"

#include <charconv>
#include <string>

#include "core/ascii.h"
#include "extract/openie/numbers_tsv.h"
#include "extract/openie/sentence_view.h"
#include "extract/openie/table.h"

namespace relata::openie {
namespace {

const Table& number_table() {
  static const Table table(data::numbers_tsv);
  return table;
}

bool is_scale(std::string_view word) { return number_table().find(word) && number_table().find(word)->size() > 1; }

std::optional<double> parse_digits(std::string_view word) {
  std::string digits;
  for (char c : word)
    if (c != ',') digits += c;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// Words that make a number approximate, before it or governing it: "about", "more than", "nearly".
bool approximates(const SentenceView& view, int number) {
  const DependencyTree& tree = view.tree();
  for (int child : tree.children(number))
    if (number_table().value(view.lower(child)) == "approximate") return true;
  return number > 0 && number_table().value(view.lower(number - 1)) == "approximate";
}

}  // namespace

std::optional<double> parse_number(std::string_view word) {
  if (word.empty()) return std::nullopt;
  if (is_ascii_digit(word.front())) return parse_digits(word);
  const std::string_view digits = number_table().value(ascii_lower(word));
  return digits.empty() || digits == "approximate" ? std::nullopt : parse_digits(digits);
}

std::optional<Quantity> quantity(const SentenceView& view, int head) {
  const DependencyTree& tree = view.tree();
  for (int child : tree.children(head)) {
    if (!tree.is(child, "nummod")) continue;
    std::optional<double> value = parse_number(view.token(child).form);
    if (!value) continue;
    bool approximate = approximates(view, child);
    for (int part : tree.children(child)) {  // "3 million": 3 under million
      const std::optional<double> factor = parse_number(view.token(part).form);
      if (!factor || !(tree.is(part, "compound") || tree.is(part, "nummod") || tree.is(part, "flat"))) continue;
      value = is_scale(view.lower(child)) || is_scale(view.lower(part)) ? *value * *factor : *value + *factor;
      approximate |= approximates(view, part);
    }
    return Quantity{*value, view.token(head).form, approximate};
  }
  if (view.token(head).upos == "NUM") {  // "300,000 of Gaza's pupils"
    const std::optional<double> value = parse_number(view.token(head).form);
    for (int child : tree.children(head))
      if (value && tree.is(child, "nmod") && child > head && view.preposition_text(child) == "of")
        return Quantity{*value, view.token(child).form, approximates(view, head)};
  }
  return std::nullopt;
}

}  // namespace relata::openie

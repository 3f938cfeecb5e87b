#include "read/page_date.h"

#include <re2/re2.h>

#include <algorithm>
#include <functional>

#include "core/ascii.h"
#include "core/error.h"
#include "core/iso_date.h"
#include "core/table.h"
#include "read/dateline.h"
#include "read/page_lines.h"
#include "read/page_tsv.h"
#include "read/record_date.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestDate = 60;       // bytes that record_date reads
constexpr std::size_t kLongestDateLine = 160;  // bytes of a line that is about a date
constexpr std::uint32_t kMostNodes = 60;       // of an element that is about a date
constexpr std::uint32_t kNear = 200;           // nodes between a headline and what is named a date of the article
constexpr std::uint32_t kNearby = 60;          // nodes between a headline and the line below or above it
constexpr std::string_view kFirstYear = "1600", kLastYear = "2199", kNoDay = "1970-01-01";

// Zeros and the beginning of all clocks are what a site has that knows no date.
bool is_likely(std::string_view date) {
  return date.substr(0, 4) >= kFirstYear && date.substr(0, 4) <= kLastYear && !date.starts_with(kNoDay);
}

// One of the words of a list stands in the text.
bool says(std::string_view list, std::string_view text) {
  static const WordLists lists(data::page_tsv);
  const std::vector<std::string_view> words = split(text, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    while (!word.empty() && (word.back() == ':' || word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    return lists.holds(list, ascii_lower(word));
  });
}

// The texts in the element with single blanks; "" if they are longer than a line about a date.
std::string short_text(std::span<const PageNode> nodes, std::uint32_t element) {
  std::string text;
  if (nodes[element].end - element > kMostNodes) return "";
  for (std::uint32_t i = element; i < nodes[element].end; ++i) {
    if (nodes[i].node->type == GUMBO_NODE_ELEMENT) continue;
    text.append(nodes[i].node->v.text.text).append(" ");
    if (text.size() > 4 * kLongestDateLine) return "";
  }
  text = one_line(text);
  return text.size() > kLongestDateLine ? "" : text;
}

// What one element says of the day, by its attributes, else its text.
std::optional<std::string> element_date(std::span<const PageNode> nodes, std::uint32_t i) {
  for (const char* key : {"datetime", "content", "data-datetime", "data-date"})
    if (auto day = page_date(attribute(nodes[i].node, key))) return day;
  const std::string text = short_text(nodes, i);
  return says("updated", text) && !says("published", text) ? std::nullopt : page_date(text);
}

// In what is no part of the article by its name; what the headline stands in is a part of it whatever its name.
bool is_elsewhere(std::span<const PageNode> nodes, std::uint32_t i, std::uint32_t headline) {
  for (; i != 0; i = nodes[i].parent)
    if (nodes[i].is(kJunk) && (headline < i || headline >= nodes[i].end)) return true;
  return false;
}

// The date of the element nearest to the headline of those for which `wanted` holds.
std::optional<std::string> nearest_date(std::span<const PageNode> nodes, std::optional<std::uint32_t> headline,
                                        std::uint32_t within, const std::function<bool(std::uint32_t)>& wanted) {
  std::optional<std::string> best;
  std::uint32_t nearest = within;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i].node->type != GUMBO_NODE_ELEMENT) continue;
    const std::uint32_t from = headline.value_or(0), away = i < from ? from - i : i - from;
    if (away >= nearest || !wanted(i) || is_elsewhere(nodes, i, from)) continue;
    if (auto day = element_date(nodes, i)) best = std::move(day), nearest = away;
  }
  return best;
}

int month_of(const std::string& name) {
  const auto day = page_date("1 " + name + " 2000");
  return day ? std::stoi(day->substr(5, 2)) : 0;
}

}  // namespace

std::optional<std::string> page_date(std::string_view words) {
  words = trimmed(words);
  if (words.empty() || words.size() > kLongestDateLine) return std::nullopt;
  const auto likely = [](std::optional<std::string> date) {
    return date && is_likely(*date) && date->size() >= 10 ? date : std::nullopt;
  };
  if (is_iso_date(words)) return likely(std::string(words));
  try {
    if (words.size() <= kLongestDate)
      if (auto date = record_date(words)) return likely(std::move(date));
  } catch (const InputError&) {
    // no date as a record has it; a line may still name a day
  }
  return likely(named_day(words));
}

std::optional<std::string> address_date(std::string_view url) {
  static const RE2 numbers(R"([/=_-]((?:19|20)\d\d)([/_-]?)(\d\d?)([/_-]?)(\d\d)(?:[/_.?&#-]|$))", RE2::Quiet);
  static const RE2 named(R"(/((?:19|20)\d\d)/([A-Za-z]{3,9})/(\d\d?)(?:[/_.?&#-]|$))", RE2::Quiet);
  const std::size_t host = url.find("//");
  if (host != url.npos) url.remove_prefix(std::min(url.find('/', host + 2), url.size()));
  re2::StringPiece path(url.data(), url.size());
  std::string month, first, second;
  int year = 0, number = 0, day = 0;
  while (RE2::FindAndConsume(&path, numbers, &year, &first, &number, &second, &day))
    if (const auto date = iso_date(year, number, day); date && first == second) return date;
  if (RE2::PartialMatch(re2::StringPiece(url.data(), url.size()), named, &year, &month, &day))
    return iso_date(year, month_of(month), day);
  return std::nullopt;
}

std::optional<std::string> shown_date(std::span<const PageNode> nodes, std::optional<std::uint32_t> headline) {
  const auto all = static_cast<std::uint32_t>(nodes.size());
  const auto has_property = [&](std::uint32_t i) {
    const std::string_view property = attribute(nodes[i].node, "itemprop");
    return property.find("datePublished") != property.npos || property.find("dateCreated") != property.npos;
  };
  const auto is_published = [&](std::uint32_t i) {
    const GumboNode* node = nodes[i].node;
    const std::string classes = ascii_lower(attribute(node, "class"));
    const bool marked = gumbo_get_attribute(&node->v.element.attributes, "pubdate") || says("published", classes);
    return node->v.element.tag == GUMBO_TAG_TIME && marked;
  };
  const auto is_time = [&](std::uint32_t i) {
    const std::string classes = ascii_lower(attribute(nodes[i].node, "class"));
    return nodes[i].node->v.element.tag == GUMBO_TAG_TIME && !says("updated", classes);
  };
  if (auto day = nearest_date(nodes, headline, all, has_property)) return day;
  if (auto day = nearest_date(nodes, headline, all, is_published)) return day;
  return nearest_date(nodes, headline, all, is_time);
}

std::optional<std::string> named_date(std::span<const PageNode> nodes, std::optional<std::uint32_t> headline) {
  const std::uint32_t near = headline ? kNear : static_cast<std::uint32_t>(nodes.size());
  const auto is_dated = [&](std::uint32_t i) { return nodes[i].is(kDated); };
  const auto is_short = [&](std::uint32_t i) { return nodes[i].is(kBlock) && !nodes[i].is(kHeading); };
  if (auto day = nearest_date(nodes, headline, near, is_dated)) return day;
  return headline ? nearest_date(nodes, headline, kNearby, is_short) : std::nullopt;
}

}  // namespace relata::read

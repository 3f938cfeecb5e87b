// The day that a page says it was published, in each way that pages do. For sources only.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "read/page_nodes.h"

namespace relata::read {

// In ISO 8601, with its time where it is written so; absent where only one day cannot be meant, and for years in which
// no pages, or not even newspapers, were.
//   "2024-03-09T10:15:00Z" -> the same; "Posted on March 9, 2024 14:30 GMT" -> "2024-03-09"; "03/04/2024" -> absent
std::optional<std::string> page_date(std::string_view words);

// "https://wire.example/2021/08/14/port-falls" -> "2021-08-14"; a month without a day is none.
std::optional<std::string> address_date(std::string_view url);

// Of the elements that say when the article was published (itemprop="datePublished", then <time>, and then, where
// `by_name`, those that article.tsv calls dated), the one nearest to `headline`, an index, or the first.
std::optional<std::string> shown_date(std::span<const PageNode> nodes, std::optional<std::uint32_t> headline);
// Of a short line beside the headline that has a date and says little else: "Ana Duarte | 9 March 2024".
std::optional<std::string> named_date(std::span<const PageNode> nodes, std::optional<std::uint32_t> headline);

}  // namespace relata::read

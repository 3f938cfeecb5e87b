// PostingFilter: what a filter takes, as far as the index tells it without a look at statements. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/filter.h"
#include "store/posting.h"

namespace relata::kb {

class PostingFilter {
 public:
  // Keeps a reference.
  explicit PostingFilter(const Filter& filter);

  bool takes_document(std::string_view id, const std::optional<std::string_view>& source) const;
  // Whether days are asked for that the posting, of SPO, does not know.
  bool lacks_days(const store::Posting& posting) const;
  // Of SPO where days are asked for, which it knows.
  bool takes_days(const store::Posting& posting) const;
  // Whatever its polarity, modality and days; of SPO where the filter asks for confidence.
  bool takes_widely(const store::Posting& posting, bool rejected) const;
  // By its polarity and modality.
  bool takes_force(const store::Posting& posting) const;

 private:
  const Filter& filter_;
  const bool asks_days_;
  const std::uint32_t since_, until_;  // day codes
};

}  // namespace relata::kb

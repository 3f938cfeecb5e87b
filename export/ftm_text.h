// Values as FollowTheMoney's cleaner leaves them (its types/*.py, rigour 2.6), so that a reader that cleans loses and
// changes nothing. It composes letters with their marks (NFC), which says the same.
//
// It holds no control characters but tab, line feed and carriage return: they become U+FFFD; soft hyphens, joiners and
// marks of direction (U+00AD U+061C U+200B-200F U+2060-2064 U+FEFF) it drops, and so do we: a name is found without
// them. Blanks of other widths become a blank. Lengths are in code points.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/filter.h"

namespace relata::exporter {

inline constexpr std::size_t kFtmNameLength = 384, kFtmStringLength = 1024, kFtmTextLength = 65000;

// Without blanks around it; what is longer than `most` is cut and ends in "…". May become empty.
std::string ftm_text(std::string_view text, std::size_t most = kFtmTextLength);
// Each gap one blank, without quotes around the whole: "\"Ana\n Cruz\"" -> "Ana Cruz".
std::string ftm_name(std::string_view name);
// An address of the web; null for what the cleaner would drop or rewrite.
std::optional<std::string> ftm_url(std::string_view url);
// An id in its alphabet (letters, digits, '-', '.'; at most 200): "e-kunduz"; of other text a hash:
// "d-x-5d1f0c2ab97e4410".
std::string ftm_id(std::string_view prefix, std::string_view text);
// Days as one date, as coarse as they are: 2021-08-01..2021-08-31 -> "2021-08"; "" for those that are none or of a year
// that is not kept.
std::string ftm_date(const Days& days);
// A day of such Days, else "".
std::string ftm_day(std::string_view day);

}  // namespace relata::exporter

#include "extract/text/dateline.h"

#include "extract/text/regular_expression.h"

namespace relata::text {
namespace {

constexpr std::size_t kLineBytes = 400;  // of a paragraph that are looked at

}  // namespace

std::size_t dateline_length(std::string_view paragraph) {
  // "Alwaght- Afghanistan's neighbours gathered": the outlet's name and a dash that sticks to it.
  static const RE2 outlet(R"re((\p{Lu}\p{L}{2,30}- )\p{Lu})re", RE2::Quiet);
  re2::StringPiece start = string_piece(paragraph.substr(0, kLineBytes)), name;
  if (RE2::Consume(&start, outlet, &name)) return name.size();
  // Place in capitals, country in brackets, region, day, agency in brackets, dash, an editor's notes in brackets:
  // "[TEXT]". Lengths are checked afterwards: counted repetitions of letters in UTF-8 make an automaton that takes
  // longer to build than a sentence to analyse.
  static const RE2 pattern(
      R"re(((\p{Lu}[\p{Lu}.'’ -]+)((?: ?\([\p{L}.'’ ]+\))?(?:, \p{Lu}[\p{L}.'’ ]+)?(?:, \p{Lu}[\p{L}.'’ ]+)?))re"
      R"re((?:,? (?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*\.? \d{1,2})re"
      R"re((?:, '?\d{2}(?:\d{2})?)?)?)re"
      R"re((?:,? \d{1,2} (?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z]*\.?)re"
      R"re((?: '?\d{2}(?:\d{2})?)?)?)re"
      R"re((,? ?\([^()]+\))? ?(?:—|–|--|- ) ?)re"
      R"re((?:\[[\p{Lu}\d][\p{Lu}\d ,.()'’-]*\] ?)*))re",
      RE2::Quiet);
  constexpr std::size_t kLongestPlace = 60, kLongestRegion = 100, kLongestAgency = 60;  // bytes
  re2::StringPiece line = string_piece(paragraph.substr(0, kLineBytes));
  re2::StringPiece whole, place, region, agency;
  if (!RE2::Consume(&line, pattern, &whole, &place, &region, &agency)) return 0;
  const bool fits = place.size() >= 3 && place.size() <= kLongestPlace && region.size() <= kLongestRegion &&
                    agency.size() <= kLongestAgency;
  return fits ? whole.size() : 0;
}

}  // namespace relata::text

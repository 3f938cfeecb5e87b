// The paper that a picture is drawn on.
#pragma once

#include <string>
#include <string_view>

namespace relata::exporter {

struct PageSize {
  double width = 0;  // points, 1/72 inch
  double height = 0;
};

// "a4", "letter" and their like (page_sizes.tsv), each also "-landscape"; or "WxH" in mm, cm, in or pt:
//   a4-landscape -> 841.9 x 595.3, 200x100mm -> 566.9 x 283.5
// Letter case does not matter. Throws Error saying what there is; sides are from 50 points to 5 metres.
PageSize parse_page_size(std::string_view text);

}  // namespace relata::exporter

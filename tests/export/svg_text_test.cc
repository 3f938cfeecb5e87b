#include "export/svg_text.h"

#include <gtest/gtest.h>

namespace relata::exporter {
namespace {

TEST(SvgText, TheRootIsAnImageWithANameAndADescription) {
  EXPECT_EQ(with_text_alternative("<?xml?>\n<svg width=\"8pt\"\n xmlns=\"x\">\n<g/></svg>", "A & B",
                                  "a < b\n\x01"
                                  "c\n"),
            "<?xml?>\n<svg role=\"img\" aria-labelledby=\"relata-title relata-desc\" width=\"8pt\"\n xmlns=\"x\">\n"
            "<title id=\"relata-title\">A &amp; B</title>\n<desc id=\"relata-desc\">a &lt; b\n c\n</desc>\n<g/></svg>");
}

TEST(SvgText, WhatHasNoRootStays) { EXPECT_EQ(with_text_alternative("<svg", "a", "b"), "<svg"); }

}  // namespace
}  // namespace relata::exporter

#include "export/xml_text.h"

#include <gtest/gtest.h>

namespace relata::exporter {
namespace {

TEST(XmlText, SignsOfXmlAreEscaped) {
  EXPECT_EQ(xml_escaped("a <b> & \"c\" 'd' ]]>"), "a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; ]]&gt;");
  EXPECT_EQ(xml_escaped("a\tb\r\nc"), "a&#9;b&#13;&#10;c");
  EXPECT_EQ(xml_escaped("Łódź القاهرة 北京 \U0001F600"), "Łódź القاهرة 北京 \U0001F600");
}

TEST(XmlText, WhatXmlCannotHoldIsReplaced) {
  EXPECT_EQ(xml_escaped(std::string_view("\0\x01\x1F", 3)), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(xml_escaped("\xEF\xBF\xBE"), "\uFFFD\uFFFD\uFFFD");  // U+FFFE
  EXPECT_EQ(xml_escaped("a\xC3"), "a\uFFFD");                    // cut off
  EXPECT_EQ(xml_escaped("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_EQ(xml_escaped("\xC0\x80"), "\uFFFD\uFFFD");            // longer than need be
}

}  // namespace
}  // namespace relata::exporter

// Text as XML 1.0 wants it.
#pragma once

#include <string>
#include <string_view>

namespace relata::exporter {

// Safe in text and in attributes of either quotes; tabs and line ends are references, or a reader would make blanks of
// them (XML 1.0, section 3.3.3). Signs that XML cannot hold even as references (control signs, U+FFFE, U+FFFF: section
// 2.2) and bytes that are no UTF-8 become U+FFFD each.
//   xml_escaped("a <b> & \"c\"\n") -> "a &lt;b&gt; &amp; &quot;c&quot;&#10;"
std::string xml_escaped(std::string_view text);

}  // namespace relata::exporter

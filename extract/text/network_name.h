// Web and mail addresses and file names: what keeps its stops, slashes and hyphens.
#pragma once

#include <cstddef>
#include <string_view>

namespace relata::text {

// Bytes of the address at the beginning of `text`, 0 if there is none. Closing marks and stops behind it are not part.
//   network_name("https://a.example/b).") -> 19; ("desk@paper.example,") -> 18; ("Amazon.com's") -> 10; ("it.The") -> 0
std::size_t network_name(std::string_view text);

}  // namespace relata::text

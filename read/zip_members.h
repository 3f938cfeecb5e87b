// The members of a zip that one needs, in memory: word processors' files and books are zips of XML.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace relata::read {

inline constexpr std::size_t kMostZipBytes = 64u << 20;  // of such a file

// The names of the members that begin in the first bytes of a zip; none of what is no zip.
//   first_zip_names("PK\3\4..mimetypeapplication/epub+zip") -> "mimetype\n"
std::string first_zip_names(std::string_view head);

// What the member "mimetype" begins with, which is the first one and not packed; "" where it is none.
//   zip_type("PK\3\4..mimetypeapplication/epub+zip") -> "application/epub+zip"
std::string_view zip_type(std::string_view head);

// The bytes of the members that are wanted, by their names; of two of one name the first. Throws InputError where the
// bytes are no zip, a member that is wanted is damaged or encrypted, or they are more than one may unpack: 32 MiB in
// one member, 128 MiB in all, 50,000 members.
std::map<std::string, std::string> zip_members(const std::string& zip,
                                               const std::function<bool(std::string_view)>& is_wanted);

}  // namespace relata::read

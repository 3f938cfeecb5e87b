// Header fields as WARC and HTTP have them: a line each, "Name: value"; a line that begins with a blank goes on.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace relata::read {

class HeaderFields {
 public:
  HeaderFields() = default;
  // Lines without the first one, which is no field. What is no field is left out; of two of one name the last counts.
  explicit HeaderFields(std::string_view block);
  // "" if there is none. `name` in lower case.
  const std::string& value(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> fields_;
};

// Where the blank line behind header lines ends, and so the content begins; npos if there is none.
std::size_t end_of_header(std::string_view message);

// " a " -> "a"
std::string_view without_blanks(std::string_view text);

}  // namespace relata::read

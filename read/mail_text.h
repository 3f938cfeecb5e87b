// What the sender of a mail wrote, apart from what programs and others did.
#pragma once

#include <string>
#include <string_view>

namespace relata::read {

struct MailBody {
  std::string_view text;
  bool is_flowed = false;     // its lines end with a blank where they go on (RFC 3676)
  bool drops_blanks = false;  // which is no blank of the text: DelSp=yes
};

// Without the words of others (lines behind ">", "On .. wrote:", "-----Original Message-----"), the signature behind
// "-- ", a list's footer and the lines of telephones. A mail that is handed on without a word keeps its text, without
// its headers. Paragraphs stay as they are.
//   "I agree.\n\nOn 2 May 2021 Bo wrote:\n> Rebels left.\n-- \nAnn\n" -> "I agree.\n"
std::string own_words(const MailBody& body);

// "Re: AW: Port  falls" -> "Port falls"; of a list "Re: [wire] Port falls" is the same.
std::string subject_title(std::string_view subject, bool is_list);

}  // namespace relata::read

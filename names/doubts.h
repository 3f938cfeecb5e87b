// Rules for names that may be one but must not be merged by the look of them. Private to the room.
#pragma once

#include <string>

#include "names/name_parts.h"
#include "names/part_alignment.h"

namespace relata::names {

// A doubt that only a person can settle: "Karim", "Kazim"; "Herat", "Herat Province"; "Paul Ryan", "Ryan Paul". Why, in
// words for a reader; "" if there is none. Symmetric.
std::string lasting_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// A doubt that a title or company in common may settle: one word of a longer name ("Karzai"), given names alone
// ("Mohammad Ali", "Mohammad Ali Jinnah"), "Senate" of no country said. Likewise.
std::string passing_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// A doubt that only the same company settles: "Bank of Lazna", "Bank of Lozna". Likewise.
std::string doubt_but_for_company(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// Whether two parts of persons' names may be one, misspelt or not: not "john" and "jane".
bool can_be_one(const NamePart& a, const NamePart& b);

// Whether `word` names one of the many bodies that each country has: "senate", "ministry", "army".
bool is_of_each_country(const NamePart& part);

}  // namespace relata::names

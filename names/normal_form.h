// NormalName: what all spellings of one name have in common.
//
//   "Atta Mohamed Nur", "Atta Muhammad Noor"        -> "atta muhammad noor"
//   "Mazar-i-Sharif", "Mazar-e Sharif"              -> "mazar sharif"
//   "al-Qaida", "Al Qaeda"                          -> "al qaeda"
//   "U.S.", "USA", "America", "the United States"   -> "united states", a country
//   "General Abdul Rashid Dostum" (a person)        -> "abdul rashid dostum"
// Look-alikes stay apart: Talib and Taliban, Lashkar Gah and Lashkar-e-Taiba. Any thread may call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"

namespace relata::names {

struct NormalName {
  std::string text;      // lower-case ASCII words apart by one blank; "" if the name has no letter or digit
  bool acronym = false;  // written as capitals: "NRF", "N.R.F."
  bool country = false;  // a country of ISO 3166-1 under one of its names
  bool people = false;   // a nation or faith: "Afghan", "Uzbeks", "Shia"
};

// Titles are dropped from persons only, company forms ("Inc.") and other names of one thing from all others only.
NormalName normal_name(std::string_view name, EntityType type);

// `name` without the honorifics and offices that stand before it: "Mullah Baradar" -> "Baradar"; a name that is
// nothing but titles is kept. Points into `name`.
std::string_view without_titles(std::string_view name);

// The number of words of a normal form.
int word_count(std::string_view normal);

// Whether the words of `ending` are the last words of `normal`, and not all of them.
bool ends_in(std::string_view normal, std::string_view ending);

// Whether `shorter` is `longer` with words left out but for the last, and of two at least: "manuel rojas", "antonio
// rojas" of "manuel antonio rojas".
bool is_shortened(std::string_view shorter, std::string_view longer);

// The first letters of the words of `normal` ("voice of america"), without those of small words like "of" ("va") and
// with them ("voa"); none of a single word.
std::vector<std::string> acronyms_of(std::string_view normal);

}  // namespace relata::names

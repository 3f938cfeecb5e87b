// A name taken apart for comparing. Private to the room.
//
//   parse_name("Gen. Putin, Vladimir V.", person) -> core vladimir, v, putin; titles general
//   parse_name("OAO Gazprom Neft", org)           -> core gazprom, neft; legal jsc
//   parse_name("8th Afghan Border Police", org)   -> core afghanistan (country), border, police (body); numbers 8
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"

namespace relata::names {

struct NamePart {
  std::string text;      // folded, one spelling for all
  std::string code;      // sound_code(text)
  bool generic = false;  // "group", "ministry": many names have it
  bool common = false;   // "muhammad", "khan": many persons have it
  bool initial = false;  // one letter
  bool country = false;  // text is a country's normal name
};

struct ParsedName {
  std::string normal;        // NormalName::text
  std::string plain;         // the core parts apart by one blank
  std::string run;           // plain without its blanks
  std::string sorted;        // the core parts in bytewise order, apart by one blank
  std::string sorted_codes;  // their codes in bytewise order, without blanks
  EntityType type = EntityType::kMisc;
  bool person = false, place = false;
  bool acronym = false;  // written as capitals
  bool country = false;  // a country under one of its names
  bool people = false;   // a people or what belongs to it: "salvadoran"
  bool foreign = false;  // written in another script than Latin
  bool comma = false;    // a person's name turned about: "Putin, Vladimir"
  std::vector<NamePart> core;
  bool father = false;               // "bin", "ibn": whose son a person is
  std::vector<std::string> letters;  // first letters of all words, of those but small ones: what an acronym may spell
  std::vector<std::string> numbers;  // sorted: digits
  std::vector<std::string> bodies;   // sorted: "government"
  std::vector<std::string> things, sorts;  // sorted: "bank"; "university"
  std::vector<std::string> directions;     // sorted: "north"
  std::vector<std::string> kinds;          // sorted: "province"
  std::vector<std::string> countries;      // sorted, each once: normal names of the countries meant by words
  std::vector<std::string> suffixes;       // sorted: "jr"
  std::vector<std::string> titles;         // sorted, as folded
  std::string legal;                       // group of the legal form, "" if none
  std::string container;                   // "Paris, Texas": the normal name behind the comma
};

// Reads at most 256 bytes and 16 words. `name` may be any bytes.
ParsedName parse_name(std::string_view name, EntityType type);

}  // namespace relata::names

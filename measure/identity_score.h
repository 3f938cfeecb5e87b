// Who is who over many documents, beside names that a reader marked (bench/README.md, "Who is who") and pairs of names
// that must or must not be one. Letter case aside. Half a of either is for reading mistakes, half b for reporting.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "measure/count.h"

namespace relata::measure {

enum class Half : std::uint8_t { kBoth, kA, kB };

// A string, what thing it means ("?": it depends; "JUNK": none), and whether a careful editor would print it.
struct MarkedString {
  std::string string, key;
  bool fit = false;
};
// A table with a header: string, key, fit, .. Throws InputError that names file and line; here and below.
std::vector<MarkedString> read_marked_strings(std::string_view table, const std::string& name);

// Of each: how many there are (wanted), and how many are right.
struct ReferenceScore {
  Count one_thing_in_entity;  // pairs of strings in one entity; those of one thing
  Count one_entity_of_thing;  // pairs of strings of one thing that are known; those in one entity
  Count printed_fit;          // entities of a marked string; those whose name is marked fit, for that thing
  Count junk;                 // junk strings; those with an entity of over five mentions
};
// A string's entity is the one with most mentions that has it among its names. A thing belongs to a half by the parity
// of its CRC-32, junk by the string's.
ReferenceScore score_reference(std::vector<Entity> entities, const std::vector<MarkedString>& marked, Half half);

struct NamePair {
  bool same = false;  // must be one; else must not
  std::string doc_a, string_a, doc_b, string_b;
};
// A table with a header: verdict, doc_a, string_a, doc_b, string_b, ..
std::vector<NamePair> read_name_pairs(std::string_view table, const std::string& name);

struct PairsScore {
  Count must, must_not;
};
// A string's entities are those of its article that have it among their names; a pair belongs to a half by the parity
// of the CRC-32 of its first article's field, three letters.
PairsScore score_pairs(std::span<const Entity> entities, const std::vector<NamePair>& pairs, Half half);

}  // namespace relata::measure

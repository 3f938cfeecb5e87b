// Filter: which statements a question, a graph verb or an export takes (contract, section 5).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement.h"

namespace relata {

struct Filter {
  std::optional<std::string> since;  // YYYY-MM-DD, inclusive; the event's days, else the document's date
  std::optional<std::string> until;
  std::vector<std::string> docs;             // empty: all
  std::vector<std::string> sources;          // empty: all
  std::vector<EntityType> types;             // both ends that are entities are of one of these; empty: all
  std::uint8_t min_confidence = 0;           // hundredths
  std::uint32_t min_support = 0;             // of triples
  std::uint32_t min_sources = 0;             // of triples
  std::optional<std::string> attributed_to;  // entity id
  std::vector<Modality> modalities;          // empty: asserted alone
  std::optional<Polarity> polarity = Polarity::kPositive;  // null: any
  bool implied = true;                                     // --explicit: false
  bool actors = true;                                      // --named: false; ends that only act for an entity
  bool all = false;       // polarity and modality do not matter; --all sets both this and `rejected`
  bool rejected = false;  // what a correction rejected is taken too
};

struct Provenance;

// The first and last day of what a statement says: of the event, else of the document; null where neither is known. ""
// is an open end. Days are compared bytewise, so 31 is the last of every month.
//   the event's "2021-08-07/2021-08-08" -> 2021-08-07, 2021-08-08; a document of "2021-08" -> 2021-08-01, 2021-08-31
struct Days {
  std::string first, last;
};
std::optional<Days> days_of(const Statement& statement, const std::optional<std::string>& document_date);

// Whether some day of [first, last] is one that the filter asks for.
bool admits_days(const Filter& filter, std::string_view first, std::string_view last);

// Whether both ends, as far as they are entities, are of types that the filter takes; null for what is no entity.
bool admits_types(const Filter& filter, const std::optional<EntityType>& subject,
                  const std::optional<EntityType>& object);

// Whether `filter` takes the statement. Types, support and sources are the caller's to check. `undated`, if given, is
// set when the statement was left out because it has no date to compare.
bool admits(const Filter& filter, const Statement& statement, const Provenance& provenance, bool* undated = nullptr);

}  // namespace relata

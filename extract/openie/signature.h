// Implicative signatures: what a governing verb, adjective or noun makes of the clause below it, by the class of the
// word and the place where the clause stands (signatures.tsv, explained in docs/signatures.md).
//
//   signature("deny", Place::kReport)   "She denied that it fell."       -> denied, and said so by her
//   signature("plan", Place::kChain)    "They planned to attack."        -> planned
//   signature("know", Place::kReport)   "She knew that it had fallen."   -> stated, and nothing changed: it did
//   signature("cause", Place::kReport)  -> not stated: no such verb reports
//
// After Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual inference" (2006), whose signatures
// we give by place, with modality and speaker beside polarity.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement.h"

namespace relata::openie {

// Where a governed clause stands. The table's columns, in this order.
enum class Place {
  kChain,             // one statement with the verb below: "vowed to defend"
  kPassive,           // the same below a passive: "is believed to have fled"
  kControlled,        // below a verb that has an object or statement of its own: "forced him to go"
  kReport,            // what somebody says: "said that it fell"
  kReportDenied,      // the same under a denied verb: "never said that it fell"
  kComplement,        // what something is said to be: "it is likely that it fell"
  kComplementDenied,  // the same under a denial: "it is not true that it fell"
  kGerund,            // behind a preposition: "prevented him from going", "accusations of taking"
  kNoun,              // hangs on a noun: "the claim that it fell", "a plan to attack"
  kClaim,             // hangs on a noun that the word governs: "rejected claims that it fell"
  kEvent,             // is a noun that names an event: "announced the withdrawal", "fears of a coup"
  kCharge,            // behind "of", "for" or "with": "accused him of taking", "blamed him for the loss"
};
inline constexpr int kPlaces = 12;

// One cell of the table.
struct Signature {
  bool stated = false;                 // whether the class takes a clause in this place at all
  std::optional<Modality> modality{};  // unset: the clause keeps its own
  bool negative = false;               // it is said not to be so
  bool attributed = false;             // the governor's subject (or the noun's owner) says so
  bool operator==(const Signature&) const = default;
};

// "possible-@" -> stated, possible, negative, attributed; "+" -> stated alone; "." -> not stated. Nothing if the text
// is no cell.
std::optional<Signature> parse_signature(std::string_view cell);

// A table of signatures. Immutable once made; any thread may ask.
class Signatures {
 public:
  // Points into `text`, which must outlive it. Throws Error, naming the row, if the columns are not `class` and the
  // places in their order, if a cell is none, or if a class stands there twice.
  explicit Signatures(std::string_view text);
  // Not stated if there is no such class.
  const Signature& find(std::string_view word_class, Place place) const;
  // The classes in the table's order.
  const std::vector<std::string_view>& classes() const { return classes_; }

 private:
  std::vector<std::string_view> classes_;
  std::vector<Signature> cells_;  // kPlaces for each class
};

// The name of a place as the table has it: "chain".
std::string_view to_string(Place place);

// signatures.tsv, read once.
const Signatures& signatures();
inline const Signature& signature(std::string_view word_class, Place place) {
  return signatures().find(word_class, place);
}

}  // namespace relata::openie

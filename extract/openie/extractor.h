// Statements from annotated sentences: open information extraction by rules over dependency trees, in the line of
// ClausIE (Del Corro and Gemulla 2013) and MinIE (Gashteovski et al. 2017), over Universal Dependencies v2.
//
//   "Kunduz fell to the Taliban."  -> Kunduz | fell to | the Taliban      active, canonical capture, reversed
//   "Kunduz was captured."         -> Kunduz | was captured               passive, canonical capture, reversed
//   "Defence Secretary Ben Wallace claimed that the deal failed."
//      -> the deal | failed          attributed to Ben Wallace ("claimed")
//      -> Ben Wallace | claimed | the deal failed
//      -> Ben Wallace | is | Defence Secretary     implied, title
//
// docs/extraction.md says what each construction reads and gives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "core/loop.h"
#include "extract/openie/confidence.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// Whether sentences keep their tokens. Those of a book take hundreds of megabytes, which statements can have.
enum class Tokens : std::uint8_t { kKeep, kLetGo };

// Reads document.id and text, sentences (tags, lemmas, trees), mentions and clusters; replaces `statements`, which come
// in the order of the contract, ids set, entities not yet resolved. Sentences that are furniture give none. A sentence
// without a tree or predicate gives none. Deterministic; any thread may call. Sentences are steps of `loop`, which does
// not show. What is kept beside the document while it is read does not grow with it, but for the ids of statements. Of
// tokens that are let go, those of a sentence go once its statements are made.
void extract_statements(ExtractedDocument& document, const Loop& loop = {}, Tokens tokens = Tokens::kKeep);

// Why a statement is there. Tokens count from 0 in its sentence.
struct Reason {
  std::string statement;          // its id
  std::string_view rule;          // the construct that gave it: "title" (docs/extraction.md)
  std::vector<int> heads;         // whose attachment it takes, the predicate first
  std::vector<Cue> cues;          // what set polarity, modality and speakers
  std::vector<Feature> features;  // what its confidence is computed from
};

// The same, with the reason of each statement, in their order.
std::vector<Reason> explain_statements(ExtractedDocument& document);

}  // namespace relata::openie

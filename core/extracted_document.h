// ExtractedDocument: a document and all that was read out of it alone. What the store keeps of a document.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/acting.h"
#include "core/document.h"
#include "core/mention.h"
#include "core/sentence.h"
#include "core/statement.h"

namespace relata {

struct ExtractedDocument {
  Document document;
  std::vector<Sentence> sentences;    // ordered, not overlapping
  std::vector<Mention> mentions;      // ordered by sentence, first, last
  std::vector<Mention> unlinked;      // descriptions and pronouns that no cluster holds; as ordered; never stored
  std::vector<Cluster> clusters;      // by first_offset, then bodies that phrases act for; Mention::cluster indexes it
  std::vector<ActingPhrase> acting;   // by sentence and head; never stored: phrases have theirs
  std::string country;                // that it is about, as it is called; "" if none stands out; never stored
  std::uint32_t rows = 0;             // of tables, of which no statement is read; never stored
  std::vector<Statement> statements;  // in the order of the contract
  std::string extractor;              // "relata 0.1.0, model en-4"
};

// Fills in Mention::span and Mention::head_span of `mentions`. After that, tokens may go: nothing else is asked of them
// by a knowledge base. Mentions outside their sentence stay empty.
void place_mentions(ExtractedDocument& document);

}  // namespace relata

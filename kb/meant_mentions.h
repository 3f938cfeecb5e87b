// The mentions that corrections name, looked for in a document: as names, and as phrases of its statements.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "core/correction.h"
#include "core/extracted_document.h"
#include "kb/meanings.h"
#include "kb/user_rulings.h"
#include "store/store.h"

namespace relata::kb {

// Where a document mentions what.
struct PlacedMention {
  Span span;  // bytes of the document
  std::uint32_t cluster = 0;
};

// A document as far as mentions are looked for in it.
struct MentionsOfDocument {
  std::vector<PlacedMention> mentions;
  std::vector<std::uint32_t> sentences;  // first byte of each
  std::vector<Statement> statements;     // of those with one id the first
};
// What `places` need of it: statements only if one is moved.
MentionsOfDocument mentions_for(const RuledPlaces& places, const ExtractedDocument& document);
MentionsOfDocument mentions_for(const RuledPlaces& places, const store::Store& store,
                                const store::StoredDocument& document);

// The mentions at `places` that statements have a phrase of. MeantMention::node is a local entity's key: what
// corrections split off is for the caller to know.
MeantMentions meant_mentions(const std::set<MentionPlace>& places, const MentionsOfDocument& document,
                             const std::vector<store::LocalEntityRow>& rows);

}  // namespace relata::kb

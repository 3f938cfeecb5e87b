// The names of one document before they become mentions: found, added, typed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "extract/entity/name_spans.h"

namespace relata::entity {

struct Name {
  std::uint32_t sentence = 0;
  NameSpan span;
  std::string text;   // as written, blanks made single
  std::string key;    // fold(text): what makes two names of a document one
  std::string title;  // written right before it: "Defence Secretary"
  EntityType type = EntityType::kMisc;
  bool known = false;  // a table decided the type
};

// Names of all sentences that are no furniture, ordered by place: those the tagger saw; countries, cities and peoples
// that it missed; and other sentences' names where it missed them.
std::vector<Name> find_names(const ExtractedDocument& document);

// One type for each name of the document: what most of its places say, tables counting more than the tagger; a surname
// is a person if the full name is one; "(ISIS)" is what the name before it is. A person with a title keeps apart from
// a place of the same name.
void agree_on_types(const ExtractedDocument& document, std::vector<Name>& names);

}  // namespace relata::entity

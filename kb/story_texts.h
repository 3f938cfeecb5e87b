// What documents give to the rows of copies (copies/copy_update.h): their words and days. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "copies/copy_test.h"
#include "core/extracted_document.h"
#include "store/records.h"
#include "store/store.h"

namespace relata::kb {

// The words of sentences that are no page furniture, and the day of the document. The same before and after it is
// stored.
copies::Text story_text(const ExtractedDocument& document);
copies::Text story_text(const store::StoredDocument& document);

// The keys of the rows: of all documents.
std::pair<std::string, std::string> range_of_stories();

// A document that comes with its text, or goes.
struct StoryChange {
  std::string doc;
  std::optional<copies::Text> text;
};
// `change`, then that of the stories, in one write.
store::IdentityChange with_stories(store::IdentityChange change, std::vector<StoryChange> changes);

}  // namespace relata::kb

// What one document becomes in a store: its records, and its postings. Private to the room.
#pragma once

#include <string>

#include "store/index_rows.h"
#include "store/store.h"

namespace relata::store {

struct DocumentRows {
  std::string text, analysis, mentions, statements, facts;

  // The postings go to `sink`. Of statements with one id the first in the order of the contract is kept. Throws
  // StoreError if an id or a span cannot be.
  DocumentRows(const Store::Given& given, DocumentNumber number, const TermNumber& term, PostingSink& sink);
};

}  // namespace relata::store

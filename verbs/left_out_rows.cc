#include "verbs/left_out_rows.h"

namespace relata::verbs {

void LeftOutRows::add(const ExtractedDocument& document) {
  if (document.rows == 0) return;
  if (named.size() < kNamed) named.push_back({document.document.id, document.rows});
  ++documents;
  rows += document.rows;
}

}  // namespace relata::verbs

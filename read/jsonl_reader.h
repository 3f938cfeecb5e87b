// The format "jsonl": a line is an object and a document. `text` is needed; `id`, `date`, `title`, `source`, `url` and
// `author` are known where they are strings, all else is kept in Document::extra. ReadOptions::columns
// names others in their place.
//   {"id":"a","date":"2021-08-15","text":"Kabul fell.","labels":[1]}
#pragma once

#include "read/source.h"

namespace relata::read {

void read_jsonl(Source& source, Intake& intake);

}  // namespace relata::read

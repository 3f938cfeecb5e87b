// The format "files": a line is a file, or a line of one, as a program hands over what it has read from wherever it
// lies.
//   {"name":"a/01.txt","origin":"news/a/01.txt","text":"Rebels took the port."}
//   {"name":"wire.jsonl","line":7,"format":"jsonl","text":"{\"text\":\"They left.\"}"}    the document wire.jsonl#7
//   {"name":"urn:uuid:1","format":"html","url":"https://a.example/","base64":"PHA+VGhleSBsZWZ0Lg=="}
// It is read as a file of that name would be: ids, refusals and documents are the same. `name` is needed and one of
// `text` and `base64` (bytes that may be no UTF-8); `origin` is `name` where it is not given, `format` that of the
// name's ending and of the bytes, `line` the number of the first line, `url` that of a document which tells none,
// `charset` what the bytes are said to be in; `crawled` and `truncated` are kept with it. With `refused`, a reason, it
// is refused by its name.
#pragma once

#include "read/source.h"

namespace relata::read {

void read_files(Source& source, Intake& intake);

}  // namespace relata::read

#include "read/text_reader.h"

#include <utility>

#include "read/dateline.h"
#include "read/intake.h"
#include "read/whole_file.h"

namespace relata::read {

void read_text(Source& source, Intake& intake) {
  std::optional<std::string> bytes = whole_file(source, intake);
  if (!bytes) return;
  ReadDocument input;
  input.document.text = std::move(*bytes);
  input.document.id = source.name;
  input.document.origin = source.origin;
  input.document.url = source.url;
  if (source.date && !dateline_date(input.document.text)) input.document.date = source.date;
  intake.take(std::move(input));
}

}  // namespace relata::read

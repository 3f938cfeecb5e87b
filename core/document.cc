#include "core/document.h"

#include <tuple>

namespace relata {

bool Document::same_content(const Document& other) const {
  const auto fields = [](const Document& d) {
    return std::tie(d.id, d.text, d.date, d.title, d.source, d.url, d.author, d.extra);
  };
  return fields(*this) == fields(other);
}

}  // namespace relata

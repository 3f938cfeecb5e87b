// What the rooms throw as the exceptions of relata/_errors.py.
#pragma once

#include <string>

#include "core/error.h"

namespace relata::python {

// A document or file that was refused, where nobody asked to be told of it otherwise.
class Refused : public InputError {
 public:
  Refused(const std::string& document, const std::string& reason)
      : InputError(document + ": " + reason), document_(document), reason_(reason) {}
  const std::string& document() const { return document_; }
  const std::string& reason() const { return reason_; }

 private:
  std::string document_, reason_;
};

void register_errors();

}  // namespace relata::python

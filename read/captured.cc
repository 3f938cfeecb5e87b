#include "read/captured.h"

#include <sstream>
#include <utility>

#include "read/intake.h"

namespace relata::read {

Captured captured(const Format& format, const std::string& bytes, const std::string& name) {
  Captured result;
  ReadOptions options;
  options.any_language = true;
  const OnDocument take = [&](ReadDocument&& document) {
    if (!result.document) result.document = std::move(document);
  };
  const OnRefusal refuse = [&](const std::string&, const std::string& reason) { result.refusal = reason; };
  Intake intake(options, take, refuse);
  std::istringstream stream(bytes);
  Source source{.bytes = stream, .name = name, .origin = name, .charset = "utf-8"};
  format.read(source, intake);
  return result;
}

}  // namespace relata::read

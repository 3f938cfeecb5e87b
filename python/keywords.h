// Keyword arguments of Python as the requests of verbs. Their names are those of the command's options:
// min_support=2 is --min-support 2. What is None, or not given, stays as the request has it.
#pragma once

#include <nanobind/nanobind.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "verbs/export.h"
#include "verbs/filters.h"
#include "verbs/reading.h"

namespace relata::python {

using Given = nanobind::typed<nanobind::dict, nanobind::str, nanobind::any>;

class Keywords {
 public:
  // Keeps a reference.
  explicit Keywords(const nanobind::dict& given) : given_(given) {}

  void take(const char* name, bool& value);
  void take(const char* name, std::uint32_t& value);
  void take(const char* name, std::optional<std::uint32_t>& value);
  // Numbers and dates as they are written.
  void take(const char* name, std::string& value);
  void take(const char* name, std::optional<std::string>& value);
  // One string, or several.
  void take(const char* name, std::vector<std::string>& values);

  // Throws TypeError for what nobody has taken.
  void finish() const;

 private:
  // Null for None and for what is not given.
  nanobind::object find(const char* name);
  const nanobind::dict& given_;
  std::set<std::string> taken_;
};

void take_filters(Keywords& keywords, verbs::FilterRequest& filters);
void take_reading(Keywords& keywords, verbs::ReadingRequest& reading);
void take_picture(Keywords& keywords, verbs::ExportRequest& request);
void take_export(Keywords& keywords, verbs::ExportRequest& request);

// str, bytes are one; else each of an iterable, os.fspath of it.
std::vector<std::string> strings_of(nanobind::handle given);

}  // namespace relata::python

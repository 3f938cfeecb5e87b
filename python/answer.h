// Answer: rows of a question as JSON, which relata/records.py makes objects of, and what there is to say of them.
#pragma once

#include <nanobind/nanobind.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "python/handle.h"
#include "python/keywords.h"

namespace relata::python {

struct Answer {
  std::vector<std::string> rows;             // an object each
  std::vector<std::string> notes;            // in words, for the user
  std::vector<std::string> variables = {};   // of a pattern
  std::vector<std::uint32_t> supports = {};  // of a pattern's rows
  std::uint64_t undated = 0;                 // statements left out for want of a date
  std::uint64_t more = 0;                    // rows that a limit left out
  std::optional<std::string> about = {};     // an object that all rows are about
};

// What `ask` answers, without the lock of the interpreter.
template <typename Ask>
auto asked(Handle& handle, const Ask& ask) {
  const nanobind::gil_scoped_release unlocked;
  const auto kb = handle.reading();
  return ask(*kb);
}

// The same of a change.
template <typename Change>
auto changed(Handle& handle, const Change& change) {
  const nanobind::gil_scoped_release unlocked;
  return handle.change(change);
}

// Each adds its functions to the class of knowledge bases, or to the module.
using HandleClass = nanobind::class_<Handle>;
void add_questions(HandleClass& kb);
void add_graph_questions(HandleClass& kb);
void add_lists(HandleClass& kb);
void add_changes(HandleClass& kb);
void add_exports(nanobind::module_& module, HandleClass& kb);
void add_reading(nanobind::module_& module);
void add_building(HandleClass& kb);

}  // namespace relata::python

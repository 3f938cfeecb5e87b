// relata._relata: the room verbs for Python. What a user sees of it stands in relata/*.py.
#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "python/answer.h"
#include "python/errors.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

void open_handle(Handle* handle, const std::string& dir, bool create) {
  const nb::gil_scoped_release unlocked;
  new (handle) Handle(dir, create);
}

void close_handle(Handle& handle) {
  const nb::gil_scoped_release unlocked;
  handle.close();
}

}  // namespace
}  // namespace relata::python

NB_MODULE(_relata, module) {
  using namespace relata::python;  // NOLINT: the body is a macro's
  register_errors();
  nb::class_<Answer>(module, "Answer")
      .def_ro("rows", &Answer::rows)
      .def_ro("notes", &Answer::notes)
      .def_ro("variables", &Answer::variables)
      .def_ro("supports", &Answer::supports)
      .def_ro("undated", &Answer::undated)
      .def_ro("more", &Answer::more)
      .def_ro("about", &Answer::about);
  HandleClass kb(module, "Handle");
  kb.def("__init__", open_handle, nb::arg("dir"), nb::arg("create"));
  kb.def("close", close_handle);
  kb.def("is_open", &Handle::is_open);
  add_reading(module);
  add_building(kb);
  add_questions(kb);
  add_graph_questions(kb);
  add_lists(kb);
  add_changes(kb);
  add_exports(module, kb);
}

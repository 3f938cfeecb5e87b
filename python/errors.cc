#include "python/errors.h"

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <exception>
#include <system_error>

#include "verbs/knowledge.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

template <typename... More>
void raise(const char* name, const std::exception& error, const More&... more) {
  const nb::object type = nb::module_::import_("relata._errors").attr(name);
  const nb::object raised = type(error.what(), more...);
  PyErr_SetObject(type.ptr(), raised.ptr());
}

// The children of StoreError, then itself.
void raise_of_store(const StoreError& error) {
  if (dynamic_cast<const MissingError*>(&error)) raise("Missing", error);
  else if (dynamic_cast<const BusyError*>(&error)) raise("Busy", error);
  else if (dynamic_cast<const DamagedError*>(&error)) raise("Damaged", error);
  else raise("StoreError", error);
}

void translate(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Refused& error) {
    raise("InputError", error, error.document(), error.reason());
  } catch (const InputError& error) {
    raise("InputError", error);
  } catch (const verbs::UnknownName& error) {
    raise("UnknownName", error, error.name(), error.nearest());
  } catch (const verbs::NothingFound& error) {
    raise("NothingFound", error);
  } catch (const verbs::UsageError& error) {
    raise("UsageError", error);
  } catch (const QueryError& error) {
    raise("QueryError", error);
  } catch (const StoreError& error) {
    raise_of_store(error);
  } catch (const FormatVersionError& error) {
    raise("FormatVersionError", error);
  } catch (const ModelError& error) {
    raise("ModelError", error);
  } catch (const CorrectionError& error) {
    raise("CorrectionError", error);
  } catch (const ExportError& error) {
    raise("ExportError", error);
  } catch (const Error& error) {
    raise("Error", error);
  } catch (const std::system_error& error) {  // of files
    raise("Error", error);
  }
}

}  // namespace

void register_errors() { nb::register_exception_translator(translate); }

}  // namespace relata::python

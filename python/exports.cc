// export: files in all formats, and pictures.
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <sstream>

#include "export/iri.h"
#include "python/answer.h"
#include "verbs/disk_folder.h"
#include "verbs/export.h"
#include "verbs/result_file.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

// What was written, and what there is to say of it.
struct Exported {
  std::string bytes;
  std::vector<std::string> notes;
  std::uint64_t undated = 0;
};

// To the path of the request, whole or not at all; without one into `bytes`.
verbs::Written write(const verbs::Export& work, const verbs::ExportRequest& request, std::string& bytes) {
  const exporter::Format& format = verbs::format_of(request);
  if (format.write_folder) {
    if (!request.path) throw verbs::UsageError(std::string(format.name) + " is several files: give a folder for them");
    verbs::DiskFolder folder(*request.path);
    verbs::Written written = work.write(folder);
    folder.commit();
    return written;
  }
  if (request.path) {
    verbs::ResultFile file(*request.path);
    verbs::Written written = work.write(file.stream());
    file.commit();
    return written;
  }
  std::ostringstream out;
  verbs::Written written = work.write(out);
  bytes = std::move(out).str();
  return written;
}

Exported export_to(Handle& handle, const std::optional<std::string>& path, const std::string& format,
                   const Given& given) {
  verbs::ExportRequest request;
  request.path = path;
  request.format = format;
  Keywords keywords(given);
  take_export(keywords, request);
  take_filters(keywords, request.filters);
  keywords.finish();
  return asked(handle, [&](const kb::KnowledgeBase& kb) {
    exporter::SchemaCounts named;
    request.choices.property.counted = [&](const exporter::SchemaCounts& counts) { named = counts; };
    const verbs::Export work(kb, request);
    Exported exported;
    const verbs::Written written = write(work, request, exported.bytes);
    exported.notes = work.notes();
    for (const std::vector<std::string>& lines : {written.warnings, work.schema_summary(named)})
      exported.notes.insert(exported.notes.end(), lines.begin(), lines.end());
    exported.undated = written.undated.size();
    return exported;
  });
}

nb::bytes bytes_of(const Exported& exported) { return nb::bytes(exported.bytes.data(), exported.bytes.size()); }

}  // namespace

void add_exports(nb::module_& module, HandleClass& kb) {
  nb::class_<Exported>(module, "Exported")
      .def_prop_ro("bytes", bytes_of)
      .def_ro("notes", &Exported::notes)
      .def_ro("undated", &Exported::undated);
  kb.def("export_to", export_to, nb::arg("path").none(), nb::arg("format"), nb::arg("given"));
  module.def("percent_encoded", exporter::percent_encoded, nb::arg("text"));
}

}  // namespace relata::python

// export: the knowledge base in other formats.
//
//   const ExportRequest request{.path = "actors.svg"};
//   Export(kb, request).write(out);
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "core/filter.h"
#include "export/formats.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"
#include "verbs/picture.h"
#include "verbs/picture_look.h"
#include "verbs/written.h"

namespace relata::verbs {

// What a picture shows is at least this sure, in hundredths, unless it is asked for less or for all: of edges judged by
// eye a third of those below were wrong (docs/results.md).
inline constexpr std::uint8_t kPictureConfidence = 60;

struct ExportRequest {
  std::string format;               // "": by the path's ending
  std::optional<std::string> path;  // where it will be written
  exporter::Choices choices;
  LookRequest look;                   // goes into `choices`
  std::optional<std::string> schema;  // of property graphs: the name of a shipped one, or a path; else the format's own
  PictureRequest picture;
  FilterRequest filters;
  std::uint32_t threads = 1;  // to work with, at most
};

// The row of export/formats.h that is asked for. Throws UsageError naming those there are.
const exporter::Format& format_of(const ExportRequest& request);
// The same of what draws its answer. Throws UsageError naming the formats of pictures for any other.
const exporter::Format& picture_format_of(const ExportRequest& request);
// "dot, svg or png"
std::string picture_format_names();

class Export {
 public:
  // Throws UsageError, UnknownName, QueryError: all that is wrong with the request. `kb` must outlive it.
  Export(const kb::KnowledgeBase& kb, const ExportRequest& request);
  // Streamed and ordered. The second is for formats of several files (Format::write_folder), the first for all others.
  // Throws ExportError; NothingFound before a byte is written (picture_of()).
  Written write(std::ostream& out) const;
  Written write(exporter::OutputFolder& folder) const;
  // Which of several of a name was taken.
  const Notes& notes() const { return notes_; }
  // Which statements are written; of entities none.
  const Filter& filter() const { return filter_; }
  // What a schema took, of the counts that choices.property.counted was told; empty if no schema names the edges.
  std::vector<std::string> schema_summary(const exporter::SchemaCounts& counts) const;

 private:
  // Its streams tell `written` what they leave out.
  exporter::Material material(Written& written) const;
  Written warned(Written written) const;
  exporter::Choices choices() const;

  const kb::KnowledgeBase& kb_;
  const ExportRequest& request_;
  const exporter::Format& format_;
  const exporter::Choices choices_;
  std::optional<exporter::Schema> schema_;
  Filter filter_;
  View view_;
  Notes notes_;
};

}  // namespace relata::verbs

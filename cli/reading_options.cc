#include "cli/reading_options.h"

#include <cstdlib>
#include <system_error>

#include "cli/command.h"
#include "cli/option_set.h"
#include "core/error.h"
#include "core/iso_date.h"

namespace relata::cli {
namespace {

constexpr const char* kModelFile = "en-2.relata";

std::optional<std::filesystem::path> existing(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored) ? std::optional(path) : std::nullopt;
}

std::filesystem::path program_folder() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::filesystem::path(".") : program.parent_path();
}

}  // namespace

void ReadingOptions::declare(OptionSet& options, bool inputs_required) {
  options.arguments("INPUT", inputs, inputs_required,
                    "files (" + read::format_endings() + "), folders, or - for standard input");
  options.group("Reading");
  options.value("--input-format", "F", format, read::formats_by_name() + ", whatever the names end in");
  options.value("--given", "WHAT", given, "of CoNLL-U, take tokens (default), trees or all as given");
  options.value("--date", "D", date, "date of documents that bring none (YYYY-MM-DD)");
  options.flag("--any-language", any_language, "read text that is not English all the same");
  options.value("--model", "FILE", model, "weights (else RELATA_MODEL, else the installed ones)");
}

read::ReadOptions ReadingOptions::reading() const {
  read::ReadOptions reading;
  if (format && !(reading.format = read::format_named(*format)))
    throw UsageError("unknown --input-format '" + *format + "': try " + read::formats_by_name());
  if (given) {
    const auto what = read::parse_given(*given);
    if (!what) throw UsageError("unknown --given '" + *given + "': try tokens, trees or all");
    reading.given = *what;
  }
  if (date && !is_iso_date(*date))
    throw UsageError("--date '" + *date + "' is no date: try YYYY, YYYY-MM or YYYY-MM-DD");
  reading.date = date;
  reading.any_language = any_language;
  return reading;
}

std::filesystem::path ReadingOptions::weights() const {
  if (model) return *model;
  if (given == "all") return {};
  if (const char* path = std::getenv("RELATA_MODEL"); path && *path) return path;
  const auto installed = program_folder().parent_path() / "share" / "relata" / kModelFile;
  if (const auto path = existing(installed)) return *path;
  if (const auto path = existing(std::filesystem::path(RELATA_SOURCE_MODELS) / kModelFile)) return *path;
  throw ModelError("no weights found at " + installed.string() + ": name them by --model FILE or RELATA_MODEL");
}

}  // namespace relata::cli

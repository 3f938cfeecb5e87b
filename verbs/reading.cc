#include "verbs/reading.h"

#include <dlfcn.h>

#include <cstdlib>
#include <system_error>

#include "core/error.h"
#include "core/iso_date.h"
#include "read/formats.h"
#include "read/input_files.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr const char* kModelFile = "en-4.relata";

std::optional<std::filesystem::path> existing(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored) ? std::optional(path) : std::nullopt;
}

std::filesystem::path program_folder() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::filesystem::path(".") : program.parent_path();
}

// The folder of the shared library that this code stands in; null in a program.
std::optional<std::filesystem::path> library_folder() {
  Dl_info file{};
  if (::dladdr(static_cast<const void*>(&kModelFile), &file) == 0 || !file.dli_fname) return std::nullopt;
  const std::filesystem::path path = file.dli_fname;
  if (path.filename().string().find(".so") == std::string::npos) return std::nullopt;
  return path.parent_path();
}

// In a Python package beside the library; else in share/ of the prefix, whose libraries stand in lib or lib/MACHINE.
std::optional<std::filesystem::path> weights_beside_library() {
  const auto folder = library_folder();
  if (!folder) return std::nullopt;
  for (const char* way : {".", "../share/relata", "../../share/relata"})
    if (const auto path = existing(*folder / way / kModelFile)) return path;
  return std::nullopt;
}

}  // namespace

read::ReadOptions reading_of(const ReadingRequest& request) {
  read::ReadOptions reading;
  if (request.format && !(reading.format = read::format_named(*request.format)))
    throw UsageError("unknown --input-format '" + *request.format + "': try " + read::formats_by_name());
  if (request.given) {
    const auto what = read::parse_given(*request.given);
    if (!what) throw UsageError("unknown --given '" + *request.given + "': try tokens, trees or all");
    reading.given = *what;
  }
  if (request.date && !is_iso_date(*request.date))
    throw UsageError("--date '" + *request.date + "' is no date: try YYYY, YYYY-MM or YYYY-MM-DD");
  reading.date = request.date;
  reading.any_language = request.any_language;
  try {
    reading.columns = read::parse_columns(request.columns);
  } catch (const InputError& error) {
    throw UsageError(std::string("--map: ") + error.what());
  }
  reading.held = request.held;
  reading.position = request.position;
  reading.left_out.insert(request.left_out.begin(), request.left_out.end());
  return reading;
}

std::optional<std::uint64_t> bytes_of(const ReadingRequest& request) {
  if (request.held) return std::nullopt;
  std::uint64_t bytes = 0;
  for (const std::string& input : request.inputs) {
    if (input == "-") return std::nullopt;
    read::find_input_files(
        input,
        [&](const read::InputFile& file) {
          std::error_code failed;
          const std::uintmax_t size = std::filesystem::file_size(file.path, failed);
          if (!failed) bytes += size;
        },
        [](const std::string&, const std::string&) {});  // who reads says what is wrong
  }
  return bytes;
}

std::filesystem::path weights_of(const ReadingRequest& request) {
  if (request.model) return *request.model;
  if (request.given == "all") return {};
  if (const char* path = std::getenv("RELATA_MODEL"); path && *path) return path;
  if (const auto path = weights_beside_library()) return *path;
  const auto installed = program_folder().parent_path() / "share" / "relata" / kModelFile;
  if (const auto path = existing(installed)) return *path;
  if (const auto path = existing(std::filesystem::path(RELATA_SOURCE_MODELS) / kModelFile)) return *path;
  throw ModelError("no weights found at " + installed.string() + ": name them by --model FILE or RELATA_MODEL");
}

}  // namespace relata::verbs

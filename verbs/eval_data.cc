#include "verbs/eval_data.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/table.h"
#include "read/unpacking.h"
#include "verbs/eval_tsv.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kMaxDataBytes = 256u << 20;  // of a file, unpacked: the largest treebank of English has 40 MiB
constexpr std::streamsize kPieceBytes = 1 << 16;

// A row's names of a file stand from here on.
constexpr std::size_t kFirstName = 3;

}  // namespace

EvalData::EvalData(std::vector<std::string> paths) : paths_(std::move(paths)) {
  std::error_code failed;
  for (const std::string& path : paths_)
    if (!std::filesystem::exists(path, failed))
      throw UsageError("--data " + path + ": there is no such file or folder");
}

std::vector<DataFile> EvalData::find(const std::string& benchmark, const std::string& part) const {
  std::vector<DataFile> files;
  std::error_code failed;
  for (const std::string& path : paths_)
    if (std::filesystem::is_regular_file(path, failed)) {
      if (part == "gold") files.push_back({std::filesystem::path(path).filename().string(), path});
    }
  if (!files.empty()) return files;
  each_row(data::eval_tsv, [&](const TableRow& row) {
    if (row[0] != benchmark || row[1] != part) return;
    for (std::size_t i = kFirstName; i < row.size(); ++i)
      for (const std::string& folder : paths_)
        if (const auto path = std::filesystem::path(folder) / row[i]; std::filesystem::exists(path, failed)) {
          files.push_back({std::string(row[2]), path.string()});
          return;
        }
  });
  return files;
}

bool EvalData::has_file() const {
  std::error_code failed;
  return std::any_of(paths_.begin(), paths_.end(),
                     [&](const std::string& path) { return std::filesystem::is_regular_file(path, failed); });
}

std::optional<DataFile> EvalData::find_one(const std::string& benchmark, const std::string& part) const {
  std::vector<DataFile> files = find(benchmark, part);
  return files.empty() ? std::nullopt : std::optional(std::move(files.front()));
}

std::string bytes_of_data(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::error_code failed;
  if (!file || std::filesystem::is_directory(path, failed))
    throw InputError(path + ": cannot be read: is it a file that you may read?");
  read::PlainBytes plain(*file.rdbuf());
  std::string bytes;
  try {
    for (std::size_t at = 0;; at = bytes.size()) {
      bytes.resize(at + static_cast<std::size_t>(kPieceBytes));
      const std::streamsize count = plain.stream().rdbuf()->sgetn(bytes.data() + at, kPieceBytes);
      bytes.resize(at + static_cast<std::size_t>(std::max<std::streamsize>(count, 0)));
      if (bytes.size() > kMaxDataBytes) throw InputError("more than 256 MiB; no benchmark has so much");
      if (count <= 0) return bytes;
    }
  } catch (const InputError& error) {
    throw InputError(path + ": " + error.what());
  }
}

std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
  std::vector<std::string> files;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
    if (entry.path().extension() == ending) files.push_back(entry.path().string());
  if (failed) throw InputError(folder + ": cannot be listed: " + failed.message());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace relata::verbs

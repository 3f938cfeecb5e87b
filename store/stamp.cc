#include "store/stamp.h"

#include <fstream>
#include <set>
#include <system_error>

#include "store/rocks.h"

namespace relata::store {

std::string manifest_state(const std::filesystem::path& data) {
  std::ifstream current(data / "CURRENT");
  std::string name;
  if (!std::getline(current, name)) return "";
  std::error_code error;
  const auto size = std::filesystem::file_size(data / name, error);
  return name + ":" + (error ? "?" : std::to_string(size));
}

// The manifest grows with every file that comes or goes, the logs with every write.
std::string stamp(const std::filesystem::path& dir) {
  const std::filesystem::path data = dir / kDataFolder;
  std::string all = manifest_state(data);
  if (all.empty()) return all;
  std::error_code error;
  std::set<std::string> logs;
  for (const auto& entry : std::filesystem::directory_iterator(data, error)) {
    if (entry.path().extension() != ".log") continue;
    const auto size = entry.file_size(error);
    logs.insert(entry.path().filename().string() + ":" + (error ? "?" : std::to_string(size)));
  }
  for (const std::string& log : logs) all += " " + log;
  return all;
}

}  // namespace relata::store

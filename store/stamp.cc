#include "store/stamp.h"

#include <fstream>
#include <set>
#include <system_error>

#include "store/rocks.h"

namespace relata::store {

// The manifest grows with every file that comes or goes, the logs with every write.
std::string stamp(const std::filesystem::path& dir) {
  const std::filesystem::path data = dir / kDataFolder;
  std::ifstream current(data / "CURRENT");
  std::string manifest;
  if (!std::getline(current, manifest)) return "";
  std::error_code error;
  std::set<std::string> lines;
  for (const auto& entry : std::filesystem::directory_iterator(data, error)) {
    const std::string name = entry.path().filename().string();
    if (name != manifest && entry.path().extension() != ".log") continue;
    const auto size = entry.file_size(error);
    lines.insert(name + " " + (error ? "?" : std::to_string(size)));
  }
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

}  // namespace relata::store

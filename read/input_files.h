// The files that an input path stands for.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace relata::read {

struct InputFile {
  std::filesystem::path path;
  std::string name;  // the path below the folder that was given, or the last name of a file that was given itself
};

// Calls `on_file` for the file, or for each file of the folder in bytewise order of the paths below it; names that
// begin with a dot are left out of folders. Calls `on_refusal` with a path and the reason for what cannot be listed or
// is no file. A folder that links lead to twice is listed once.
void find_input_files(const std::string& path, const std::function<void(const InputFile&)>& on_file,
                      const std::function<void(const std::string&, const std::string&)>& on_refusal);

}  // namespace relata::read

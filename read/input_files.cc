#include "read/input_files.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace relata::read {
namespace {

namespace fs = std::filesystem;
using OnRefusal = std::function<void(const std::string&, const std::string&)>;

// Lists a folder without recursion of calls, so that depth costs no stack.
class Folder {
 public:
  Folder(fs::path root, const OnRefusal& on_refusal) : root_(std::move(root)), on_refusal_(on_refusal) {}

  std::vector<std::string> list() {
    open_.push_back("");
    while (!open_.empty()) {
      const std::string below = std::move(open_.back());
      open_.pop_back();
      list_one(below);
    }
    std::sort(files_.begin(), files_.end());
    return std::move(files_);
  }

 private:
  void list_one(const std::string& below) {
    std::error_code error;
    const fs::path path = below.empty() ? root_ : root_ / below;
    const fs::path real = fs::canonical(path, error);
    if (error) return on_refusal_(path.string(), error.message());
    if (!visited_.insert(real.string()).second) {
      return on_refusal_(path.string(), "a link to a folder that was read already");
    }
    fs::directory_iterator entries(path, error);
    if (error) return on_refusal_(path.string(), error.message());
    std::vector<std::string> folders;
    for (const fs::directory_iterator end; entries != end; entries.increment(error)) {
      const std::string name = entries->path().filename().string();
      if (!name.starts_with('.')) add(below.empty() ? name : below + '/' + name, folders);
      if (error) return on_refusal_(path.string(), error.message());
    }
    std::sort(folders.begin(), folders.end(), std::greater<>());  // the first is taken next
    open_.insert(open_.end(), folders.begin(), folders.end());
  }

  void add(const std::string& below, std::vector<std::string>& folders) {
    std::error_code error;
    const fs::file_status status = fs::status(root_ / below, error);
    if (fs::is_directory(status)) {
      folders.push_back(below);
    } else if (fs::is_regular_file(status)) {
      files_.push_back(below);
    } else {
      on_refusal_((root_ / below).string(),
                  status.type() == fs::file_type::not_found ? "a link that leads nowhere" : "no file");
    }
  }

  fs::path root_;
  const OnRefusal& on_refusal_;
  std::vector<std::string> open_;  // folders still to list, below the root
  std::set<std::string> visited_;  // their real paths
  std::vector<std::string> files_;
};

}  // namespace

void find_input_files(const std::string& path, const std::function<void(const InputFile&)>& on_file,
                      const OnRefusal& on_refusal) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return on_refusal(path, "no such file or folder");
  if (error) return on_refusal(path, error.message());
  if (!fs::is_directory(status)) return on_file({path, fs::path(path).filename().string()});
  for (const std::string& below : Folder(path, on_refusal).list()) on_file({fs::path(path) / below, below});
}

}  // namespace relata::read

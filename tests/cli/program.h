// Runs the program as a user does, in a folder of the test's own.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace relata::cli {

struct Outcome {
  int status = -1;  // exit status; 128 + the signal that ended it
  std::string out, err;
};

struct Setting {
  std::string input;                     // on standard input
  std::vector<std::string> environment;  // "NAME=value", besides PATH
  std::size_t file_limit = 0;            // bytes a file may have (RLIMIT_FSIZE); 0: no limit
  bool close_output = false;             // nobody reads standard output
  bool terminal = false;                 // standard output is a terminal, whose lines end in "\r\n"
  bool terminal_error = false;           // standard error is one
};

Outcome run(const std::vector<std::string>& arguments, const Setting& setting = {});

// Starts the program without waiting; what it writes to standard error and output goes into these files. The caller
// waits for it.
pid_t start(const std::vector<std::string>& arguments, const std::string& error = "/dev/null",
            const std::string& output = "/dev/null");

// A new folder that is removed with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  // Writes a file and returns its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::string& path);

// Three short articles as CoNLL-U: no weights are needed to read them with --given all.
std::string articles();

// A knowledge base of them at `dir`.
Outcome build_articles(const std::string& dir, const std::vector<std::string>& options = {});

}  // namespace relata::cli

#include "tests/cli/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace relata::cli {
namespace {

[[noreturn]] void become_program(const std::vector<std::string>& arguments, const Setting& setting) {
  if (setting.file_limit > 0) {
    const rlimit limit{setting.file_limit, setting.file_limit};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::vector<std::string> words = {RELATA_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = {"PATH=" + std::string(std::getenv("PATH") ? std::getenv("PATH") : "")};
  environment.insert(environment.end(), setting.environment.begin(), setting.environment.end());
  std::vector<char*> argv, envp;
  for (std::string& word : words) argv.push_back(word.data());
  for (std::string& word : environment) envp.push_back(word.data());
  argv.push_back(nullptr);
  envp.push_back(nullptr);
  execve(RELATA_PROGRAM, argv.data(), envp.data());
  _exit(126);
}

// Feeds standard input and collects both outputs until all ends are closed.
void exchange(int in, int out, int err, const std::string& input, Outcome& outcome) {
  std::size_t sent = 0;
  std::array<pollfd, 3> ends{{{in, POLLOUT, 0}, {out, POLLIN, 0}, {err, POLLIN, 0}}};
  std::array<char, 1 << 16> block;
  while (ends[0].fd >= 0 || ends[1].fd >= 0 || ends[2].fd >= 0) {
    if (ends[0].fd >= 0 && sent == input.size()) close(ends[0].fd), ends[0].fd = -1;
    poll(ends.data(), ends.size(), -1);
    if (ends[0].fd >= 0 && ends[0].revents) {
      const ssize_t written = write(ends[0].fd, input.data() + sent, input.size() - sent);
      if (written < 0) close(ends[0].fd), ends[0].fd = -1;
      else sent += static_cast<std::size_t>(written);
    }
    for (int i : {1, 2}) {
      if (ends[i].fd < 0 || !ends[i].revents) continue;
      const ssize_t length = read(ends[i].fd, block.data(), block.size());
      if (length <= 0) close(ends[i].fd), ends[i].fd = -1;
      else (i == 1 ? outcome.out : outcome.err).append(block.data(), static_cast<std::size_t>(length));
    }
  }
}

// The end to read from and the one to write to.
void open_terminal(std::array<int, 2>& ends) {
  ends[0] = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ends[0] < 0 || grantpt(ends[0]) || unlockpt(ends[0])) throw std::runtime_error("posix_openpt");
  ends[1] = open(ptsname(ends[0]), O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ends[1] < 0) throw std::runtime_error("open a terminal");
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const Setting& setting) {
  signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> in, out, err;
  if (pipe2(in.data(), O_CLOEXEC) || pipe2(out.data(), O_CLOEXEC) || pipe2(err.data(), O_CLOEXEC))
    throw std::runtime_error("pipe");
  if (setting.terminal) {
    close(out[0]), close(out[1]);
    open_terminal(out);
  }
  if (setting.terminal_error) {
    close(err[0]), close(err[1]);
    open_terminal(err);
  }
  const pid_t child = fork();
  if (child == 0) {
    signal(SIGPIPE, SIG_DFL);
    dup2(in[0], 0), dup2(out[1], 1), dup2(err[1], 2);
    become_program(arguments, setting);
  }
  close(in[0]), close(out[1]), close(err[1]);
  if (setting.close_output) close(out[0]), out[0] = -1;
  Outcome outcome;
  exchange(in[1], out[0], err[0], setting.input, outcome);
  int status = 0;
  waitpid(child, &status, 0);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

pid_t start(const std::vector<std::string>& arguments, const std::string& error, const std::string& output) {
  const pid_t child = fork();
  if (child != 0) return child;
  dup2(open("/dev/null", O_RDONLY), 0);
  dup2(open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
  dup2(open(error.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
  become_program(arguments, {});
}

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "relata-test-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp");
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
  std::filesystem::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return (path_ / name).string();
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string articles() { return RELATA_SOURCE_DIR "/tests/cli/data/articles.conllu"; }

Outcome build_articles(const std::string& dir, const std::vector<std::string>& options) {
  std::vector<std::string> arguments = {"build", articles(), "--given", "all", "-d", dir};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run(arguments);
}

}  // namespace relata::cli

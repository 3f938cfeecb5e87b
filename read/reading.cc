#include "read/reading.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>

#include "core/characters.h"
#include "core/error.h"
#include "core/fnv1a.h"
#include "read/input_files.h"
#include "read/intake.h"
#include "read/member.h"

namespace relata::read {
namespace {

void read_held(HeldInput&& held, Intake& intake) {
  const Format* format = held.format ? held.format : intake.options().format;
  std::string name = held.name.empty() ? id_of_text(held.bytes) : std::move(held.name);
  std::istringstream bytes(std::move(held.bytes));
  Source source{.bytes = bytes, .name = std::move(name), .origin = "-", .by_text = true};
  const Intake::Scope scope(intake);
  (format ? *format : formats().front()).read(source, intake);
}

void read_input(Source source, Intake& intake) {
  try {
    read_member(source, intake);
  } catch (const InputError& error) {
    intake.refuse(source.origin, error.what());
  } catch (const std::ios_base::failure&) {  // of a disk, a network
    intake.refuse(source.origin, "cannot be read to its end; what stands before it is kept");
  }
}

// Tells where reading stands while it lives: in a file, or in standard input, of which no size is known.
class Place {
 public:
  Place(Position* position, const std::string& origin, std::istream& bytes) : position_(position), bytes_(bytes) {
    if (position_) position_->enter(origin, [this] { return taken(); });
  }
  ~Place() {
    if (position_) position_->leave(taken());
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  // Also at the end, where the stream itself tells no place.
  std::uint64_t taken() const {
    const std::streamoff at = bytes_.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in);
    return at < 0 ? 0 : static_cast<std::uint64_t>(at);
  }
  Position* position_;
  std::istream& bytes_;
};

void read_file(const InputFile& file, Intake& intake) {
  const std::string path = file.path.string();
  std::ifstream bytes;
  const Place place(intake.options().position, path, bytes);
  if (first_bad_byte(file.name)) return intake.refuse("a file whose name is not UTF-8", "rename it: ids are text");
  bytes.open(file.path, std::ios::binary);
  if (!bytes) return intake.refuse(path, std::strerror(errno));
  read_input({.bytes = bytes, .name = file.name, .origin = path, .format = intake.options().format}, intake);
}

}  // namespace

std::string id_of_text(std::string_view text) {
  char id[] = "text-0123456789abcdef";
  std::snprintf(id, sizeof id, "text-%016llx", static_cast<unsigned long long>(fnv1a(text)));
  return id;
}

std::optional<Given> parse_given(std::string_view name) {
  if (name == "tokens") return Given::kTokens;
  if (name == "trees") return Given::kTrees;
  if (name == "all") return Given::kAll;
  return std::nullopt;
}

ReadCounts read_inputs(std::span<const std::string> paths, const ReadOptions& options, const OnDocument& on_document,
                       const OnRefusal& on_refusal) {
  Intake intake(options, on_document, on_refusal);
  const auto refuse = [&](const std::string& name, const std::string& reason) { intake.refuse(name, reason); };
  for (const std::string& path : paths) {
    if (path == "-") {
      std::istream& bytes = options.standard_input != nullptr ? *options.standard_input : std::cin;
      const Place place(options.position, path, bytes);
      read_input({.bytes = bytes, .name = "stdin", .origin = "-", .format = options.format}, intake);
    } else {
      find_input_files(
          path,
          [&](const InputFile& file) {
            if (!options.left_out.contains(file.path.string())) read_file(file, intake);
          },
          refuse);
    }
  }
  if (options.held)
    while (std::optional<HeldInput> held = options.held()) read_held(std::move(*held), intake);
  return intake.counts();
}

}  // namespace relata::read

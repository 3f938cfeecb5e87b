#include "identity/actors.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/characters.h"
#include "identity/actor_line.h"
#include "identity/name_groups.h"
#include "names/normal_form.h"
#include "names/type_class.h"

namespace relata::identity {
namespace {

std::uint64_t column_of(std::string_view line, std::size_t offset) {
  line = line.substr(0, offset);
  return 1 + static_cast<std::uint64_t>(std::count_if(
                 line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Reader {
 public:
  explicit Reader(ActorFormat format) : format_(format) {}

  ActorFile read(std::string_view text) {
    if (text.size() > kMaxActorBytes) {
      add({1, 1, "more than " + std::to_string(kMaxActorBytes >> 20) + " MiB: a dictionary of actors is smaller"});
      return std::move(file_);
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::uint64_t number = 1; !text.empty() && !ended_; ++number) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find_first_not_of(" \t") != line.npos) read_line(line, number);
    }
    find_shared_names();
    for (ActorLine& line : lines_) file_.actors.push_back(std::move(line.actor));
    std::stable_sort(file_.problems.begin(), file_.problems.end(), [](const auto& a, const auto& b) {
      return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return std::move(file_);
  }

 private:
  void add(ActorProblem problem) {
    if (file_.problems.size() < kMaxActorProblems) file_.problems.push_back(std::move(problem));
    else ++file_.further_problems;
  }

  void read_line(std::string_view line, std::uint64_t number) {
    const bool header = format_ == ActorFormat::kTable && columns_.empty();
    std::optional<LineProblem> problem;
    ActorLine read;
    read.line = number;
    if (line.size() > kMaxActorLineBytes)
      problem = {0, "longer than " + std::to_string(kMaxActorLineBytes >> 20) + " MiB: one actor a line"};
    else if (const auto bad = first_bad_byte(line))
      problem = {*bad, line[*bad] == '\0' ? "a NUL: this is no text" : "no UTF-8: save the file as UTF-8"};
    else if (header) problem = read_actor_header(line, columns_);
    else
      problem = format_ == ActorFormat::kTable ? read_actor_row(line, columns_, read) : read_actor_object(line, read);
    if (problem) add({number, column_of(line, problem->offset), problem->what});
    if (header && problem) ended_ = true;  // without a header no line of a table means anything
    if (header || problem) return;
    names_ += 1 + read.actor.aliases.size() + read.actor.never_merge.size() + read.actor.always_merge.size() +
              read.actor.links.size();
    if (names_ > kMaxActorNames) {
      add({number, 1,
           "more than " + std::to_string(kMaxActorNames) + " names in all: a dictionary of actors has fewer"});
      ended_ = true;
      return;
    }
    // Columns in letters from here on: the bytes of the line are gone when shared names are found.
    for (std::size_t& offset : read.offsets) offset = column_of(line, offset);
    lines_.push_back(std::move(read));
  }

  // What a text could not tell apart: by class of type and normal form, the line that has it and how it is written.
  struct Owner {
    std::size_t line = 0;
    std::string text;
  };
  void find_shared_names() {
    std::map<std::pair<names::TypeClass, std::string>, Owner> owners;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      claim(i, lines_[i].actor.name, ActorField::kName, owners);
      for (const std::string& alias : lines_[i].actor.aliases) claim(i, alias, ActorField::kAliases, owners);
    }
  }

  void claim(std::size_t line, const std::string& name, ActorField field,
             std::map<std::pair<names::TypeClass, std::string>, Owner>& owners) {
    for (const EntityType type : types_of(lines_[line].actor)) {
      const auto [owner, added] =
          owners.try_emplace({names::type_class(type), names::normal_name(name, type).text}, Owner{line, name});
      if (added || owner->second.line == line) continue;
      const std::string& other = owner->second.text;
      add({lines_[line].line, lines_[line].offset(field),
           "'" + name + "' is a name of the actor in line " + std::to_string(lines_[owner->second.line].line) + " too" +
               (other == name ? "" : ", written '" + other + "'") +
               ": leave it to one of them, or make them one line"});
      return;
    }
  }

  const ActorFormat format_;
  ActorFile file_;
  std::vector<ActorLine> lines_;
  ActorColumns columns_;
  std::size_t names_ = 0;
  bool ended_ = false;
};

}  // namespace

std::optional<ActorFormat> actor_format(std::string_view file_name) {
  std::string name(file_name);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (name.ends_with(".tsv")) return ActorFormat::kTable;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return ActorFormat::kJsonLines;
  return std::nullopt;
}

ActorFile read_actors(std::string_view text, ActorFormat format) { return Reader(format).read(text); }

}  // namespace relata::identity

// relata communities: who has to do with whom more than with the rest.
#include "verbs/communities.h"

#include <cstdio>

#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/picture_options.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

class CommunitiesCommand final : public Command {
 public:
  std::string_view name() const override { return "communities"; }
  std::string_view summary() const override { return "groups that deal with each other more than with the rest"; }
  std::string_view examples() const override {
    return "  relata communities --limit 10                        # the largest, with their strongest members\n"
           "  relata communities --type PER,ORG --resolution 2     # smaller ones, of persons and organisations\n"
           "  relata communities -o groups.svg                     # drawn, each framed\n";
  }
  void declare(OptionSet& options) override {
    options.group("Answers");
    options.value("--resolution", "R", request_.resolution, "more: smaller communities (1)");
    options.value("--seed", "N", request_.seed, "of the order of visits; the same gives the same (1)");
    options.value("--smallest", "N", request_.smallest, "communities of at least so many members (3)");
    options.value("--limit", "N", request_.limit, "at most so many communities");
    options.value("--members", "N", members_, "names of each on a line (10; 0: all; --json has all)");
    declare_picture(options, drawing_);
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (is_drawn(drawing_)) {
      drawing_.picture.communities = verbs::community_options(request_);
      drawing_.filters = request_.filters;
      return write_picture(kb, drawing_, console);
    }
    const verbs::FoundCommunities found = verbs::communities(kb, request_);
    note_all(found.notes, console);
    note_undated(found.undated, console);
    if (found.rows.empty()) {
      console.note("no communities of " + std::to_string(request_.smallest) + " or more");
      return kNothing;
    }
    std::size_t number = 0;
    if (format == TableFormat::kJson)
      for (const verbs::Community& row : found.rows) console.out() << verbs::community_json(row, ++number) << "\n";
    else print(found, format, console);
    note(found, console);
    return kDone;
  }

 private:
  void print(const verbs::FoundCommunities& found, TableFormat format, Console& console) const {
    Table table(console, format, {{"community", Align::kRight}, {"name"}, {"size", Align::kRight}, {"members"}});
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
      const verbs::Community& row = found.rows[i];
      std::vector<std::string> names;
      for (std::size_t m = 0; m < row.members.size() && (members_ == 0 || m < members_); ++m)
        names.push_back(row.members[m].who.name);
      std::string members = joined(names, "; ");
      if (names.size() < row.members.size()) members += "; .. " + std::to_string(row.members.size() - names.size());
      table.add({std::to_string(i + 1), row.name, std::to_string(row.members.size()), members});
    }
    table.finish();
  }

  void note(const verbs::FoundCommunities& found, Console& console) const {
    char modularity[32];
    std::snprintf(modularity, sizeof modularity, "%.3f", found.modularity);
    std::string words = "modularity " + std::string(modularity);
    if (found.total > found.rows.size())
      words += "; " + std::to_string(found.total - found.rows.size()) + " more without --limit";
    if (found.smaller > 0) words += "; " + std::to_string(found.smaller) + " smaller ones (--smallest 1)";
    console.note(words);
  }

  verbs::CommunitiesRequest request_;
  verbs::ExportRequest drawing_;
  std::uint32_t members_ = 10;
};

}  // namespace

void add_communities(Commands& commands) { commands.push_back(std::make_unique<CommunitiesCommand>()); }

}  // namespace relata::cli

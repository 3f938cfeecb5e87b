// relata merge: whole knowledge bases into one.
#include "verbs/merge.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Merge final : public Command {
 public:
  std::string_view name() const override { return "merge"; }
  std::string_view summary() const override { return "take whole knowledge bases over into this one"; }
  std::string_view examples() const override {
    return "  relata merge monday.kb tuesday.kb -d week.kb     # as one build of all their documents\n"
           "  relata merge old.kb -d new.kb                    # one of format 3 comes along\n";
  }
  void declare(OptionSet& options) override {
    options.arguments("KB", from_, true, "knowledge bases; they stay as they are");
    options.flag("--replace", replace_, "another document of the same id takes the place of the one that is here");
  }

  int run(const Common& common, Console& console) override {
    const kb::MergeCounts counts =
        verbs::merge(common.kb, from_, replace_, [&](const std::string& doc) { console.progress(doc); });
    console.end_progress();
    for (const auto& [what, why] : counts.refused) console.error(what + ": " + why);
    console.note(counted(counts.added, "document", "documents") + " added, " + std::to_string(counts.equal) +
                 " equal, " + std::to_string(counts.replaced) + " replaced, " + std::to_string(counts.refused.size()) +
                 " refused; " + counted(counts.statements, "statement", "statements") + ", " +
                 counted(counts.corrections, "correction", "corrections") + ", " +
                 counted(counts.actors, "actor", "actors"));
    if (counts.refused.empty()) return kDone;
    return counts.added + counts.equal + counts.replaced > 0 ? kPartlyRefused : kFailure;
  }

 private:
  std::vector<std::string> from_;
  bool replace_ = false;
};

}  // namespace

void add_merge(Commands& commands) { commands.push_back(std::make_unique<Merge>()); }

}  // namespace relata::cli

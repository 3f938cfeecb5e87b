// relata verify: check every invariant of the knowledge base.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Verify final : public Command {
 public:
  std::string_view name() const override { return "verify"; }
  std::string_view summary() const override { return "check the knowledge base: one line for each violation"; }
  std::string_view examples() const override { return "  relata verify -d news.kb && echo sound\n"; }
  void declare(OptionSet&) override {}

  int run(const Common& common, Console& console) override {
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const std::vector<std::string> violations = kb.verify();
    for (const std::string& violation : violations) console.out() << violation << "\n";
    std::uint64_t documents = 0;
    kb.documents([&](const Document&) { return ++documents, true; });
    if (violations.empty()) console.note("sound: " + counted(documents, "document", "documents"));
    else
      console.error(counted(violations.size(), "violation", "violations") + " in " + common.kb.string() +
                    ": build it again from the documents");
    return violations.empty() ? kDone : kFailure;
  }
};

}  // namespace

void add_verify(Commands& commands) { commands.push_back(std::make_unique<Verify>()); }

}  // namespace relata::cli

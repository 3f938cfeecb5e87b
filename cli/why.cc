// relata why: how a statement came about: its sentence, the tree, the rule and what its confidence is made of.
#include "verbs/why.h"

#include <optional>

#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "cli/why_page.h"

namespace relata::cli {
namespace {

class Why final : public Command {
 public:
  std::string_view name() const override { return "why"; }
  std::string_view summary() const override {
    return "how a statement came about: sentence, tree, rule, features of its confidence";
  }
  std::string_view examples() const override {
    return "  relata why st-5d1f0c2ab97e4410                # of the knowledge base; its document is read again\n"
           "  relata why st-5d1f0c2ab97e4410 article.txt    # of a file, without a knowledge base\n"
           "  relata why article.txt --json                 # every statement of a file, an object a line\n";
  }
  void declare(OptionSet& options) override { declare_reading(options, reading_, true); }

  int run(const Common& common, Console& console) override {
    if (common.csv) throw UsageError("why has no --csv: try --json");
    const verbs::WhyRequest request = verbs::why_request(reading_);
    std::optional<kb::KnowledgeBase> kb;
    if (request.reading.inputs.empty()) kb = open_to_read(common, console);
    bool first = true;
    const auto print = [&](const verbs::ExplainedStatement& explained) {
      if (common.json) {
        console.out() << verbs::explanation_json(explained) << "\n";
      } else {
        if (!first) console.out() << "\n";
        print_explanation(console, explained);
      }
      first = false;
      if (!console.out()) console.check();
    };
    const verbs::WhyListener listener{[&](const std::string& line) { console.note(line); }, refusing(console)};
    const verbs::WhyOutcome outcome = verbs::explain(request, kb ? &*kb : nullptr, common.threads, print, listener);
    for (const std::string& id : outcome.missing) console.error("no statement '" + id + "' here");
    return outcome.answered == 0 ? kNothing : outcome.missing.empty() ? kDone : kPartlyRefused;
  }

 private:
  verbs::ReadingRequest reading_;
};

}  // namespace

void add_why(Commands& commands) { commands.push_back(std::make_unique<Why>()); }

}  // namespace relata::cli

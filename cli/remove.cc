// relata remove: take documents out of the knowledge base.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Remove final : public Command {
 public:
  std::string_view name() const override { return "remove"; }
  std::string_view summary() const override {
    return "take documents out: what stays is what a build without them gives";
  }
  std::string_view examples() const override {
    return "  relata remove 004\n"
           "  relata remove wire.jsonl#12 wire.jsonl#13\n";
  }
  void declare(OptionSet& options) override {
    options.arguments("DOC", docs_, true, "ids of documents ('relata documents' lists them)");
  }

  int run(const Common& common, Console& console) override {
    kb::KnowledgeBase kb = verbs::open_to_write(common.kb);
    std::size_t removed = 0;
    for (const std::string& doc : docs_) {
      if (kb.remove(doc)) ++removed;
      else console.error("no document '" + doc + "' here ('relata documents' lists them)");
    }
    kb.flush();
    console.note(counted(removed, "document", "documents") + " removed");
    return removed == docs_.size() ? kDone : removed == 0 ? kFailure : kPartlyRefused;
  }

 private:
  std::vector<std::string> docs_;
};

}  // namespace

void add_remove(Commands& commands) { commands.push_back(std::make_unique<Remove>()); }

}  // namespace relata::cli

// relata read: documents as they are taken from files, to standard output.
#include "cli/console.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "verbs/read_documents.h"

namespace relata::cli {
namespace {

class Read final : public Command {
 public:
  std::string_view name() const override { return "read"; }
  std::string_view summary() const override {
    return "documents as they are taken from files, to standard output, a line of JSON each";
  }
  std::string_view examples() const override {
    return "  relata read saved-pages/ | jq -r .title\n"
           "  relata read crawl.warc.gz | jq -r .url\n"
           "  relata read news.zip > news.jsonl            # which relata build takes as it takes news.zip\n"
           "  curl -s https://example.org/ | relata read -\n";
  }
  void declare(OptionSet& options) override { declare_reading(options, request_, true, Weights::kNone); }

  int run(const Common&, Console& console) override {
    return exit_of(verbs::write_documents(request_, console.out(), refusing(console)));
  }

 private:
  verbs::ReadingRequest request_;
};

}  // namespace

void add_read(Commands& commands) { commands.push_back(std::make_unique<Read>()); }

}  // namespace relata::cli

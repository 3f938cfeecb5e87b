// relata reject: a statement is wrong: leave it out.
#include "cli/correcting.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Reject final : public Command {
 public:
  std::string_view name() const override { return "reject"; }
  std::string_view summary() const override { return "a statement is wrong: leave it out"; }
  std::string_view examples() const override {
    return "  relata reject st-5d1f0c2ab97e4410           # no query, page or export has it but with --all\n"
           "  relata reject st-5d1f0c2ab97e4410 --undo    # it counts again\n";
  }
  void declare(OptionSet& options) override {
    options.argument("STATEMENT", a_, "its id, as show and exports print it");
    options.group("Which way");
    options.flag("--undo", undo_, "take it back: everything is as it was before");
  }
  int run(const Common& common, Console& console) override {
    return correct({CorrectionKind::kReject, a_, std::nullopt, undo_}, common, console);
  }

 private:
  std::string a_;
  bool undo_ = false;
};

}  // namespace

std::unique_ptr<Command> make_reject() { return std::make_unique<Reject>(); }

}  // namespace relata::cli

// relata distinct: two names are two things, whatever they look like.
#include "cli/correcting.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Distinct final : public Command {
 public:
  std::string_view name() const override { return "distinct"; }
  std::string_view summary() const override { return "two names are two things, whatever they look like"; }
  std::string_view examples() const override {
    return "  relata distinct Talib Taliban\n"
           "  relata distinct 01.txt@120 wire-0317@42     # two of one name, by where they are named\n"
           "  relata distinct Talib Taliban --undo        # as if it had never been said\n";
  }
  void declare(OptionSet& options) override {
    options.argument("A", a_, "a name, alias or id; NAME:TYPE narrows; DOCUMENT@BYTE is one of several namesakes");
    options.argument("B", b_, "the other one");
    options.group("Which way");
    options.flag("--undo", undo_, "take it back: everything is as it was before");
  }
  int run(const Common& common, Console& console) override {
    return correct({CorrectionKind::kDistinct, a_, b_, undo_}, common, console);
  }

 private:
  std::string a_, b_;
  bool undo_ = false;
};

}  // namespace

std::unique_ptr<Command> make_distinct() { return std::make_unique<Distinct>(); }

}  // namespace relata::cli

// relata same: two names are one thing.
#include "cli/correcting.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Same final : public Command {
 public:
  std::string_view name() const override { return "same"; }
  std::string_view summary() const override { return "two names are one thing"; }
  std::string_view examples() const override {
    return "  relata same 'Islamic Emirate' Taliban            # one entity from now on\n"
           "  relata same Washington:PER 'George Washington'   # the person of that name\n"
           "  relata same wire-0317@42 'Anton Leskov'          # who is named at byte 42 of that document\n"
           "  relata same 'Islamic Emirate' Taliban --undo     # as if it had never been said\n";
  }
  void declare(OptionSet& options) override {
    options.argument("A", a_, "a name, alias or id; NAME:TYPE narrows; DOCUMENT@BYTE is one of several namesakes");
    options.argument("B", b_, "the other one");
    options.group("Which way");
    options.flag("--undo", undo_, "take it back: everything is as it was before");
  }
  int run(const Common& common, Console& console) override {
    return correct({CorrectionKind::kSame, a_, b_, undo_}, common, console);
  }

 private:
  std::string a_, b_;
  bool undo_ = false;
};

}  // namespace

std::unique_ptr<Command> make_same() { return std::make_unique<Same>(); }

}  // namespace relata::cli

// relata rename: what something is to be called.
#include "cli/correcting.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Rename final : public Command {
 public:
  std::string_view name() const override { return "rename"; }
  std::string_view summary() const override { return "what something is to be called"; }
  std::string_view examples() const override {
    return "  relata rename Taliban 'Islamic Emirate of Afghanistan'\n"
           "  relata rename Washington:PER 'George Washington'\n"
           "  relata rename Taliban --undo                # by the fullest of its own names again\n";
  }
  void declare(OptionSet& options) override {
    options.argument("A", a_, "a name, alias or id; NAME:TYPE narrows; DOCUMENT@BYTE is one of several namesakes");
    options.argument("NAME", b_, "its name from now on; may be left out with --undo");
    options.group("Which way");
    options.flag("--undo", undo_, "take it back: everything is as it was before");
  }
  int run(const Common& common, Console& console) override {
    if (!b_ && !undo_) throw UsageError("rename: to which NAME?");
    return correct({CorrectionKind::kRename, a_, b_, undo_}, common, console);
  }

 private:
  std::string a_;
  std::optional<std::string> b_;
  bool undo_ = false;
};

}  // namespace

std::unique_ptr<Command> make_rename() { return std::make_unique<Rename>(); }

}  // namespace relata::cli

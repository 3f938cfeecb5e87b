// relata retype: what kind of thing something is.
#include "cli/correcting.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

class Retype final : public Command {
 public:
  std::string_view name() const override { return "retype"; }
  std::string_view summary() const override { return "what kind of thing something is"; }
  std::string_view examples() const override {
    return "  relata retype 'Free Varesh' ORG\n"
           "  relata retype 'Free Varesh' --undo            # of the type that the texts tell again\n";
  }
  void declare(OptionSet& options) override {
    options.argument("A", a_, "a name, alias or id; NAME:TYPE narrows; DOCUMENT@BYTE is one of several namesakes");
    options.argument("TYPE", b_, "PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC; may be left out with --undo");
    options.group("Which way");
    options.flag("--undo", undo_, "take it back: everything is as it was before");
  }
  int run(const Common& common, Console& console) override {
    if (!b_ && !undo_) throw UsageError("retype: to which TYPE? PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
    return correct({CorrectionKind::kRetype, a_, b_, undo_}, common, console);
  }

 private:
  std::string a_;
  std::optional<std::string> b_;
  bool undo_ = false;
};

}  // namespace

std::unique_ptr<Command> make_retype() { return std::make_unique<Retype>(); }

}  // namespace relata::cli

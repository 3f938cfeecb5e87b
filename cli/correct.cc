// relata same, distinct, rename, retype, reject, mean: what the user knows better.
#include "verbs/correct.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/option_set.h"

namespace relata::cli {
namespace {

constexpr std::string_view kWhom = "a name, alias or id; NAME:TYPE narrows; DOCUMENT@BYTE is one of several namesakes";

struct Row {
  CorrectionKind kind;
  std::string_view summary, examples;
  std::string_view first, first_help;    // the word that says whom
  std::string_view second, second_help;  // the other word; "": there is none
  std::string_view without_second;       // what is wrong without it, but with --undo; "": it is always there
};

constexpr Row kRows[] = {
    {CorrectionKind::kSame, "two names are one thing",
     "  relata same 'Islamic Emirate' Taliban            # one entity from now on\n"
     "  relata same Washington:PER 'George Washington'   # the person of that name\n"
     "  relata same wire-0317@42 'Anton Leskov'          # who is named at byte 42 of that document\n"
     "  relata same 'Islamic Emirate' Taliban --undo     # as if it had never been said\n",
     "A", kWhom, "B", "the other one", ""},
    {CorrectionKind::kDistinct, "two names are two things, whatever they look like",
     "  relata distinct Talib Taliban\n"
     "  relata distinct 01.txt@120 wire-0317@42     # two of one name, by where they are named\n"
     "  relata distinct Talib Taliban --undo        # as if it had never been said\n",
     "A", kWhom, "B", "the other one", ""},
    {CorrectionKind::kRename, "what something is to be called",
     "  relata rename Taliban 'Islamic Emirate of Afghanistan'\n"
     "  relata rename Washington:PER 'George Washington'\n"
     "  relata rename Taliban --undo                # by the fullest of its own names again\n",
     "A", kWhom, "NAME", "its name from now on; may be left out with --undo", "rename: to which NAME?"},
    {CorrectionKind::kRetype, "what kind of thing something is",
     "  relata retype 'Free Varesh' ORG\n"
     "  relata retype 'Free Varesh' --undo            # of the type that the texts tell again\n",
     "A", kWhom, "TYPE", "PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC; may be left out with --undo",
     "retype: to which TYPE? PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC"},
    {CorrectionKind::kReject, "a statement is wrong: leave it out",
     "  relata reject st-5d1f0c2ab97e4410           # no query, page or export has it but with --all\n"
     "  relata reject st-5d1f0c2ab97e4410 --undo    # it counts again\n",
     "STATEMENT", "its id, as show and exports print it", "", "", ""},
    {CorrectionKind::kMean, "what one mention refers to: a name, a pronoun, a description",
     "  relata mean wire-3@120 'Anna Berg'        # \"She\" at byte 120 of document wire-3 is Anna Berg\n"
     "  relata mean wire-3@120 nothing            # it is no entity\n"
     "  relata mean wire-3@120 wire-3@14          # what is named there\n"
     "  relata mean wire-3@120 --undo             # what the text tells again\n",
     "DOCUMENT@BYTE", "the mention by a byte of its words: 'relata why STATEMENT' prints it", "NAME",
     "a name, alias or id; NAME:TYPE narrows; DOCUMENT@BYTE: what is named there; or nothing; may be left out with "
     "--undo",
     "mean: which NAME, or nothing?"},
};

class Correct final : public Command {
 public:
  explicit Correct(const Row& row) : row_(row) { request_.kind = row.kind; }
  std::string_view name() const override { return to_string(row_.kind); }
  std::string_view summary() const override { return row_.summary; }
  std::string_view examples() const override { return row_.examples; }
  void declare(OptionSet& options) override {
    options.argument(std::string(row_.first), request_.a, row_.first_help);
    if (!row_.without_second.empty()) options.argument(std::string(row_.second), request_.b, row_.second_help);
    else if (!row_.second.empty()) options.argument(std::string(row_.second), request_.b.emplace(), row_.second_help);
    options.group("Which way");
    options.flag("--undo", request_.undo, "take it back: everything is as it was before");
  }

  int run(const Common& common, Console& console) override {
    if (!row_.without_second.empty() && !request_.b && !request_.undo)
      throw UsageError(std::string(row_.without_second));
    kb::KnowledgeBase kb = verbs::open_to_write(common.kb);
    const verbs::CorrectionOutcome outcome = verbs::correct(kb, request_);
    for (const std::string& line : outcome.lines)
      if (outcome.done) console.note(line);
      else console.error(line);
    return outcome.done ? kDone : kFailure;
  }

 private:
  const Row& row_;
  verbs::CorrectionRequest request_;
};

}  // namespace

void add_correct(Commands& commands) {
  for (const Row& row : kRows) commands.push_back(std::make_unique<Correct>(row));
}

}  // namespace relata::cli

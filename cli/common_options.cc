#include "cli/common_options.h"

namespace relata::cli {
namespace {

constexpr std::uint32_t kMostThreads = 1024;  // more is a slip of the pen
constexpr const char* kForm = "form";         // of what is written: one of them alone

}  // namespace

OptionSet common_options(Common& common) {
  OptionSet options;
  options.group("Common");
  options.value("-d,--kb", "DIR", common.kb, "the knowledge base (else ./relata.kb)");
  OptionRow& threads = options.value("--threads", "N", common.threads, "threads to work with (else all there are)");
  threads.least = 1;
  threads.most = kMostThreads;
  options.flag("--json", common.json, "one JSON object a line").rivals = kForm;
  options
      .flag("--csv", common.csv,
            "comma-separated, with a header; what a spreadsheet would run (\"=1+1\") gets an apostrophe")
      .rivals = kForm;
  options.flag("--raw-csv", common.raw_csv, "the same, cells as they are").rivals = kForm;
  options.flag("-q,--quiet", common.quiet, "say nothing but errors");
  options.flag("-v,--verbose", common.verbose, "say more");
  options.flag("-h,--help", common.help, "this page");
  options.flag("--version", common.version, "the program's version, commit, model and instruction set");
  return options;
}

}  // namespace relata::cli

#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/common_options.h"
#include "cli/help.h"

namespace relata::cli {
namespace {

// A command that takes one of each kind.
class Example final : public Command {
 public:
  explicit Example(std::string name) : name_(std::move(name)) {}
  std::string_view name() const override { return name_; }
  std::string_view summary() const override { return "what it is for"; }
  std::string_view examples() const override { return "  relata example A    # an example\n"; }
  void declare(OptionSet& options) override {
    options.argument("FIRST", first, "must be there");
    options.argument("SECOND", second, "may be there");
    options.group("Answers");
    options.flag("--deep", deep, "look deeper");
    options.value("-o,--output", "PATH", output, "write there");
    options.value("--limit", "N", limit, "at most so many");
    options.value("--type", "T,..", types, "of these types");
    options.value("--a-name-that-takes-much-room", "VALUE", wide, "and more");
  }
  int run(const Common&, Console&) override { return kDone; }

  std::string name_, first, wide = "default";
  std::optional<std::string> second, output;
  bool deep = false;
  std::uint32_t limit = 7;
  std::vector<std::string> types;
};

class Lines : public testing::Test {
 protected:
  Lines() {
    for (const char* name : {"example", "other"}) {
      auto command = std::make_unique<Example>(name);
      if (!example_) example_ = command.get();
      table_.entries.push_back({std::move(command), {}});
      table_.entries.back().command->declare(table_.entries.back().options);
    }
    table_.common = common_options(common_);
  }
  CommandLine parse(std::vector<std::string> words) {
    words.insert(words.begin(), "relata");
    std::vector<char*> line;
    for (std::string& word : words) line.push_back(word.data());
    return parse_line(static_cast<int>(line.size()), line.data(), table_);
  }
  std::string wrong(const std::vector<std::string>& words) {
    try {
      parse(words);
    } catch (const UsageError& error) {
      return error.what();
    }
    ADD_FAILURE() << "was understood";
    return "";
  }

  Common common_;
  CommandTable table_;
  Example* example_ = nullptr;
};

TEST_F(Lines, WordsAndOptionsReachTheirPlaces) {
  const CommandLine line =
      parse({"example", "one", "two", "--deep", "-o", "path", "--limit", "3", "--type", "PER", "--type", "ORG"});
  EXPECT_EQ(line.chosen, &table_.entries[0]);
  EXPECT_EQ(example_->first, "one");
  EXPECT_EQ(example_->second, "two");
  EXPECT_TRUE(example_->deep);
  EXPECT_EQ(example_->output, "path");
  EXPECT_EQ(example_->limit, 3U);
  EXPECT_EQ(example_->types, (std::vector<std::string>{"PER", "ORG"}));
  EXPECT_EQ(example_->wide, "default");
}

TEST_F(Lines, WhatIsNotGivenStaysAsItWas) {
  parse({"example", "one"});
  EXPECT_FALSE(example_->second || example_->output || example_->deep);
  EXPECT_EQ(example_->limit, 7U);
}

TEST_F(Lines, AValueIsOneWordSoThatArgumentsMayFollow) {
  parse({"example", "--type", "PER", "one"});
  EXPECT_EQ(example_->types, std::vector<std::string>{"PER"});
  EXPECT_EQ(example_->first, "one");
}

TEST_F(Lines, CommonOptionsStandBeforeOrAfterTheCommand) {
  parse({"-d", "news.kb", "--json", "example", "one", "--threads", "3", "-q"});
  EXPECT_EQ(common_.kb, "news.kb");
  EXPECT_TRUE(common_.json && common_.quiet && !common_.csv);
  EXPECT_EQ(common_.threads, 3U);
}

TEST_F(Lines, WordsAfterTwoDashesAreNoOptions) {
  parse({"example", "--", "--deep"});
  EXPECT_EQ(example_->first, "--deep");
  EXPECT_FALSE(example_->deep);
}

TEST_F(Lines, WhatMakesNoSenseIsSaid) {
  EXPECT_EQ(wrong({"example"}), "FIRST is required");
  EXPECT_NE(wrong({"example", "one", "--frobnicate"}).find("--frobnicate"), std::string::npos);
  EXPECT_NE(wrong({"example", "one", "two", "three"}).find("three"), std::string::npos);
  EXPECT_NE(wrong({"example", "one", "--limit", "many"}).find("--limit"), std::string::npos);
  EXPECT_NE(wrong({"example", "one", "--threads", "0"}).find("--threads"), std::string::npos);
  EXPECT_NE(wrong({"frobnicate"}).find("(commands and options: relata --help)"), std::string::npos);
}

TEST_F(Lines, HelpAndVersionNeedNothingElse) {
  EXPECT_EQ(parse({"--help"}).chosen, nullptr);
  EXPECT_TRUE(common_.help && !common_.version);
  common_.help = false;
  EXPECT_EQ(parse({"example", "--help"}).chosen, &table_.entries[0]);
  EXPECT_TRUE(common_.help);
  parse({"--version"});
  EXPECT_TRUE(common_.version);
  EXPECT_EQ(parse({}).chosen, nullptr);
}

TEST_F(Lines, WhatStandsOnTheLineIsKnown) {
  std::vector<std::string> given;
  for (const OptionRow* row : parse({"example", "one", "--limit", "3", "--json"}).given) given.push_back(row->names);
  EXPECT_THAT(given, testing::UnorderedElementsAre("FIRST", "--limit", "--json"));
}

TEST_F(Lines, WhatIsNearToAnUnknownWordIsNamed) {
  EXPECT_EQ(wrong({"exmaple", "one"}),
            "unknown command 'exmaple': did you mean 'example'? (commands and options: relata --help)");
  EXPECT_EQ(wrong({"zebra", "--deep"}), "unknown command 'zebra' (commands and options: relata --help)");
  EXPECT_EQ(wrong({"example", "one", "--limt=3"}),
            "unknown option '--limt' of example: did you mean '--limit'? ('relata help example' lists them)");
  EXPECT_EQ(wrong({"example", "one", "--treads", "3"}),
            "unknown option '--treads' of example: did you mean '--threads'? ('relata help example' lists them)");
  EXPECT_EQ(wrong({"example", "one", "two", "three"}),
            "'three' is one word too many: relata example FIRST [SECOND] ('relata help example')");
}

TEST_F(Lines, HelpOfACommandIsMadeOfItsTable) {
  std::ostringstream help;
  write_help(table_, table_.entries[0], help);
  EXPECT_TRUE(
      help.str().starts_with("what it is for\n\n"
                             "  relata example A    # an example\n\n"
                             "Usage: relata example FIRST [SECOND] [OPTION..]\n\n"
                             "  FIRST                       must be there\n"
                             "  SECOND                      may be there\n\n"
                             "Answers\n"
                             "  --deep                      look deeper\n"
                             "  -o,--output PATH            write there\n"
                             "  --limit N                   at most so many\n"
                             "  --type T,..                 of these types\n"
                             "  --a-name-that-takes-much-room VALUE\n"
                             "                              and more\n"))
      << help.str();
  EXPECT_NE(help.str().find("\nCommon\n  -d,--kb DIR"), std::string::npos);
}

TEST_F(Lines, HelpOfAllListsTheCommandsInTheirOrder) {
  std::ostringstream help;
  write_help(table_, help);
  EXPECT_NE(help.str().find("Commands\n  example    what it is for\n  other      what it is for\n"), std::string::npos)
      << help.str();
}

}  // namespace
}  // namespace relata::cli

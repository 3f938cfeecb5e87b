// A knowledge base of three documents of a few sentences, for tests of what a user says about identity.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/cli/written.h"

namespace relata::cli {

using Words = std::vector<std::string>;

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

inline std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// A knowledge base of three documents in files of their own, so that each can change.
class Corrections : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* id : {"alpha", "beta", "gamma"}) put(id);
    std::filesystem::create_directories(folder_ / "kb-parent");
  }

  static std::vector<std::string> said_in(const std::string& id) {
    if (id == "alpha") return {"Maya Lindqvist/PER praised Ardan Front/ORG", "Ilyas Daroon/PER visited Brimholm/GPE"};
    if (id == "beta") return {"Maya Lindqvist/PER joined Northern Column/ORG"};
    if (id == "gamma") return {"Northern Column/ORG attacked Brimholm/GPE"};
    return {"Ilyas Daroon/PER rejoined Northern Column/ORG", "Ardan Front/ORG praised Maya Lindqvist/PER"};  // delta
  }
  std::string path(const std::string& id) const { return folder_ / ("in/" + id + ".conllu"); }

  void build(const std::string& id, const std::vector<std::string>& sentences) {
    folder_.write("in/" + id + ".conllu", document(id, sentences));
    const Outcome built = ask({"build", path(id), "--given", "all"});
    ASSERT_EQ(built.status, 0) << built.err;
  }
  void put(const std::string& id) { build(id, said_in(id)); }

  Outcome ask(Words arguments) const {
    arguments.insert(arguments.end(), {"-d", kb_});
    return run(arguments);
  }
  // Standard error of a command that does what it should.
  std::string done(const Words& arguments) const {
    const Outcome outcome = ask(arguments);
    EXPECT_EQ(outcome.status, 0) << arguments[0] << ": " << outcome.err;
    EXPECT_EQ(outcome.out, "") << arguments[0];
    return outcome.err;
  }
  std::string answer(const Words& arguments) const { return ask(arguments).out; }

  // All that may be asked about who is who.
  std::string everything() const {
    std::string all;
    for (const char* format : {"jsonl", "entities", "jsonld", "csv"}) {
      const Outcome exported = ask({"export", "--format", format});
      EXPECT_EQ(exported.status, 0) << exported.err;
      all += exported.out;
    }
    for (const char* list : {"--merges", "--review"}) all += answer({"entities", list, "--json"});
    return all;
  }

  // The id of the statement whose subject and object are called so.
  std::string statement(const std::string& subject, const std::string& object) const {
    std::istringstream records(answer({"export", "--format", "jsonl"}));
    for (std::string record; std::getline(records, record);)
      if (has(record, "\"mention\":\"" + subject + "\"") && has(record, "\"mention\":\"" + object + "\""))
        return record.substr(record.find("st-"), 19);
    ADD_FAILURE() << "no statement of " << subject << " and " << object;
    return "";
  }

  std::string dictionary(const std::string& name, const std::string& bytes) const { return folder_.write(name, bytes); }

  // `make` changes something, once; outlasts documents that change, come and go; `undo` leaves what was before.
  void is_undone_to_the_same_bytes(const Words& make, const Words& undo) {
    const std::string before = everything();
    done(make);
    const std::string made = everything();
    EXPECT_NE(made, before) << make[0] << " does something";
    done(make);
    EXPECT_EQ(everything(), made) << make[0] << " twice is once";

    build("beta", {"Maya Lindqvist/PER praised Brimholm/GPE", "Maya Lindqvist/PER joined Northern Column/ORG"});
    EXPECT_NE(everything(), made);
    put("beta");
    EXPECT_EQ(everything(), made) << make[0] << " outlasts a document that changed and changed back";
    put("delta");
    done({"remove", "delta"});
    EXPECT_EQ(everything(), made) << make[0] << " outlasts a document that came and went";
    for (const char* id : {"alpha", "beta", "gamma"}) done({"remove", id});
    for (const char* id : {"gamma", "alpha", "beta"}) put(id);
    EXPECT_EQ(everything(), made) << make[0] << " outlasts all of its documents";

    put("delta");
    done(undo);
    done({"remove", "delta"});
    EXPECT_EQ(everything(), before) << make[0] << " is undone to the same bytes, a document between";
    done(make);
    done({"remove", "alpha"});
    done(undo);
    put("alpha");
    EXPECT_EQ(everything(), before) << make[0] << " is undone while its document is gone";
    const Outcome verified = ask({"verify"});
    EXPECT_EQ(verified.status, 0) << verified.out;
  }
  // As above, in short: another way to say the same.
  void is_undone(const Words& make, const Words& undo) {
    const std::string before = everything();
    done(make);
    done(undo);
    EXPECT_EQ(everything(), before) << make[0];
  }

  Words undoing(Words make) const {
    make.push_back("--undo");
    return make;
  }
  void undo_of_nothing_says_so(const Words& make) const {
    const Outcome outcome = ask(undoing(make));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(has(outcome.err, "nothing to undo")) << outcome.err;
  }

  const Folder folder_;
  const std::string kb_ = folder_ / "kb";
};

}  // namespace relata::cli

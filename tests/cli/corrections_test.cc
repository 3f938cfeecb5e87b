// What a user says about identity: same, distinct, rename, retype, reject and the dictionary of actors. Each does what
// it says at once and after documents have changed, and is undone to the same bytes.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

using Words = std::vector<std::string>;

// "Maya Lindqvist/PER praised Ardan Front/ORG": a name, a verb, a name. Nothing else is needed to tell who is who.
std::string sentence(const std::string& text) {
  std::istringstream words(text);
  std::vector<std::string> forms;
  std::string form, plain, rows;
  while (words >> form) forms.push_back(form);
  const auto verb =
      std::find_if(forms.begin(), forms.end(), [](const std::string& word) { return word.ends_with("ed"); });
  const std::size_t root = static_cast<std::size_t>(verb - forms.begin());
  const auto type_of = [&](std::size_t i) {  // of the name that word i belongs to
    while (forms[i].find('/') == std::string::npos) ++i;
    return forms[i].substr(forms[i].find('/') + 1);
  };
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string word = forms[i].substr(0, forms[i].find('/'));
    plain += (i > 0 ? " " : "") + word;
    const bool first = i == 0 || i == root + 1;
    std::string lemma = word;
    if (i == root) lemma = word == "praised" ? "praise" : word.substr(0, word.size() - 2);
    std::string row = std::to_string(i + 1) + "\t" + word + "\t" + lemma + "\t";
    if (i == root) row += "VERB\tVBD\t_\t0\troot\t_\t_";
    else
      row += "PROPN\tNNP\t_\t" + std::to_string(first ? root + 1 : (i < root ? 1 : root + 2)) + "\t" +
             (!first   ? "flat"
              : i == 0 ? "nsubj"
                       : "obj") +
             "\t_\tNER=" + (first ? "B-" : "I-") + type_of(i);
    rows += row + (i + 1 == forms.size() ? (i == root ? "" : "|SpaceAfter=No") : "") + "\n";
  }
  rows += std::to_string(forms.size() + 1) + "\t.\t.\tPUNCT\t.\t_\t" + std::to_string(root + 1) + "\tpunct\t_\t_\n";
  return "# text = " + plain + ".\n" + rows + "\n";
}

std::string document(const std::string& id, const std::vector<std::string>& sentences) {
  std::string text = "# newdoc id = " + id + "\n# date = 2024-03-17\n";
  for (std::size_t i = 0; i < sentences.size(); ++i)
    text += "# sent_id = " + id + "-" + std::to_string(i + 1) + "\n" + sentence(sentences[i]);
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t lines(const std::string& text) {
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

TEST_F(Corrections, SameIsUndoneToTheSameBytes) {
  const Words same = {"same", "Ardan Front", "Northern Column"};
  is_undone_to_the_same_bytes(same, undoing(same));
  is_undone(same, {"same", "Northern Column", "Ardan Front", "--undo"});
  undo_of_nothing_says_so(same);
}

TEST_F(Corrections, DistinctIsUndoneToTheSameBytes) {
  const Words distinct = {"distinct", "alpha@0", "beta@0"};
  is_undone_to_the_same_bytes(distinct, undoing(distinct));
  undo_of_nothing_says_so(distinct);
}

TEST_F(Corrections, RenameIsUndoneToTheSameBytes) {
  is_undone_to_the_same_bytes({"rename", "Ardan Front", "Front of Ardan"}, {"rename", "Ardan Front", "--undo"});
  is_undone({"rename", "Ardan Front", "Front of Ardan"}, {"rename", "Front of Ardan", "Front of Ardan", "--undo"});
  undo_of_nothing_says_so({"rename", "Ardan Front"});
}

TEST_F(Corrections, RetypeIsUndoneToTheSameBytes) {
  is_undone_to_the_same_bytes({"retype", "Northern Column", "MISC"}, {"retype", "Northern Column", "--undo"});
  is_undone({"retype", "Maya Lindqvist:PER", "ORG"}, {"retype", "Maya Lindqvist:PER", "ORG", "--undo"});
  undo_of_nothing_says_so({"retype", "Northern Column"});
}

TEST_F(Corrections, RejectIsUndoneToTheSameBytes) {
  const Words reject = {"reject", statement("Northern Column", "Brimholm")};
  is_undone_to_the_same_bytes(reject, undoing(reject));
  undo_of_nothing_says_so(reject);
}

TEST_F(Corrections, ADictionaryIsUndoneToTheSameBytes) {
  const std::string actors = dictionary("actors.tsv",
                                        "name\taliases\ttype\tlinks\n"
                                        "Northern Army\tNorthern Column|Ardan Front\tORG\twikidata=Q42\n"
                                        "Brimholm Town\tBrimholm\tLOC\t\n");
  const std::string nobody = dictionary("nobody.tsv", "");
  is_undone_to_the_same_bytes({"build", "--actors", actors}, {"build", "--actors", nobody});
}

// The way back is the way there, whatever lies between.
TEST_F(Corrections, AreUndoneInAnyOrder) {
  const std::string before = everything();
  const std::vector<Words> said = {{"same", "Ardan Front", "Northern Column"},
                                   {"distinct", "alpha@0", "beta@0"},
                                   {"rename", "Northern Column", "Army of the North"},
                                   {"retype", "Brimholm", "LOC"},
                                   {"reject", statement("Maya Lindqvist", "Ardan Front")}};
  for (const Words& words : said) done(words);
  const std::string all = everything();
  for (const std::size_t next : {2, 0, 4, 3, 1}) done(undoing(said[next]));
  EXPECT_EQ(everything(), before);
  for (const std::size_t next : {4, 1, 3, 0, 2}) done(said[next]);
  EXPECT_EQ(everything(), all) << "nor does the order show in which they were said";
}

TEST_F(Corrections, SameMakesOneAtOnce) {
  EXPECT_EQ(answer({"query", "(Ardan Front)-[attack]->(?x)"}), "");
  const std::string said = done({"same", "Ardan Front", "Northern Column"});
  EXPECT_TRUE(has(said, "'Ardan Front' and 'Northern Column' are one now: Northern Column (northern-column)")) << said;
  EXPECT_TRUE(has(answer({"query", "(Ardan Front)-[attack]->(?x)"}), "Brimholm"));
  const std::string page = answer({"show", "ardan-front"});
  EXPECT_TRUE(has(page, "also: Ardan Front")) << page;
  EXPECT_TRUE(has(page, "merged from: Ardan Front (said to be the same)")) << page;
  EXPECT_TRUE(has(done({"same", "Ardan Front", "Northern Column", "--undo"}), "are two now: "));
  EXPECT_EQ(answer({"query", "(Ardan Front)-[attack]->(?x)"}), "");
}

TEST_F(Corrections, DistinctTellsNamesakesApartByWhereTheyStand) {
  EXPECT_EQ(ask({"show", "Maya Lindqvist"}).status, 0);
  const std::string said = done({"distinct", "alpha@0", "beta@0"});
  EXPECT_TRUE(has(said, "'alpha@0' and 'beta@0' are two now: ")) << said;
  const Outcome asked = ask({"show", "Maya Lindqvist"});
  EXPECT_EQ(asked.status, 2);
  EXPECT_TRUE(has(asked.err, "is the name of several")) << asked.err;
  EXPECT_FALSE(has(answer({"query", "(?x)-[praise]->(Ardan Front), (?x)-[join]->(?y)"}), "Maya"));
}

TEST_F(Corrections, SpellingsOfOneNameAreToldApartByMentionsOnly) {
  const Outcome said = ask({"distinct", "Maya Lindqvist", "MAYA LINDQVIST"});
  EXPECT_EQ(said.status, 2);
  EXPECT_TRUE(has(said.err, "DOCUMENT@BYTE")) << said.err;
}

TEST_F(Corrections, RenameAndRetypeSayWhatIsSoNow) {
  EXPECT_TRUE(has(done({"rename", "Ardan Front", "  Front of   Ardan "}),
                  "Ardan Front is called Front of Ardan now: front-of-ardan"));
  EXPECT_EQ(ask({"show", "front-of-ardan"}).status, 0);
  EXPECT_EQ(ask({"show", "Ardan Front"}).status, 0) << "its own names still find it";
  EXPECT_TRUE(has(done({"retype", "Brimholm", "LOC"}), "Brimholm (brimholm) is LOC now, was GPE"));
  EXPECT_TRUE(has(answer({"entities", "--type", "LOC"}), "Brimholm"));
  EXPECT_TRUE(has(done({"retype", "Brimholm", "--undo"}), "Brimholm (brimholm) is GPE now, was LOC"));
}

TEST_F(Corrections, WhatIsRejectedShowsWithAllOnlyAndIsFlagged) {
  const std::string id = statement("Northern Column", "Brimholm");
  const std::string said = done({"reject", id});
  EXPECT_TRUE(has(said, id + " is rejected, and shows with --all only: Northern Column attacked Brimholm")) << said;
  EXPECT_EQ(ask({"query", "(Northern Column)-[attack]->(?x)"}).status, 1);
  EXPECT_TRUE(has(answer({"query", "(Northern Column)-[attack]->(?x)", "--all"}), "Brimholm"));
  EXPECT_TRUE(has(answer({"query", "(Northern Column)-[attack]->(?x)", "--all", "--evidence"}), "[rejected]"));
  EXPECT_EQ(ask({"show", id}).status, 1);
  EXPECT_TRUE(has(answer({"show", id, "--all"}), "rejected"));
  for (const Words& page : std::vector<Words>{{"show", "Brimholm"}, {"show", "gamma"}}) {
    EXPECT_FALSE(has(answer(page), "attacked | Brimholm") || has(answer(page), "attacked Brimholm\n")) << answer(page);
    Words all = page;
    all.push_back("--all");
    EXPECT_TRUE(has(answer(all), "[rejected]")) << answer(all);
  }
  for (const char* format : {"jsonl", "jsonld", "csv"}) {
    EXPECT_FALSE(has(answer({"export", "--format", format}), id)) << format;
    EXPECT_TRUE(has(answer({"export", "--format", format, "--all"}), id)) << format;
  }
  EXPECT_TRUE(has(answer({"export", "--format", "jsonld", "--all"}), "\"v:rejected\":true"));
  EXPECT_TRUE(has(answer({"export", "--format", "csv", "--all"}), ",true\r\n"));
  EXPECT_TRUE(has(answer({"stats"}), "rejected\t1\n"));
}

TEST_F(Corrections, AContradictionIsRefusedNamingWhatToUndo) {
  done({"same", "Ardan Front", "Northern Column"});
  const std::string before = everything();
  const Outcome refused = ask({"distinct", "Ardan Front", "Northern Column"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_TRUE(has(refused.err, "relata same 'Ardan Front' 'Northern Column' --undo")) << refused.err;
  EXPECT_EQ(everything(), before);
  done({"rename", "Brimholm", "Brim"});
  EXPECT_EQ(ask({"rename", "Brimholm", "Holm"}).status, 2);
}

TEST_F(Corrections, UnknownNamesWaitUntilADocumentBringsThem) {
  done({"remove", "beta"});
  done({"remove", "gamma"});
  const std::string said = done({"same", "Ardan Front", "Northern Column"});
  EXPECT_TRUE(has(said, "no document names 'Northern Column' yet; kept until one does")) << said;
  EXPECT_TRUE(has(answer({"entities", "--corrections"}), "waits")) << answer({"entities", "--corrections"});
  put("beta");
  put("gamma");
  EXPECT_FALSE(has(answer({"entities", "--corrections"}), "waits")) << answer({"entities", "--corrections"});
  const std::string waited = everything();
  done({"same", "Ardan Front", "Northern Column", "--undo"});
  done({"same", "Ardan Front", "Northern Column"});
  EXPECT_EQ(everything(), waited);
}

// Corrections first, then the documents: the same as the other way round.
TEST_F(Corrections, MayBeSaidBeforeAnyDocumentIsThere) {
  const std::string id = statement("Northern Column", "Brimholm");
  const std::vector<Words> said = {{"same", "Ardan Front", "Northern Column"},
                                   {"distinct", "alpha@0", "beta@0"},
                                   {"rename", "Northern Column:ORG", "Army of the North"},
                                   {"retype", "Brimholm:GPE", "LOC"},
                                   {"reject", id}};
  for (const Words& words : said) done(words);
  const std::string after = everything();
  for (const char* doc : {"alpha", "beta", "gamma"}) done({"remove", doc});
  for (const Words& words : said) done(undoing(words));
  EXPECT_EQ(ask({"entities", "--corrections"}).status, 1);
  for (const Words& words : said)
    EXPECT_TRUE(has(done(words), "yet; kept until") || has(done(words), "here yet")) << words[0];
  for (const char* doc : {"alpha", "beta", "gamma"}) put(doc);
  EXPECT_EQ(everything(), after);
  for (const Words& words : said) done(undoing(words));
  EXPECT_EQ(ask({"entities", "--corrections"}).status, 1);
}

TEST_F(Corrections, APlaceWhereNothingIsNamedWaits) {
  EXPECT_TRUE(
      has(done({"same", "alpha@9999", "Brimholm"}), "document 'alpha' names nothing at byte 9999; kept until it does"));
  EXPECT_TRUE(has(done({"same", "omega@0", "Brimholm"}), "no document 'omega' here yet; kept until there is"));
  EXPECT_TRUE(has(answer({"entities", "--corrections"}), "same\talpha@9999\tBrimholm (brimholm, place)\twaits\t"));
  done({"same", "omega@0", "Brimholm", "--undo"});
  done({"same", "alpha@9999", "Brimholm", "--undo"});
  EXPECT_EQ(ask({"entities", "--corrections"}).status, 1);
}

// "beta@3": any byte of the mention.
TEST_F(Corrections, SameByAMentionJoinsThatOneAlone) {
  done({"distinct", "alpha@0", "beta@0"});
  const std::string said = done({"same", "beta@3", "Ilyas Daroon"});
  EXPECT_TRUE(has(said, "'beta@3' and 'Ilyas Daroon' are one now: ")) << said;
  EXPECT_TRUE(has(answer({"query", "(Ilyas Daroon)-[join]->(?x)"}), "Northern Column"));
  EXPECT_FALSE(has(answer({"query", "(Ilyas Daroon)-[praise]->(?x)"}), "Ardan Front"));
}

// What has been settled is not asked again.
TEST_F(Corrections, ReviewListsWhatIsDoubtfulUntilItIsSettled) {
  build("delta", {"Carol Whitcombe/PER praised Whitcombe/PER", "Douglas Whitcombe/PER attacked Brimholm/GPE"});
  const auto doubts = [&] { return answer({"entities", "--review", "--type", "PER"}); };
  const std::string all = doubts();
  EXPECT_EQ(lines(all), 2U) << all;
  EXPECT_TRUE(has(all, "Carol Whitcombe\tcarol-whitcombe\tWhitcombe\twhitcombe\ttwo\t")) << all;
  EXPECT_TRUE(has(all, "\trelata same 'Carol Whitcombe' Whitcombe\trelata distinct 'Carol Whitcombe' Whitcombe\n"))
      << all;
  EXPECT_TRUE(has(answer({"entities", "--review", "--type", "PER", "--json"}),
                  "\"now\":\"two\",\"if_one\":\"relata same 'Carol Whitcombe' Whitcombe\""));
  done({"distinct", "Carol Whitcombe", "Whitcombe"});
  EXPECT_FALSE(has(doubts(), "Carol")) << doubts();
  done({"same", "Douglas Whitcombe", "Whitcombe"});
  EXPECT_EQ(ask({"entities", "--review", "--type", "PER"}).status, 1) << doubts();
  done({"distinct", "Carol Whitcombe", "Whitcombe", "--undo"});
  done({"same", "Douglas Whitcombe", "Whitcombe", "--undo"});
  EXPECT_EQ(doubts(), all);
}

TEST_F(Corrections, ANearMissNamesWhatIsNear) {
  const std::string said = done({"same", "Ardan Frunt", "Northern Column"});
  EXPECT_TRUE(has(said, "no document names 'Ardan Frunt' yet; kept until one does; near to it: Ardan Front")) << said;
  EXPECT_TRUE(has(done({"retype", "Brimholm:PER", "ORG"}), "near to it: Brimholm:GPE"));
}

TEST_F(Corrections, ANameOfSeveralIsNarrowedByItsType) {
  build("delta", {"Brimholm/PER visited Ardan Front/ORG"});
  const Outcome several = ask({"rename", "Brimholm", "Brim"});
  EXPECT_EQ(several.status, 2);
  EXPECT_TRUE(has(several.err, "brimholm-gpe") && has(several.err, "brimholm-per")) << several.err;
  done({"rename", "(Brimholm:PER)", "Anna Brimholm"});
  EXPECT_TRUE(has(answer({"entities"}), "anna-brimholm\tAnna Brimholm\tPER")) << answer({"entities"});
  EXPECT_TRUE(has(answer({"entities"}), "brimholm\tBrimholm\tGPE"));
}

TEST_F(Corrections, WrongUseChangesNothing) {
  const std::string before = everything();
  for (const Words& wrong : std::vector<Words>{{"same", "Brimholm"},
                                               {"same", "Brimholm", "Brimholm"},
                                               {"rename", "Brimholm"},
                                               {"rename", "Brimholm", "  "},
                                               {"rename", "Brimholm", "!"},
                                               {"rename", "Brimholm", "Br\xff"},
                                               {"rename", "Brimholm", std::string(501, 'b')},
                                               {"retype", "Brimholm"},
                                               {"retype", "Brimholm", "CITY"},
                                               {"reject", "Brimholm"},
                                               {"reject", "st-12"},
                                               {"same", "?x", "Brimholm"},
                                               {"same", "", "Brimholm"},
                                               {"same", "A:CITY", "Brimholm"},
                                               {"entities", "--merges", "--review"}}) {
    const Outcome refused = ask(wrong);
    EXPECT_EQ(refused.status, 2) << wrong[0] << " " << wrong.back() << refused.err;
    EXPECT_NE(refused.err, "");
  }
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(run({"same", "A1", "B1", "-d", folder_ / "none"}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "none"));
}

TEST_F(Corrections, ListsSayWhatIsOneAndWhy) {
  EXPECT_EQ(ask({"entities", "--corrections"}).status, 1);
  done({"same", "Ardan Front", "Northern Column"});
  done({"rename", "Brimholm", "Brim"});
  const std::string merges = answer({"entities", "--merges"});
  EXPECT_TRUE(has(merges, "northern-column\t")) << merges;
  EXPECT_TRUE(has(merges, "\tforced\t")) << merges;
  EXPECT_TRUE(has(answer({"entities", "--merges", "--json"}), "{\"entity\":\"northern-column\",\"a\":{\"name\":"));
  EXPECT_TRUE(
      answer({"entities", "--merges", "--csv"}).starts_with("entity,name,other name,reason,score,how,evidence\r\n"));
  const std::string said = answer({"entities", "--corrections"});
  EXPECT_EQ(lines(said), 2U) << said;
  EXPECT_TRUE(has(said, "in force")) << said;
  EXPECT_EQ(lines(answer({"entities", "--corrections", "--json"})), 2U);
  EXPECT_EQ(lines(answer({"entities", "--corrections", "--limit", "1"})), 1U);
  EXPECT_TRUE(has(answer({"stats"}), "corrections\t2\n"));
}

// The lines that lists print do what they say when they are typed.
TEST_F(Corrections, TheLinesOfListsUndo) {
  const std::string before = everything();
  for (const Words& words : std::vector<Words>{{"same", "Ardan Front", "Northern Column"},
                                               {"distinct", "alpha@0", "beta@0"},
                                               {"rename", "Brimholm", "It's \"Brim\""},
                                               {"retype", "Ilyas Daroon", "MISC"},
                                               {"reject", statement("Northern Column", "Brimholm")}})
    done(words);
  std::istringstream rows(answer({"entities", "--corrections"}));
  int undone = 0;
  for (std::string row; std::getline(rows, row); ++undone) {
    const std::string line = row.substr(row.rfind("\trelata ") + 8) + " -d " + kb_ + " 2>&1";
    EXPECT_EQ(std::system((std::string(RELATA_PROGRAM " ") + line + " >/dev/null").c_str()), 0) << line;
  }
  EXPECT_EQ(undone, 5);
  EXPECT_EQ(everything(), before);
}

}  // namespace
}  // namespace relata::cli

// What a user says about identity: same, distinct, rename, retype, reject, mean and the dictionary of actors. Each does
// what it says at once and after documents have changed, and is undone to the same bytes.
#include "tests/cli/corrections.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

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

TEST_F(Corrections, MeanIsUndoneToTheSameBytes) {
  const Words mean = {"mean", "alpha@0", "Northern Column"};
  is_undone_to_the_same_bytes(mean, undoing(mean));
  is_undone_to_the_same_bytes({"mean", "beta@5", "nothing"}, {"mean", "beta@0", "--undo"});
  is_undone(mean, {"mean", "alpha@1", "northern-column", "--undo"});
  undo_of_nothing_says_so(mean);
}

TEST_F(Corrections, MeanMovesOneMentionOfSeveral) {
  done({"mean", "alpha@0", "Northern Column"});
  const std::string praise = answer({"query", "(?who)-[praise]->(Ardan Front)"});
  EXPECT_TRUE(has(praise, "Northern Column") && !has(praise, "Maya")) << praise;
  EXPECT_TRUE(has(answer({"query", "(Maya Lindqvist)-[join]->(?x)"}), "Northern Column")) << "in the other document";
  EXPECT_TRUE(has(answer({"show", statement("Maya Lindqvist", "Ardan Front")}), "northern-column), set by mean"));
  EXPECT_TRUE(has(answer({"show", "Northern Column"}), "by mean: 'Maya Lindqvist' (alpha@0)"));
  EXPECT_TRUE(has(answer({"show", "Maya Lindqvist"}), "by mean: not 'Maya Lindqvist' (alpha@0)"));
  const std::string listed = answer({"entities", "--corrections"});
  EXPECT_TRUE(has(listed, "relata mean alpha@0 'Northern Column' --undo")) << listed;
  EXPECT_TRUE(has(answer({"export", "--format", "entities"}), R"("docs":["alpha","beta","gamma"])"));
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
                                   {"reject", statement("Maya Lindqvist", "Ardan Front")},
                                   {"mean", "alpha@0", "Brimholm"}};
  for (const Words& words : said) done(words);
  const std::string all = everything();
  for (const std::size_t next : {2, 0, 5, 4, 3, 1}) done(undoing(said[next]));
  EXPECT_EQ(everything(), before);
  for (const std::size_t next : {4, 1, 3, 5, 0, 2}) done(said[next]);
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
                                   {"mean", "beta@0", "Brimholm:GPE"},
                                   {"mean", "gamma@2", "nothing"},
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
  EXPECT_TRUE(has(all, "\trelata same 'Carol Whitcombe' Whitcombe\trelata distinct 'Carol Whitcombe' Whitcombe\t2\n"))
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

TEST_F(Corrections, AQuestionTakesWhomMostSpeakOfAndACorrectionAsks) {
  build("delta", {"Maya Lindqvist/PER visited Sava/GPE"});
  build("omega", std::vector<std::string>(10, "Sava/PER praised Ardan Front/ORG"));
  const Outcome asked = ask({"query", "(Sava)-[praise]->(?whom)"});
  EXPECT_EQ(asked.status, 0);
  EXPECT_TRUE(asked.out.starts_with("Ardan Front\t")) << asked.out;
  EXPECT_EQ(asked.err,
            "'Sava' is Sava (sava-per, PER, mentioned 10 times) here; also called so: Sava (sava-gpe, GPE, mentioned "
            "once); for another write its id\n");
  for (const Words& question : std::vector<Words>{{"show", "Sava"}, {"path", "Sava", "Ardan Front"}}) {
    EXPECT_EQ(ask(question).status, 0) << question[0];
    EXPECT_EQ(ask(question).err, asked.err) << question[0];
  }
  EXPECT_EQ(ask({"query", "(Sava)-[praise]->(?whom)", "-q"}).err, "");
  EXPECT_EQ(ask({"query", "(sava-gpe)-[*]-(?who)"}).err, "");
  const Outcome corrected = ask({"rename", "Sava", "Petar Sava"});
  EXPECT_EQ(corrected.status, 2);
  EXPECT_TRUE(has(corrected.err, "is the name of several") && has(corrected.err, "sava-gpe")) << corrected.err;
  build("omega", std::vector<std::string>(9, "Sava/PER praised Ardan Front/ORG"));
  EXPECT_EQ(ask({"query", "(Sava)-[praise]->(?whom)"}).status, 2);
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
                                               {"mean", "beta@5", "nothing"},
                                               {"mean", "gamma@0", "Brimholm"},
                                               {"mean", "gamma@20", "Ada O'Hara"},
                                               {"reject", statement("Northern Column", "Brimholm")}})
    done(words);
  std::istringstream rows(answer({"entities", "--corrections"}));
  int undone = 0;
  for (std::string row; std::getline(rows, row); ++undone) {
    const std::string line = row.substr(row.rfind("\trelata ") + 8) + " -d " + kb_ + " 2>&1";
    EXPECT_EQ(std::system((std::string(RELATA_PROGRAM " ") + line + " >/dev/null").c_str()), 0) << line;
  }
  EXPECT_EQ(undone, 8);
  EXPECT_EQ(everything(), before);
}

}  // namespace
}  // namespace relata::cli

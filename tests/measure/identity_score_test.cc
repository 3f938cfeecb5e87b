// Entities beside strings and pairs that a reader marked.
#include "measure/identity_score.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "measure/letter_case.h"

namespace relata::measure {
namespace {

Entity entity(const std::string& id, const std::string& name, std::vector<std::string> aliases, std::uint32_t mentions,
              std::vector<std::string> docs = {}) {
  Entity made;
  made.id = id;
  made.name = name;
  for (std::string& alias : aliases) made.aliases.push_back({std::move(alias), 1});
  made.mentions = mentions;
  made.docs = std::move(docs);
  return made;
}

const char* const kMarked =
    "string\tkey\tfit\tnote\n"
    "Kim Lee\tlee\tyes\t\n"
    "LEE\tlee\tno\t\n"
    "Kim\tlee\tno\t\n"
    "Orbis\torbis\tyes\t\n"
    "Front\t?\tno\t\n"
    "Goodbye\tJUNK\tno\t\n"
    "Hello\tJUNK\tno\t\n";

// In one entity: Kim Lee, LEE, Orbis: three pairs, one of them of one thing. Of lee three strings are known: three
// pairs, one together.
TEST(IdentityScore, PairsOfStringsAndPrintedNames) {
  const ReferenceScore score = score_reference({entity("a", "Kim Lee", {"Lee", "Orbis"}, 9), entity("b", "Kim", {}, 3),
                                                entity("c", "Goodbye", {}, 6), entity("d", "Hello", {}, 5)},
                                               read_marked_strings(kMarked, "t"), Half::kBoth);
  EXPECT_EQ(score.one_thing_in_entity, (Count{3, 0, 1}));
  EXPECT_EQ(score.one_entity_of_thing, (Count{3, 0, 1}));
  EXPECT_EQ(score.printed_fit, (Count{2, 0, 1})) << "Kim Lee is fit, Kim is not";
  EXPECT_EQ(score.junk, (Count{2, 0, 1}));
}

TEST(IdentityScore, AStringIsTheEntityWithMostMentions) {
  const ReferenceScore score = score_reference({entity("a", "Lee", {}, 1), entity("b", "Kim Lee", {"Lee", "Kim"}, 9)},
                                               read_marked_strings(kMarked, "t"), Half::kBoth);
  EXPECT_EQ(score.one_entity_of_thing, (Count{3, 0, 3}));
}

TEST(IdentityScore, HalvesAreApart) {
  const auto marked = read_marked_strings(kMarked, "t");
  const std::vector<Entity> entities = {entity("a", "Kim Lee", {"Lee", "Kim"}, 9), entity("c", "Orbis", {}, 6)};
  const auto names = [&](Half half) { return score_reference(entities, marked, half).printed_fit.wanted; };
  EXPECT_EQ(names(Half::kA) + names(Half::kB), names(Half::kBoth));
}

TEST(IdentityScore, PairsMeetInTheirArticles) {
  const std::vector<Entity> entities = {entity("a", "Anna Petrova", {"Petrova"}, 4, {"f1-1", "f1-2"}),
                                        entity("b", "Petrova", {}, 2, {"f1-3"})};
  const auto pairs = read_name_pairs(
      "verdict\tdoc_a\tstring_a\tdoc_b\tstring_b\tkind\n"
      "same\tf1-1\tPETROVA\tf1-2\tAnna Petrova\tx\n"
      "same\tf1-1\tPetrova\tf1-3\tPetrova\tx\n"
      "apart\tf1-1\tPetrova\tf1-3\tPetrova\tx\n"
      "apart\tf1-1\tPetrova\tf1-9\tNobody\tx\n",
      "p.tsv");
  const PairsScore score = score_pairs(entities, pairs, Half::kBoth);
  EXPECT_EQ(score.must, (Count{2, 0, 1}));
  EXPECT_EQ(score.must_not, (Count{2, 0, 2}));
}

TEST(IdentityScore, WhatIsNoTableIsNamed) {
  EXPECT_THROW(read_marked_strings("string\tkey\tfit\nKim\n", "t.tsv"), InputError);
  EXPECT_THROW(read_name_pairs("verdict\nmaybe\ta\tb\tc\td\n", "t.tsv"), InputError);
  EXPECT_EQ(lower_case("ÉCIJA"), "écija");
  EXPECT_EQ(upper_case("écija"), "ÉCIJA");
}

}  // namespace
}  // namespace relata::measure

#include <gtest/gtest.h>

#include "extract/entity/document_names.h"
#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

// "Varesh:GPE": the names of the lines with the types that the document agrees on.
std::string agreed(const std::string& lines) {
  const ExtractedDocument document = tagged_document(lines);
  std::vector<Name> names = find_names(document);
  agree_on_types(document, names);
  std::string out;
  for (const Name& name : names) out += (out.empty() ? "" : ", ") + name.text + ':' + std::string(to_string(name.type));
  return out;
}

TEST(AgreeOnTypes, TheMajorityOfItsPlacesDecides) {
  EXPECT_EQ(agreed("Halil/PROPN/2/nsubj/B-ORG spoke/VERB/0/root\nHalil/PROPN/2/nsubj/B-PER spoke/VERB/0/root\n"
                   "Halil/PROPN/2/nsubj/B-PER spoke/VERB/0/root"),
            "Halil:PER, Halil:PER, Halil:PER");
}

TEST(AgreeOnTypes, OneCueOutweighsTheTagger) {
  EXPECT_EQ(agreed("the/DET/2/det city/NOUN/5/nsubj of/ADP/4/case Varesh/PROPN/2/nmod/B-ORG fell/VERB/0/root\n"
                   "Varesh/PROPN/2/nsubj/B-ORG burned/VERB/0/root"),
            "Varesh:GPE, Varesh:GPE");
}

TEST(AgreeOnTypes, APersonWithATitleKeepsApartFromAPlace) {
  EXPECT_EQ(agreed("Mayor/PROPN/2/compound Varesh/PROPN/3/nsubj/B-PER spoke/VERB/0/root\n"
                   "in/ADP/2/case Varesh/PROPN/0/root/B-GPE\nin/ADP/2/case Varesh/PROPN/0/root/B-GPE"),
            "Varesh:PER, Varesh:GPE, Varesh:GPE");
}

TEST(AgreeOnTypes, AShortNameIsTheCompanyThatTheFullOneIs) {
  EXPECT_EQ(agreed("Nordkraft/PROPN/3/nsubj/B-ORG AB/PROPN/1/flat/I-ORG fell/VERB/0/root\n"
                   "Nordkraft/PROPN/2/nsubj/B-PER rose/VERB/0/root"),
            "Nordkraft AB:ORG, Nordkraft:ORG");
}

TEST(AgreeOnTypes, AnAcronymInBracketsMustAbbreviateTheName) {
  const auto with = [](const std::string& acronym) {
    return agreed(
        "Northern/PROPN/3/compound/B-ORG Delta/PROPN/3/compound/I-ORG Front/PROPN/7/nsubj/I-ORG "
        "(/PUNCT/5/punct ~" +
        acronym + "/PROPN/3/appos/B-PER ~)/PUNCT/5/punct fought/VERB/0/root");
  };
  EXPECT_EQ(with("NDF"), "Northern Delta Front:ORG, NDF:ORG");
  EXPECT_EQ(with("Leskov"), "Northern Delta Front:ORG, Leskov:PER");
}

TEST(AgreeOnTypes, NoNamesAgree) { EXPECT_EQ(agreed("fell/VERB/0/root"), ""); }

}  // namespace
}  // namespace relata::entity

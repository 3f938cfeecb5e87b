#include "extract/openie/predicate.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

std::string predicates(const Viewed& s) {
  std::vector<int> found;
  for (int t = 0; t < s.view.size(); ++t)
    if (is_predicate(s.view, t)) found.push_back(t);
  return s.words(found);
}

TEST(Predicate, VerbsAndWhatHasACopulaAreOneAndModifiersAreNot) {
  EXPECT_EQ(predicates(Viewed(kBesieging)), "besieging captured");
  EXPECT_EQ(predicates(Viewed("Noor Noor PROPN NNP 3 nsubj B-PER\nis be AUX VBZ 3 cop\ncalm calm ADJ JJ 0 root\n")),
            "calm");
  EXPECT_EQ(predicates(Viewed("killed kill VERB VBN 2 amod\nsoldiers soldier NOUN NNS 0 root\n")), "");
}

TEST(Predicate, AParticipleThatStandsAsANounOrATimeIsNone) {
  EXPECT_EQ(predicates(Viewed("the the DET DT 2 det\nfollowing follow VERB VBG 0 root\n")), "");
  EXPECT_EQ(predicates(Viewed("the the DET DT 2 det\ntime time NOUN NN 0 root\nbeing be VERB VBG 2 acl\n")), "");
}

TEST(Predicate, AVerbThatGovernsIsOneStatementWithTheInfinitive) {
  const Viewed s(kVowed);
  EXPECT_EQ(governor_class(s.view, s.at("vowed"), "xcomp"), "plan");
  EXPECT_EQ(s.form(chain_governor(s.view, s.at("defend"))), "vowed");
  EXPECT_TRUE(governs_chain(s.view, s.at("vowed")));
  EXPECT_FALSE(governs_chain(s.view, s.at("defend")));
  EXPECT_EQ(chain_governor(s.view, s.at("vowed")), kNone);
}

TEST(Predicate, AVerbWithAnObjectGovernsAClauseOfItsOwn) {
  const Viewed s(kForced);
  EXPECT_EQ(chain_governor(s.view, s.at("retreat")), kNone);
}

TEST(Predicate, AGerundBehindAPrepositionIsOneStatementWithItsVerb) {
  const Viewed s(kSucceeded);
  EXPECT_TRUE(is_gerund_in_chain(s.view, s.at("convincing"), s.at("succeeded")));
  EXPECT_EQ(s.form(chain_governor(s.view, s.at("convincing"))), "succeeded");
  const Viewed accused(kAccused);
  EXPECT_FALSE(is_gerund_in_chain(accused.view, accused.at("handing"), accused.at("accused")));
}

TEST(Predicate, AnAuxiliaryOrItsSubjectMarksAPassive) {
  const Viewed s(kDefeated);
  EXPECT_TRUE(has_passive_mark(s.view, s.at("defeated")));
  const Viewed active(kVowed);
  EXPECT_FALSE(has_passive_mark(active.view, active.at("vowed")));
}

TEST(Predicate, BeToIsAModal) {
  const Viewed s(kAreToLeave);
  EXPECT_TRUE(has_modal_be(s.view, s.at("leave")));
  const Viewed infinitive(kVowed);
  EXPECT_FALSE(has_modal_be(infinitive.view, infinitive.at("defend")));
}

TEST(Predicate, TheDirectObjectIsFoundWhereParsersHideIt) {
  const Viewed accused(kAccused);
  EXPECT_EQ(accused.form(direct_object(accused.view, accused.at("accused"))), "troops");
  const Viewed fined(R"(
The the DET DT 2 det
bank bank NOUN NN 3 nsubj
fined fine VERB VBD 0 root
its its PRON PRP$ 5 nmod:poss
owner owner NOUN NN 3 iobj
250,000 250000 NUM CD 7 nummod
euros euro NOUN NNS 3 obl
)");
  EXPECT_EQ(fined.form(direct_object(fined.view, fined.at("fined"))), "euros");
  const Viewed waited("He he PRON PRP 2 nsubj\nwaited wait VERB VBD 0 root\ndays day NOUN NNS 2 obl\n");
  EXPECT_EQ(direct_object(waited.view, 1), kNone);  // a time is none
  const Viewed wanted("I I PRON PRP 2 nsubj\nwanted want VERB VBD 0 root\nto to PART TO 2 obj\n");
  EXPECT_EQ(direct_object(wanted.view, 1), kNone);
}

TEST(Predicate, AConjunctSharesTheSubjectOfTheNearestThatHasOne) {
  const Viewed s(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
fled flee VERB VBD 0 root
, , PUNCT , 5 punct
Dostum Dostum PROPN NNP 5 nsubj B-PER
stayed stay VERB VBD 2 conj
and and CCONJ CC 7 cc
fought fight VERB VBD 2 conj
)");
  EXPECT_EQ(s.form(shared_conjunct(s.view, s.at("fought"))), "stayed");
  EXPECT_EQ(s.form(shared_conjunct(s.view, s.at("stayed"))), "stayed");
  EXPECT_EQ(s.form(shared_conjunct(s.view, s.at("fled"))), "fled");
}

TEST(Predicate, ASecondReportIsNotPartOfTheFirstOnesContent) {
  const Viewed s(R"(
He he PRON PRP 2 nsubj
said say VERB VBD 0 root
the the DET DT 4 det
merger merger NOUN NN 6 nsubj
had have AUX VBD 6 aux
failed fail VERB VBN 2 ccomp
and and CCONJ CC 8 cc
promised promise VERB VBD 6 conj
help help NOUN NN 8 obj
)");
  EXPECT_EQ(s.form(coordinated_report_verb(s.view, s.at("promised"))), "said");
  const Viewed denied(R"(
He he PRON PRP 2 nsubj
said say VERB VBD 0 root
nothing nothing PRON NN 5 nsubj:pass
was be AUX VBD 5 aux:pass
agreed agree VERB VBN 2 ccomp
and and CCONJ CC 7 cc
denied deny VERB VBD 5 conj
talks talk NOUN NNS 7 obj
)");
  EXPECT_EQ(denied.form(coordinated_report_verb(denied.view, denied.at("denied"))), "said");
  EXPECT_EQ(coordinated_report_verb(denied.view, denied.at("agreed")), kNone);
}

TEST(Predicate, OneTokenIsSafe) {
  const Viewed s("Fled flee VERB VBD 0 root\n");
  EXPECT_TRUE(is_predicate(s.view, 0));
  EXPECT_EQ(chain_governor(s.view, 0), kNone);
  EXPECT_EQ(direct_object(s.view, 0), kNone);
  EXPECT_FALSE(has_subject(s.view, 0));
  EXPECT_EQ(shared_conjunct(s.view, 0), 0);
}

}  // namespace
}  // namespace relata::openie

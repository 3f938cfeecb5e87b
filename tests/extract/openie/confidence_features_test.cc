// What confidence is computed from: each group of features on a sentence in sight.
#include "extract/openie/confidence_features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

// Of the first statement whose relation is `relation`: what explain_statements says of it.
std::vector<Feature> features_of(ExtractedDocument& document, std::string_view relation) {
  const std::vector<Reason> reasons = explain_statements(document);
  for (std::size_t s = 0; s < reasons.size(); ++s)
    if (document.statements[s].relation.text == relation) return reasons[s].features;
  ADD_FAILURE() << "no statement with " << relation;
  return {};
}

std::vector<Feature> features_of(std::string_view table, std::string_view relation) {
  ExtractedDocument document = annotated(table);
  return features_of(document, relation);
}

// 0 if it is not there.
double value(const std::vector<Feature>& features, std::string_view name) {
  for (const Feature& feature : features)
    if (feature.name == name) return feature.value;
  return 0;
}

constexpr std::string_view kCaptured = R"(
Kunduz Kunduz PROPN NNP 3 nsubj:pass B-GPE
was be AUX VBD 3 aux:pass
captured capture VERB VBN 0 root
. . PUNCT . 3 punct)";

constexpr std::string_view kReportedFlight = R"(
Noor Noor PROPN NNP 2 nsubj B-PER
said say VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 5 det
army army NOUN NN 7 nsubj
might might AUX MD 7 aux
flee flee VERB VB 2 ccomp
Kabul Kabul PROPN NNP 7 obj B-GPE
. . PUNCT . 2 punct)";

constexpr std::string_view kRelative = R"(
The the DET DT 2 det
soldiers soldier NOUN NNS 10 nsubj
from from ADP IN 4 case
Arda Arda PROPN NNP 2 nmod B-GPE
, , PUNCT , 7 punct
who who PRON WP 7 nsubj
guarded guard VERB VBD 2 acl:relcl
Belen Belen PROPN NNP 7 obj B-GPE
, , PUNCT , 7 punct
fled flee VERB VBD 0 root
. . PUNCT . 10 punct)";

TEST(ConfidenceFeatures, SayWhatKindOfStatementItIs) {
  const std::vector<Feature> features = features_of(kCaptured, "was captured");
  EXPECT_EQ(value(features, "bias"), 1);
  EXPECT_EQ(value(features, "construction passive"), 1);
  EXPECT_EQ(value(features, "modality asserted"), 1);
  EXPECT_EQ(value(features, "no object"), 1);
  EXPECT_EQ(value(features, "bare"), 1);
  EXPECT_EQ(value(features, "reversed"), 1);
  EXPECT_EQ(value(features, "negative"), 0);
  EXPECT_EQ(value(features, "attributed"), 0);
}

TEST(ConfidenceFeatures, StandOnceEach) {
  for (const std::string_view table : {kCaptured, kReportedFlight, kRelative}) {
    ExtractedDocument document = annotated(table);
    for (const Reason& reason : explain_statements(document)) {
      std::set<std::string> names;
      for (const Feature& feature : reason.features) EXPECT_TRUE(names.insert(feature.name).second) << feature.name;
    }
  }
}

TEST(ConfidenceFeatures, TakeTheLeastSureArcOfTheHeads) {
  ExtractedDocument document = annotated(kCaptured);
  document.sentences[0].tokens[0].head_probability = 0.5F;
  document.sentences[0].tokens[3].head_probability = 0.1F;  // no head of the statement
  const std::vector<Feature> features = features_of(document, "was captured");
  EXPECT_NEAR(value(features, "least arc"), std::log(0.5), 1e-6);
  EXPECT_NEAR(value(features, "least arc doubt"), 0.5, 1e-6);
  EXPECT_NEAR(value(features, "mean arc"), std::log(0.5) / 2, 1e-6);
  EXPECT_NEAR(value(features, "sentence arcs"), (std::log(0.5) + std::log(0.1)) / 4, 1e-6);
  EXPECT_EQ(value(features, "unsure arcs"), 0.5);
}

TEST(ConfidenceFeatures, CountAProbabilityOfNothingAsTheLeast) {
  ExtractedDocument document = annotated(kCaptured);
  document.sentences[0].tokens[0].head_probability = 0;
  EXPECT_NEAR(value(features_of(document, "was captured"), "least arc"), std::log(0.02), 1e-6);
}

TEST(ConfidenceFeatures, DescribeBothEnds) {
  const std::vector<Feature> features = features_of(kReportedFlight, "might flee");
  EXPECT_NEAR(value(features, "subject words"), std::log1p(2.0), 1e-9);
  EXPECT_EQ(value(features, "subject entity"), 0);
  EXPECT_NEAR(value(features, "object words"), std::log1p(1.0), 1e-9);
  EXPECT_EQ(value(features, "object entity"), 1);
  EXPECT_EQ(value(features, "object bare"), 0) << "a name needs no article";
  EXPECT_EQ(value(features_of(kReportedFlight, "said"), "object holds a verb"), 1);
}

TEST(ConfidenceFeatures, SayWhoSpeaks) {
  const std::vector<Feature> features = features_of(kReportedFlight, "might flee");
  EXPECT_EQ(value(features, "attributed"), 1);
  EXPECT_EQ(value(features, "speaker entity"), 1);
  EXPECT_EQ(value(features, "speaker unnamed"), 0);
  EXPECT_EQ(value(features, "told beside a saying"), 0);
  EXPECT_EQ(value(features, "untold below a saying"), 0);
}

TEST(ConfidenceFeatures, SayWhatGovernsThePredicate) {
  EXPECT_NEAR(value(features_of(kReportedFlight, "might flee"), "depth"), std::log1p(1.0), 1e-9);
  EXPECT_EQ(value(features_of(kReportedFlight, "might flee"), "predicate ccomp"), 1);
  EXPECT_EQ(value(features_of(kReportedFlight, "might flee"), "predicate finite"), 1);
  EXPECT_EQ(value(features_of(kReportedFlight, "said"), "predicate root"), 1);
  EXPECT_EQ(value(features_of(kReportedFlight, "said"), "plain beside a modal"), 1);
}

TEST(ConfidenceFeatures, SayWhereTheSubjectStands) {
  const std::vector<Feature> features = features_of(kRelative, "guarded");
  EXPECT_EQ(value(features, "subject filled in"), 1);
  EXPECT_EQ(value(features, "subject after"), 0);
  EXPECT_EQ(value(features, "comma between"), 1);
  EXPECT_EQ(value(features, "relative after a comma"), 1);
  EXPECT_EQ(value(features_of(kRelative, "fled"), "subject filled in"), 0);
  EXPECT_EQ(value(features_of(kRelative, "fled"), "relative nouns between"), 0);
}

TEST(ConfidenceFeatures, CrossWhatMattersDifferentlyByKind) {
  const std::vector<Feature> features = features_of(kRelative, "guarded");
  EXPECT_EQ(value(features, "construction relative & comma between"), 1);
  EXPECT_EQ(value(features, "modality asserted & subject filled in"), 1);
  EXPECT_EQ(value(features, "construction relative & commas"), 0) << "not one of those that are crossed";
}

TEST(ConfidenceFeatures, WithoutAPredicateLeaveOutWhatGovernsIt) {
  const Viewed sentence(kCaptured);
  Statement statement = sentence.document.statements.at(0);
  for (const std::vector<int>& heads : {std::vector<int>(), std::vector<int>{kNone, 0}}) {
    const std::vector<Feature> features = confidence_features(SentenceFacts(sentence.view), statement, heads).listed();
    EXPECT_EQ(value(features, "bias"), 1);
    EXPECT_EQ(value(features, "predicate root"), 0);
    EXPECT_TRUE(std::none_of(features.begin(), features.end(), [](const Feature& f) { return f.name == "depth"; }));
  }
}

TEST(ConfidenceFeatures, SpansBeyondTheSentenceDoNoHarm) {
  const Viewed sentence(kCaptured);
  Statement statement = sentence.document.statements.at(0);
  statement.subject.span = {{900, 950}};
  const std::vector<Feature> features = confidence_features(SentenceFacts(sentence.view), statement, {2}).listed();
  EXPECT_EQ(value(features, "subject words"), 0);
  EXPECT_EQ(value(features, "subject distance"), 0);
  EXPECT_EQ(value(features, "predicate root"), 1);
}

TEST(Confidence, IsTheLogisticOfTheWeights) {
  EXPECT_EQ(confidence(0), 50);
  EXPECT_EQ(confidence(1), std::lround(100 / (1 + std::exp(-1.0))));
  EXPECT_EQ(confidence(1000), 99);
  EXPECT_EQ(confidence(-1000), 1);
  EXPECT_EQ(confidence_weight("no such feature"), 0);
}

TEST(Confidence, IsOfWhatTheFeaturesAddUpTo) {
  for (const std::string_view table : {kCaptured, kReportedFlight, kRelative}) {
    ExtractedDocument document = annotated(table);
    const SentenceView view(document, 0);
    for (const Reason& reason : explain_statements(document)) {
      double sum = 0;
      for (const Feature& feature : reason.features) sum += feature.value * confidence_weight(feature.name);
      const auto statement = std::find_if(document.statements.begin(), document.statements.end(),
                                          [&](const Statement& s) { return s.id == reason.statement; });
      EXPECT_EQ(statement->confidence, confidence(sum)) << reason.statement;
      const StatementFeatures features = confidence_features(SentenceFacts(view), *statement, reason.heads);
      EXPECT_NEAR(features.log_odds(), sum, 1e-9);
    }
  }
}

}  // namespace
}  // namespace relata::openie

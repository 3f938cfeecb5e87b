// A few documents on one matter, with names that meet across them.
#pragma once

#include <string>
#include <vector>

#include "core/correction.h"
#include "core/extracted_document.h"
#include "tests/store/document_builder.h"

namespace relata::testing {

// Noor and Dostum flee; the speaker is Noor under his surname, later under his full name with another spelling.
inline ExtractedDocument fall_of_mazar() {
  DocumentBuilder doc("mazar");
  doc.document().source = "Gazette";
  doc.document().date = "2021-08-15";
  doc.document().title = "A city falls";
  doc.name("Taliban", EntityType::kOrg)
      .name("Mazar-e-Sharif", EntityType::kGpe)
      .name("Atta Mohammad Noor", EntityType::kPer)
      .name("Noor", EntityType::kPer)
      .name("Uzbekistan", EntityType::kGpe);
  doc.sentence("The Taliban captured Mazar-e-Sharif on Saturday.");
  doc.state("The Taliban", "captured", "capture", "Mazar-e-Sharif");
  doc.sentence("Atta Mohammad Noor fled the city for Uzbekistan.");
  Statement& fled = doc.state("Atta Mohammad Noor", "fled", "flee", "the city");
  fled.args = {doc.argument("for", "Uzbekistan")};
  doc.sentence("Noor claimed the Taliban bribed some officers.");
  doc.state("the Taliban", "bribed", "bribe", "some officers").attributed_to = {doc.speaker("Noor", "claimed")};
  doc.sentence("Read also: a city falls.", true);
  return doc.build();
}

inline ExtractedDocument denial() {
  DocumentBuilder doc("denial");
  doc.document().source = "Herald";
  doc.name("Atta Mohammed Nur", EntityType::kPer)
      .name("Taliban", EntityType::kOrg)
      .name("Mazar-e-Sharif", EntityType::kGpe)
      .name("Kunduz", EntityType::kGpe);
  doc.sentence("Atta Mohammed Nur said the Taliban did not capture Mazar-e-Sharif.");
  Statement& denied = doc.state("the Taliban", "capture", "capture", "Mazar-e-Sharif");
  denied.polarity = Polarity::kNegative;
  denied.attributed_to = {doc.speaker("Atta Mohammed Nur", "said")};
  doc.sentence("Kunduz fell to the Taliban in August.");
  Statement& fell = doc.state("Kunduz", "fell to", "fall to", "the Taliban");
  fell.time = TimeExpression{"August", doc.phrase("August").span, "2021-08", "2021-08-01", "2021-08-31"};
  doc.sentence("The army collapsed.").state("The army", "collapsed", "collapse", "");
  return doc.build();
}

// A reprint of the first sentence with other blanks, and one more that says so.
inline ExtractedDocument reprint() {
  DocumentBuilder doc("reprint");
  doc.document().source = "Gazette";
  doc.name("Taliban", EntityType::kOrg).name("Mazar-e-Sharif", EntityType::kGpe);
  doc.sentence("The Taliban captured\n Mazar-e-Sharif on  Saturday.");
  doc.state("The Taliban", "captured", "capture", "Mazar-e-Sharif");
  doc.sentence("Later the Taliban captured Mazar-e-Sharif wholly.");
  doc.state("the Taliban", "captured", "capture", "Mazar-e-Sharif");
  return doc.build();
}

// One meets another, and says no more.
inline ExtractedDocument meeting(const std::string& id, const std::string& who, EntityType type,
                                 const std::string& whom, EntityType whom_type) {
  DocumentBuilder doc(id);
  doc.name(who, type).name(whom, whom_type);
  doc.sentence(who + " met " + whom + " .").state(who, "met", "meet", whom);
  return doc.build();
}

// One is something ("" for nothing that is said), and meets another.
inline ExtractedDocument one_who_is(const std::string& id, const std::string& who, const std::string& what,
                                    const std::string& whom) {
  DocumentBuilder doc(id);
  doc.name(who, EntityType::kPer).name(whom, EntityType::kOrg);
  if (!what.empty()) doc.sentence(who + " is a " + what + ".").state(who, "is", "be", "a " + what);
  doc.sentence(who + " met " + whom + " .").state(who, "met", "meet", whom);
  return doc.build();
}

// `count` documents of several sentences, some with names in common; one sentence long ones and empty ones among them.
inline std::vector<ExtractedDocument> many_documents(int count) {
  const std::vector<std::string> people = {"Ashraf Ghani",        "Ghani",     "Ben Wallace",
                                           "Abdul Rashid Dostum", "Joe Biden", "Biden"};
  const std::vector<std::string> places = {"Kabul", "Kunduz", "Herat", "Kandahar", "Logar"};
  std::vector<ExtractedDocument> documents;
  for (int i = 0; i < count; ++i) {
    DocumentBuilder doc("d" + std::to_string(i * 7919 % 1000));
    const std::string &person = people[i % people.size()], &other = people[(i / 2 + 1) % people.size()];
    const std::string& place = places[i % places.size()];
    doc.name(person, EntityType::kPer).name(place, EntityType::kGpe);
    if (other != person) doc.name(other, EntityType::kPer);
    for (int line = 0; line < i % 5; ++line) {
      doc.sentence(person + " left " + place + " with " + other + " on day " + std::to_string(i % 3 + line) + ".");
      Statement& left = doc.state(person, "left", "leave", place);
      left.args = {doc.argument("with", other)};
      left.polarity = i % 4 == 3 ? Polarity::kNegative : Polarity::kPositive;
    }
    documents.push_back(doc.build());
  }
  return documents;
}

// Documents that kb_writer writes together, and how often.
inline constexpr std::size_t kTogether = 20, kWrites = 60;

// Corrections that belong together; of names that no document knows, so that they wait.
inline constexpr int kBatchesOfCorrections = 300;
inline std::vector<Correction> batch_of_corrections(int batch) {
  const auto named = [&](const std::string& name) {
    return Side{name + " of " + std::to_string(batch), "person", std::nullopt};
  };
  return {{CorrectionKind::kSame, named("ivan"), named("john"), ""},
          {CorrectionKind::kDistinct, named("ivan"), named("juan"), ""},
          {CorrectionKind::kRename, named("ivan"), {}, "Ivan the " + std::to_string(batch) + "th"},
          {CorrectionKind::kRetype, named("juan"), {}, "ORG"}};
}

}  // namespace relata::testing

// A knowledge base of the three short articles of tests/cli/data, built in this process; no weights are needed.
//
//   harbour  The Ardan Front captured Tal-e-Sorkh on Sunday. General Ilyas Ahmad Daroon fled Tal-e-Sorkh.
//            Daroon said the army had fought for three days.
//   wire     Tal-i-Sorkh was captured by the Ardan Front. Ilyas Ahmed Darun fled Tal-i-Sorkh.
//            The Ardan Front did not capture Brimholm.
//   town     Maya Lindqvist, the mayor of Brimholm, praised the Ardan Front. Brimholm may elect a new mayor.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kb/knowledge_base.h"
#include "tests/store/temporary_directory.h"
#include "verbs/build.h"
#include "verbs/knowledge.h"

namespace relata::verbs {

inline ReadingRequest articles() {
  ReadingRequest reading;
  reading.inputs = {RELATA_SOURCE_DIR "/tests/cli/data/articles.conllu"};
  reading.given = "all";
  return reading;
}

// For tests that write: each has its own.
class Articles : public ::testing::Test {
 protected:
  Articles() : counts_(build(dir_ / "kb", {.reading = articles()}, 2, {})) {}
  std::filesystem::path kb_path() const { return dir_ / "kb"; }
  kb::KnowledgeBase open(kb::Access access = kb::Access::kRead) const {
    return kb::KnowledgeBase::open(kb_path(), access);
  }
  // The id of the first statement of a document with this lemma.
  std::string statement(const std::string& doc, const std::string& lemma) const {
    std::string id;
    Filter filter;
    filter.all = filter.rejected = true;
    filter.docs = {doc};
    open().statements(filter, [&](const Statement& statement, const Provenance&) {
      if (statement.relation.lemma == lemma) id = statement.id;
      return id.empty();
    });
    EXPECT_NE(id, "") << doc << ": " << lemma;
    return id;
  }

  relata::testing::TemporaryDirectory dir_;
  const BuildCounts counts_;
};

// Whatever is to be noted of it.
inline Entity named(const kb::KnowledgeBase& kb, const std::string& name) {
  Notes notes;
  return entity_named(kb, name, notes);
}

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace relata::verbs

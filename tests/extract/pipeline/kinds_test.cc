// Sentences of one kind hold alike: tests/data/kinds, whose README.md is the format. No weights are needed.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/statement_edges.h"
#include "extract/pipeline/pipeline.h"
#include "kb/lone_document.h"
#include "measure/sentence_suite.h"
#include "read/reading.h"

namespace relata::measure {
namespace {

// Documents that are looked at together, and the comments that say what must hold.
struct Group {
  std::string kind, name;
  std::vector<ExtractedDocument> documents;
  std::vector<std::pair<std::size_t, std::string>> wanted;  // of which document
};

constexpr std::string_view kKind = "kind = ";

std::vector<std::string> comments(const ReadDocument& read) {
  std::vector<std::string> all;
  for (const Sentence& sentence : read.sentences)
    all.insert(all.end(), sentence.comments.begin(), sentence.comments.end());
  return all;
}

std::vector<ReadDocument> read_kinds() {
  const std::string folder = std::string(RELATA_SOURCE_DIR) + "/tests/data/kinds";
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".conllu") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  read::ReadOptions options;
  options.given = Given::kAll;
  options.any_language = true;
  std::vector<ReadDocument> documents;
  read::read_inputs(
      files, options, [&](ReadDocument&& document) { documents.push_back(std::move(document)); },
      [](const std::string& name, const std::string& reason) { ADD_FAILURE() << name << ": " << reason; });
  return documents;
}

std::vector<Group> read_groups() {
  std::vector<Group> groups;
  std::vector<ReadDocument> documents = read_kinds();
  std::vector<std::vector<std::string>> said;
  for (const ReadDocument& document : documents) said.push_back(comments(document));
  std::vector<ExtractedDocument> extracted = pipeline::Pipeline("", 1).extract(std::move(documents));
  for (std::size_t d = 0; d < extracted.size(); ++d) {
    for (const std::string& comment : said[d])
      if (comment.starts_with(kKind))
        groups.push_back({comment.substr(kKind.size()), extracted[d].document.id, {}, {}});
    if (groups.empty()) continue;
    Group& group = groups.back();
    for (const std::string& comment : said[d])
      if (comment.size() > 2 && comment[1] == ' ' && std::string_view("+!>~=").find(comment[0]) != std::string::npos)
        group.wanted.emplace_back(group.documents.size(), comment);
    kb::LoneDocument(extracted[d]).fill_in(extracted[d].statements);
    group.documents.push_back(std::move(extracted[d]));
  }
  return groups;
}

bool is_edge(const Edge& edge, const std::vector<std::string>& fields) {
  if (!edge.subject.is_entity() || !edge.object.is_entity()) return false;
  const auto is = [&](const std::string& relation, const End& from, const End& to) {
    return (fields[1] == "*" || fields[1] == relation) && from.name == fields[0] && to.name == fields[2];
  };
  return is(edge.relation, edge.subject, edge.object) ||
         (edge.canonical_reversed ? is(edge.canonical, edge.object, edge.subject)
                                  : is(edge.canonical, edge.subject, edge.object));
}

bool has_edge(const ExtractedDocument& document, const std::vector<std::string>& fields) {
  for (const Statement& statement : document.statements) {
    if (statement.polarity != Polarity::kPositive || statement.modality != Modality::kAsserted) continue;
    for (const NumberedEdge& numbered : resolved_edges(statement, {}))
      if (is_edge(numbered.edge, fields)) return true;
  }
  return false;
}

bool holds(const Group& group, std::size_t document, const std::string& wanted) {
  const std::vector<Statement>& statements = group.documents[document].statements;
  const std::vector<std::string> fields = fields_of(wanted.substr(2));
  if (wanted[0] == '>') return has_edge(group.documents[document], fields);
  if (wanted[0] == '~' || wanted[0] == '=') return matches(group.documents, read_name_expectation(wanted));
  const Expectation expectation = read_expectation(wanted);
  return expectation.required == std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
           return matches(statement, expectation);
         });
}

std::string statements_of(const Group& group) {
  std::string all;
  for (const ExtractedDocument& document : group.documents)
    for (const Statement& statement : document.statements) {
      all += "\n  " + to_text(statement);
      for (const NumberedEdge& numbered : resolved_edges(statement, {}))
        if (numbered.edge.subject.is_entity() && numbered.edge.object.is_entity())
          all += "\n    > " + numbered.edge.subject.name + " | " + numbered.edge.relation + " | " +
                 numbered.edge.object.name;
    }
  return all;
}

TEST(Kinds, EachSentenceHolds) {
  for (const Group& group : read_groups())
    for (const auto& [document, wanted] : group.wanted)
      EXPECT_TRUE(holds(group, document, wanted))
          << group.kind << ", " << group.name << ": " << wanted << statements_of(group);
}

TEST(Kinds, EachHasFourSentences) {
  std::map<std::string, int> sentences;
  for (const Group& group : read_groups()) {
    EXPECT_FALSE(group.wanted.empty()) << group.name;
    ++sentences[group.kind];
  }
  for (const auto& [kind, count] : sentences) EXPECT_GE(count, 4) << kind;
}

}  // namespace
}  // namespace relata::measure

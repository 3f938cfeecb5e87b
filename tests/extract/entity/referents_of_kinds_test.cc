// What opens a new referent, kind by kind: tests/data/referents.conllu, whose trees and kinds of mentions are given.
// Comments say what must hold, whatever the scorer takes for likely:
//   ~ A | B   the two phrases are not linked, or the link is left open because the name stands in a later sentence
//   = A | B   they are linked, by what the sentence itself says
//   ? A | B   nothing rules it out: the scorer decides
// "her#2" is the second phrase of that word.
#include <gtest/gtest.h>

#include <charconv>
#include <map>
#include <optional>

#include "extract/entity/coreference.h"
#include "extract/entity/coreference_exclusion.h"
#include "extract/entity/coreference_scorer.h"
#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

struct Case {
  std::string kind;
  ExtractedDocument document;
  std::vector<std::string> wanted;
};

std::string kind_of(const Token& token) {
  const std::string_view misc = token.misc();
  const std::size_t at = misc.find("Kind=");
  return at == misc.npos ? "" : std::string(misc.substr(at + 5, misc.find('|', at) - at - 5));
}

Case case_of(const ReadDocument& read) {
  Case found;
  found.document.document = read.document;
  found.document.sentences = read.sentences;
  for (Sentence& sentence : found.document.sentences) {
    for (Token& token : sentence.tokens) token.mention = kind_of(token);
    for (const std::string& comment : sentence.comments) {
      if (comment.starts_with("kind = ")) found.kind = comment.substr(7);
      if (comment.size() > 2 && comment[1] == ' ' && std::string_view("~=?").find(comment[0]) != std::string::npos)
        found.wanted.push_back(comment);
    }
  }
  find_mentions(found.document);
  return found;
}

std::vector<Case> cases() {
  read::ReadOptions options;
  options.given = Given::kAll;
  options.any_language = true;
  std::vector<Case> all;
  read::read_inputs(
      std::vector<std::string>{RELATA_SOURCE_DIR "/tests/data/referents.conllu"}, options,
      [&](ReadDocument&& read) { all.push_back(case_of(read)); },
      [](const std::string& name, const std::string& reason) { ADD_FAILURE() << name << ": " << reason; });
  return all;
}

// A phrase of a comment, and which one of these words it is.
std::pair<std::string, int> phrase(std::string_view text) {
  const std::size_t number = text.find('#');
  int nth = 1;
  if (number != text.npos) std::from_chars(text.data() + number + 1, text.data() + text.size(), nth);
  return {std::string(text.substr(0, number)), nth};
}

// The nth mention with these words, determiners of names aside.
template <typename Mentions>
const typename Mentions::value_type* find(const ExtractedDocument& document, const Mentions& mentions,
                                          std::string_view text) {
  auto [wanted, nth] = phrase(text);
  for (const auto& mention : mentions) {
    std::string said;
    for (std::uint32_t t = mention.first; t < mention.last; ++t)
      said += (said.empty() ? "" : " ") + std::string(document.sentences[mention.sentence].tokens[t].form);
    if ((said == wanted || "The " + said == wanted || "the " + said == wanted) && --nth == 0) return &mention;
  }
  return nullptr;
}

bool are_linked(const ExtractedDocument& document, std::string_view a, std::string_view b) {
  const Mention* one = find(document, document.mentions, a);
  const Mention* other = find(document, document.mentions, b);
  return one && other && one->cluster == other->cluster && one->confidence > 0 && other->confidence > 0;
}

bool is_there(const ExtractedDocument& document, std::string_view text) {
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  return find(document, coref_mentions(document, trees), text) != nullptr;
}

bool may_be_one(const ExtractedDocument& document, std::string_view a, std::string_view b) {
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  const CorefMention *one = find(document, mentions, a), *other = find(document, mentions, b);
  if (!one || !other) return false;
  if (one > other) std::swap(one, other);
  return !cannot_corefer(trees[other->sentence], *one, *other);
}

TEST(ReferentsOfKinds, AreNewOrKnownAsTheirSentencesSay) {
  for (const Case& each : cases()) {
    ExtractedDocument linked = each.document;
    link_mentions(linked, coref_scorer());
    for (const std::string& wanted : each.wanted) {
      const std::size_t bar = wanted.find(" | ");
      ASSERT_NE(bar, std::string::npos) << wanted;
      const std::string a = wanted.substr(2, bar - 2), b = wanted.substr(bar + 3);
      EXPECT_TRUE(is_there(each.document, a) && is_there(each.document, b)) << wanted;
      const bool holds =
          wanted[0] == '?' ? may_be_one(each.document, a, b) : are_linked(linked, a, b) == (wanted[0] == '=');
      EXPECT_TRUE(holds) << each.kind << ", " << each.document.document.id << ": " << wanted << "\n" << links(linked);
    }
  }
}

TEST(ReferentsOfKinds, EachKindHasFour) {
  std::map<std::string, int> counts;
  for (const Case& each : cases()) {
    EXPECT_FALSE(each.wanted.empty()) << each.document.document.id;
    ++counts[each.kind];
  }
  for (const auto& [kind, count] : counts) EXPECT_GE(count, 4) << kind;
}

}  // namespace
}  // namespace relata::entity

#include "extract/entity/mention_spans.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "core/dependency_tree.h"
#include "extract/entity/referents.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

// Whether the words at `child` belong to the phrase of the noun they hang on.
bool is_within(const DependencyTree& tree, int child, int head) {
  if (tree.is(child, "case")) return child > head && tree[child].upos == "PART";  // the possessive 's
  if (tree.is(child, "nmod") && tree[child].deprel == "nmod:unmarked") return child < head;
  const std::string_view deprel = tree[child].deprel;
  return referents().holds("within phrase", deprel.substr(0, deprel.find(':')));
}

// The phrase of `head` as [first, last): its nearest words on both sides that belong to it, with all below them. A
// predicate's own clause does not, nor does a clause behind a name: "Lumen, which lost half of its value".
std::pair<int, int> phrase_of(const DependencyTree& tree, int head) {
  int first = head, last = head;
  for (const int child : tree.children(head)) {
    if (!is_within(tree, child, head) || (tree[head].upos == "PROPN" && tree.is(child, "acl"))) continue;
    const std::vector<int> words = tree.subtree(child);
    first = std::min(first, words.front());
    last = std::max(last, words.back());
  }
  while (last > head && tree[last].upos == "PUNCT") --last;
  while (first < head && tree[first].upos == "PUNCT") ++first;
  return {first, last + 1};
}

}  // namespace

EntityType type_of_kind(std::string_view kind) {
  if (kind == "person" || kind == "animal") return EntityType::kPer;
  if (kind == "organization") return EntityType::kOrg;
  if (kind == "place") return EntityType::kLoc;
  if (kind == "event") return EntityType::kEvent;
  return EntityType::kMisc;
}

std::vector<Mention> mention_spans(const Sentence& sentence, std::uint32_t index) {
  std::vector<Mention> mentions;
  const DependencyTree tree(sentence);
  for (int i = 0; i < tree.size(); ++i) {
    const Token& token = tree[i];
    if (token.mention.empty()) continue;
    const auto [first, last] = phrase_of(tree, i);
    Mention mention;
    mention.sentence = index;
    mention.first = static_cast<std::uint32_t>(first);
    mention.last = static_cast<std::uint32_t>(last);
    mention.head = static_cast<std::uint32_t>(i);
    mention.kind = token.upos == "PRON"                                     ? MentionKind::kPronoun
                   : token.upos == "PROPN" && !text::is_demonym(token.form) ? MentionKind::kName  // "the Spaniard"
                                                                            : MentionKind::kDescription;
    mention.type = type_of_kind(token.mention);
    mentions.push_back(mention);
  }
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::tuple(a.first, b.last) < std::tuple(b.first, a.last);
  });
  return mentions;
}

}  // namespace relata::entity

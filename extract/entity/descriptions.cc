#include "extract/entity/descriptions.h"

#include <algorithm>
#include <unordered_map>

#include "extract/entity/gazetteer.h"
#include "extract/entity/name_table.h"
#include "extract/entity/referents_tsv.h"

namespace relata::entity {
namespace {

struct Words {
  std::unordered_map<std::string, Sort> sorts;
  std::set<std::string> kinds, armed;  // armed: folded
};

const Words& words() {
  static const Words table = [] {
    Words parsed;
    read_name_table(data::referents_tsv, [&](std::string_view kind, const std::string& word) {
      if (kind == "state") parsed.sorts[word] = Sort::kState;
      if (kind == "city") parsed.sorts[word] = Sort::kCity;
      if (kind == "subdivision") parsed.sorts[word] = Sort::kSubdivision;
      if (kind == "region") parsed.sorts[word] = Sort::kRegion;
      if (kind == "fighters") parsed.sorts[word] = Sort::kFighters;
      if (kind == "kind") parsed.kinds.insert(word);
      if (kind == "armed") parsed.armed.insert(fold(word));
    });
    return parsed;
  }();
  return table;
}

Sort sort_of_word(const std::string& word) {
  const auto found = words().sorts.find(word);
  return found == words().sorts.end() ? Sort::kUnknown : found->second;
}

bool is_place(const CorefMention& name) {
  return name.named_type == static_cast<int>(EntityType::kGpe) || name.named_type == static_cast<int>(EntityType::kLoc);
}

}  // namespace

// A name is that of a body that fights if a table says so, or the document: "Front fighters", "the Front, a rebel
// group".
Sorts::Sorts(const ExtractedDocument& document, std::span<const DependencyTree> trees,
             std::span<const CorefMention> mentions)
    : known_armed_(document.clusters.size()), states_(document.clusters.size()) {
  for (std::size_t cluster = 0; cluster < document.clusters.size(); ++cluster)
    for (const NameForm& name : document.clusters[cluster].names) {
      const auto known = look_up(name.text);
      if (known && known->known == Known::kState) states_[cluster] = true;
    }
  for (const CorefMention& name : mentions) {
    if (name.name == UINT32_MAX || is_place(name)) continue;
    if (words().armed.contains(fold(name.text))) known_armed_[name.name] = true;
    const DependencyTree& tree = trees[name.sentence];
    const int head = static_cast<int>(name.head), governor = tree.head(head);
    const auto fights = [&](int token) {
      return token != DependencyTree::kNone && sort_of_word(tree[token].lemma) == Sort::kFighters;
    };
    const bool modifies =
        (tree.is(head, "compound") || tree.is(head, "nmod") || tree.is(head, "appos") || tree.is(head, "nsubj")) &&
        governor != DependencyTree::kNone && fights(governor);
    if (modifies || fights(tree.child(head, "appos"))) known_armed_[name.name] = true;
  }
}

Sort Sorts::of_description(const CorefMention& mention) const {
  return mention.form == MentionKind::kDescription ? sort_of_word(mention.lemma) : Sort::kUnknown;
}

bool Sorts::may_name(Sort sort, const CorefMention& name) const {
  if (sort == Sort::kUnknown) return true;
  if (sort == Sort::kFighters) return !is_place(name) && name.named_type != static_cast<int>(EntityType::kPer);
  if (!is_place(name)) return false;
  return (sort == Sort::kState) == states_[name.name];
}

bool Sorts::names(Sort sort, const CorefMention& name) const {
  if (sort == Sort::kUnknown || sort == Sort::kRegion || !may_name(sort, name)) return false;
  return sort != Sort::kFighters || known_armed_[name.name];
}

bool Sorts::only_says_kind(const CorefMention& mention) const {
  return mention.form == MentionKind::kDescription && words().kinds.contains(mention.lemma);
}

}  // namespace relata::entity

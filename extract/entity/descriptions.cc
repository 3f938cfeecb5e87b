#include "extract/entity/descriptions.h"

#include <set>
#include <string_view>
#include <utility>

#include "extract/entity/gazetteer.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

Sort sort_of_word(std::string_view word) {
  static constexpr std::pair<std::string_view, Sort> kSorts[] = {{"state", Sort::kState},
                                                                 {"city", Sort::kCity},
                                                                 {"subdivision", Sort::kSubdivision},
                                                                 {"region", Sort::kRegion},
                                                                 {"fighters", Sort::kFighters}};
  for (const auto& [list, sort] : kSorts)
    if (referents().holds(list, word)) return sort;
  return Sort::kUnknown;
}

// Whether a name is that of a body known to fight, as fold() gives it.
bool is_armed(const std::string& folded) {
  static const auto armed = [] {
    std::set<std::string> names;
    for (const std::string_view name : referents().words("armed")) names.insert(fold(name));
    return names;
  }();
  return armed.contains(folded);
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
    if (is_armed(fold(name.text))) known_armed_[name.name] = true;
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
  return mention.form == MentionKind::kDescription && referents().holds("kind", mention.lemma);
}

}  // namespace relata::entity

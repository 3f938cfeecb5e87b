#include "extract/entity/mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "extract/entity/document_names.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/mention_spans.h"
#include "extract/entity/metonyms.h"

namespace relata::entity {
namespace {

struct ClusterDraft {
  EntityType type = EntityType::kMisc;
  std::uint32_t first_offset = 0;
  std::uint32_t mentions = 0;
  std::map<std::string, std::uint32_t> names;
  std::set<std::string> titles;
};

Cluster finished(const ClusterDraft& draft) {
  Cluster cluster;
  cluster.type = draft.type;
  cluster.first_offset = draft.first_offset;
  cluster.mentions = draft.mentions;
  for (const auto& [text, count] : draft.names) cluster.names.push_back({text, count});
  std::stable_sort(cluster.names.begin(), cluster.names.end(),
                   [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
  cluster.titles.assign(draft.titles.begin(), draft.titles.end());
  return cluster;
}

// "Actress" of "Actress Nadia Bellamy", which means nobody besides her.
bool is_title_of(const Sentence& sentence, std::uint32_t head,
                 const std::set<std::pair<std::uint32_t, std::uint32_t>>& named, std::uint32_t index) {
  const Token& token = sentence.tokens[head];
  const auto above = static_cast<std::uint32_t>(token.head) - 1;  // of the root the greatest number
  return token.deprel == "nmod:desc" && token.head > 0 && above > head && named.contains({index, above});
}

// What the model takes for mentions and no name covers: the head is no word of a name and no title of one.
void find_unlinked(ExtractedDocument& document) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> named;  // sentence, token
  for (const Mention& name : document.mentions)
    for (std::uint32_t token = name.first; token < name.last; ++token) named.insert({name.sentence, token});
  for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
    if (document.sentences[index].furniture) continue;
    for (const Mention& mention : mention_spans(document.sentences[index], index))
      if (!named.contains({index, mention.head}) && !is_title_of(document.sentences[index], mention.head, named, index))
        document.unlinked.push_back(mention);
  }
}

}  // namespace

void find_mentions(ExtractedDocument& document) {
  document.mentions.clear();
  document.clusters.clear();
  document.unlinked.clear();
  std::vector<Name> names = find_names(document);
  agree_on_types(document, names);
  std::vector<ClusterDraft> drafts;  // names are in text order, so these are by first_offset
  std::map<std::pair<std::string, EntityType>, std::uint32_t> draft_of;
  for (const Name& name : names) {
    const Sentence& sentence = document.sentences[name.sentence];
    const std::optional<std::string> country = name.type == EntityType::kGpe || name.type == EntityType::kLoc
                                                   ? country_spoken_for(sentence, name.span, name.text)
                                                   : std::nullopt;
    const auto [found, is_new] = draft_of.try_emplace({country ? fold(*country) : name.key, name.type},
                                                      static_cast<std::uint32_t>(drafts.size()));
    if (is_new) {
      drafts.emplace_back();
      drafts.back().type = name.type;
      drafts.back().first_offset = sentence.span.begin + sentence.tokens[name.span.first].span.begin;
    }
    ClusterDraft& draft = drafts[found->second];
    ++draft.mentions;
    ++draft.names[name.text];
    if (country) draft.names.try_emplace(*country, 0);
    if (!name.title.empty()) draft.titles.insert(name.title);
    Mention mention;
    mention.sentence = name.sentence;
    mention.first = static_cast<std::uint32_t>(name.span.first);
    mention.last = static_cast<std::uint32_t>(name.span.last);
    mention.head = static_cast<std::uint32_t>(head_of(sentence, name.span.first, name.span.last));
    mention.type = name.type;
    mention.cluster = found->second;
    document.mentions.push_back(mention);
  }
  for (const ClusterDraft& draft : drafts) document.clusters.push_back(finished(draft));
  find_unlinked(document);
}

}  // namespace relata::entity

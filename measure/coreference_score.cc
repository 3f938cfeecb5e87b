#include "measure/coreference_score.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "measure/coreference_pronouns_tsv.h"
#include "measure/count.h"

namespace relata::measure {
namespace {

struct Place {
  std::uint32_t sentence = 0, first = 0, last = 0;
  auto operator<=>(const Place&) const = default;
};
using Placement = std::map<Place, std::string>;  // its cluster

const WordLists& pronoun_words() {
  static const WordLists lists(data::coreference_pronouns_tsv);
  return lists;
}

// "US" and "IT" are none.
bool looks_pronominal(const std::string& word) {
  const std::string lower = ascii_lower(word);
  if (!pronoun_words().holds("third", lower) && !pronoun_words().holds("other", lower)) return false;
  return lower.size() == 1 || std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void drop_singletons(Placement& places) {
  std::map<std::string, int> size;
  for (const auto& [place, cluster] : places) ++size[cluster];
  std::erase_if(places, [&](const auto& item) { return size[item.second] < 2; });
}

class DocumentScore {
 public:
  DocumentScore(const GoldCoreference& gold, const std::vector<ClusteredSpan>& system,
                const CoreferenceOptions& options)
      : gold_(gold) {
    // a span that is given twice keeps its first cluster
    for (const GoldMention& m : gold.mentions) {
      wanted_.emplace(Place{m.sentence, m.first, m.last}, m.cluster);
      is_pronoun_[{m.sentence, m.first, m.last}] = m.is_pronoun;
    }
    for (const ClusteredSpan& s : system) {
      require_place(s);
      given_.emplace(Place{s.sentence, s.first, s.last}, std::to_string(s.cluster));
    }
    if (!options.singletons) {
      drop_singletons(wanted_);
      drop_singletons(given_);
    }
    match(options.by_head);
  }

  CoreferenceScore score() const {
    const auto [key, response] = clusters();
    CoreferenceScore score;
    score.documents = 1;
    for (const int side : {0, 1}) {
      const Clusters &a = side == 0 ? key : response, &b = side == 0 ? response : key;
      score.muc[side] = muc(a, b);
      score.b_cubed[side] = b_cubed(a, b);
      score.ceaf_e[side] = ceaf_e(a, b);
      score.mentions[side] = mentions_found(a, b);
    }
    for (const auto& [place, cluster] : wanted_)
      if (is_scored_pronoun(place)) ++*verdict(place, score);
    return score;
  }

 private:
  void require_place(const ClusteredSpan& s) const {
    if (s.sentence < gold_.words.size() && s.first < s.last && s.last <= gold_.words[s.sentence].size()) return;
    throw Error(gold_.doc + ": the answer has a mention where the gold has no words: sentence " +
                std::to_string(s.sentence + 1) + ", words " + std::to_string(s.first + 1) + " to " +
                std::to_string(s.last));
  }

  // pairs_: which mention of the gold each of the answer is.
  void match(bool by_head) {
    for (const auto& [place, cluster] : given_)
      if (wanted_.contains(place)) pairs_[place] = place;
    if (!by_head) return;
    using Head = std::pair<std::uint32_t, std::uint32_t>;
    std::map<Head, std::pair<std::vector<Place>, std::vector<Place>>> left_over;
    const auto head = [&](const Place& p) {
      return Head{p.sentence, span_head(gold_.governors[p.sentence], p.first, p.last)};
    };
    for (const auto& [place, cluster] : wanted_)
      if (!pairs_.contains(place)) left_over[head(place)].first.push_back(place);
    for (const auto& [place, cluster] : given_)
      if (!pairs_.contains(place)) left_over[head(place)].second.push_back(place);
    for (auto& [at, sides] : left_over) {
      auto& [ours, theirs] = sides;
      const auto longer = [](const Place& a, const Place& b) { return a.last - a.first > b.last - b.first; };
      std::stable_sort(ours.begin(), ours.end(), longer);
      std::stable_sort(theirs.begin(), theirs.end(), longer);
      for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) pairs_[theirs[i]] = ours[i];
    }
  }

  // Both sides by numbers of mentions; what only the answer has gets numbers of its own.
  std::pair<Clusters, Clusters> clusters() const {
    std::map<Place, std::uint32_t> number;
    std::map<std::string, std::vector<std::uint32_t>> key, response;
    for (const auto& [place, cluster] : wanted_) {
      const auto next = static_cast<std::uint32_t>(number.size());
      number.emplace(place, next);
      key[cluster].push_back(next);
    }
    auto own = static_cast<std::uint32_t>(number.size());
    for (const auto& [place, cluster] : given_) {
      const auto pair = pairs_.find(place);
      response[cluster].push_back(pair != pairs_.end() ? number.at(pair->second) : own++);
    }
    const auto values = [](auto& named) {
      Clusters all;
      for (auto& [name, cluster] : named) all.push_back(std::move(cluster));
      return all;
    };
    return {values(key), values(response)};
  }

  bool is_pronominal(const Place& place) const {
    if (const auto found = is_pronoun_.find(place); found != is_pronoun_.end()) return found->second;
    return place.last - place.first == 1 && looks_pronominal(gold_.words[place.sentence][place.first]);
  }

  // The last earlier mention of the place's cluster that is no pronoun.
  std::optional<Place> antecedent(const Placement& places, const Place& place) const {
    std::optional<Place> last;
    for (const auto& [other, cluster] : places) {
      if (std::tie(other.sentence, other.first) >= std::tie(place.sentence, place.first)) break;
      if (cluster == places.at(place) && !is_pronominal(other)) last = other;
    }
    return last;
  }

  bool is_scored_pronoun(const Place& place) const {
    return place.last - place.first == 1 &&
           pronoun_words().holds("third", ascii_lower(gold_.words[place.sentence][place.first])) &&
           is_pronominal(place) && antecedent(wanted_, place).has_value();
  }

  std::uint32_t* verdict(const Place& place, CoreferenceScore& score) const {
    const std::optional<Place> answer = given_.contains(place) ? antecedent(given_, place) : std::nullopt;
    if (!answer) return &score.open;
    const auto pair = pairs_.find(*answer);
    return pair != pairs_.end() && wanted_.at(pair->second) == wanted_.at(place) ? &score.right : &score.wrong;
  }

  const GoldCoreference& gold_;
  Placement wanted_, given_;
  std::map<Place, bool> is_pronoun_;
  std::map<Place, Place> pairs_;
};

}  // namespace

double f1_of(const Kept (&sides)[2]) { return harmonic_mean(sides[0].value(), sides[1].value()); }

double CoreferenceScore::conll() const { return (f1_of(muc) + f1_of(b_cubed) + f1_of(ceaf_e)) / 3; }

CoreferenceScore& CoreferenceScore::operator+=(const CoreferenceScore& other) {
  documents += other.documents;
  for (const int side : {0, 1}) {
    muc[side] += other.muc[side];
    b_cubed[side] += other.b_cubed[side];
    ceaf_e[side] += other.ceaf_e[side];
    mentions[side] += other.mentions[side];
  }
  right += other.right;
  wrong += other.wrong;
  open += other.open;
  return *this;
}

CoreferenceScore score_coreference(const GoldCoreference& gold, const std::vector<ClusteredSpan>& system,
                                   const CoreferenceOptions& options) {
  return DocumentScore(gold, system, options).score();
}

CoreferenceScore score_coreference(const GoldCoreference& gold, const ExtractedDocument& system,
                                   const CoreferenceOptions& options) {
  bool equal = system.sentences.size() == gold.words.size();
  for (std::size_t i = 0; equal && i < gold.words.size(); ++i)
    equal = system.sentences[i].tokens.size() == gold.words[i].size();
  if (!equal) throw Error(gold.doc + ": the answer has other words than the gold");
  std::vector<ClusteredSpan> spans;
  for (const Mention& m : system.mentions) spans.push_back({m.sentence, m.first, m.last, m.cluster});
  std::uint64_t alone = system.clusters.size();
  for (const Mention& m : system.unlinked) spans.push_back({m.sentence, m.first, m.last, alone++});
  return score_coreference(gold, spans, options);
}

}  // namespace relata::measure

#include "copies/bulk_copies.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "copies/copy_keys.h"

namespace relata::copies {
namespace {

// The items of an ordered list whose first part is `first`.
template <typename First, typename Second>
std::span<const std::pair<First, Second>> items_of(const std::vector<std::pair<First, Second>>& items, First first) {
  const auto begin = std::lower_bound(items.begin(), items.end(), std::pair(first, Second{}));
  // not step by step: boilerplate is shared by all texts, and each of them asks
  return {begin, std::upper_bound(begin, items.end(), first,
                                  [](First value, const auto& item) { return value < item.first; })};
}

}  // namespace

void BulkCopies::add(std::string_view doc, const Text& text) {
  if (text.words.size() < kFewestWords) return;
  documents_.emplace_back(doc, static_cast<Place>(texts_.size()));
  texts_.push_back({id_of(text), words_.size(), static_cast<std::uint32_t>(text.words.size()), kNone, 0});
  words_.insert(words_.end(), text.words.begin(), text.words.end());
}

Text BulkCopies::text_at(Place place) const {
  const Kept& text = texts_[place];
  const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(text.begin);
  return {Wording(begin, begin + text.size), text.id.day};
}

void BulkCopies::resolve(const Visit& visit) {
  join_equal_texts();
  find_keys();
  find_links();
  find_leaders();
  visit_texts(visit);
  visit_documents(visit);
  visit_links(visit);
}

void BulkCopies::join_equal_texts() {
  std::vector<Place> order(texts_.size()), becomes(texts_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](Place a, Place b) { return texts_[a].id < texts_[b].id; });
  std::vector<Kept> joined;
  for (const Place place : order) {
    if (joined.empty() || joined.back().id != texts_[place].id) joined.push_back(texts_[place]);
    becomes[place] = static_cast<Place>(joined.size() - 1);
    ++joined.back().documents;
  }
  texts_ = std::move(joined);
  for (auto& [doc, text] : documents_) text = becomes[text];
}

void BulkCopies::find_keys() {
  for (Place place = 0; place < texts_.size(); ++place)
    for (const std::uint32_t key : keys_of(text_at(place).words)) keys_.emplace_back(key, place);
  std::sort(keys_.begin(), keys_.end());
}

void BulkCopies::find_links() {
  std::vector<Place> candidates;
  for (Place place = 0; place < texts_.size(); ++place) {
    candidates.clear();
    const Text text = text_at(place);
    for (const std::uint32_t key : keys_of(text.words)) {
      const auto sharing = items_of(keys_, key);
      if (sharing.size() > most_of_key_) continue;
      for (const auto& [same, other] : sharing)
        if (other < place) candidates.push_back(other);
    }
    if (candidates.empty()) continue;
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    const CopyTest test(text);
    for (const Place other : candidates)
      if (test.is_copy(text_at(other))) links_.insert(links_.end(), {{place, other}, {other, place}});
  }
  std::sort(links_.begin(), links_.end());
}

void BulkCopies::find_leaders() {
  std::vector<Place> order(texts_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](Place a, Place b) { return rank(a) < rank(b); });
  for (const Place place : order)
    for (const auto& [same, other] : items_of(links_, place)) {
      const bool leads = rank(other) < rank(place) && texts_[other].leader == kNone;
      Place& leader = texts_[place].leader;
      if (leads && (leader == kNone || rank(other) < rank(leader))) leader = other;
    }
}

void BulkCopies::visit_texts(const Visit& visit) const {
  for (Place place = 0; place < texts_.size(); ++place) visit(text_key(texts_[place].id), encode(text_at(place).words));
}

void BulkCopies::visit_documents(const Visit& visit) {
  std::sort(documents_.begin(), documents_.end(),
            [](const auto& a, const auto& b) { return std::tie(a.second, a.first) < std::tie(b.second, b.first); });
  for (const auto& [doc, text] : documents_) visit(document_key(texts_[text].id, doc), "");
  std::sort(documents_.begin(), documents_.end());
  for (const auto& [doc, text] : documents_) visit(text_of_key(doc), encode(texts_[text].id));
}

void BulkCopies::visit_links(const Visit& visit) const {
  for (const auto& [key, text] : keys_) visit(key_key(key, texts_[text].id), "");
  for (const auto& [text, other] : links_)
    visit(link_key(texts_[text].id, texts_[other].id), encode_size(texts_[other].size));
  std::vector<std::uint32_t> led(texts_.size(), 0);  // documents of each story, at its leader
  const auto leader_at = [&](Place place) { return texts_[place].leader == kNone ? place : texts_[place].leader; };
  for (Place place = 0; place < texts_.size(); ++place) {
    led[leader_at(place)] += texts_[place].documents;
    if (leader_at(place) != place) visit(leader_key(texts_[place].id), encode(texts_[leader_at(place)].id));
  }
  for (const auto& [doc, text] : documents_)
    if (led[leader_at(text)] > 1) visit(story_key(doc), encode(texts_[leader_at(text)].id));
}

}  // namespace relata::copies

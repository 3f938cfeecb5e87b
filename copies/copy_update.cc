#include "copies/copy_update.h"

#include <algorithm>
#include <utility>

#include "copies/copy_keys.h"

namespace relata::copies {

void CopyEdit::put(std::string_view doc, const Text& text) {
  remove(doc);
  if (text.words.size() < kFewestWords) return;
  const TextId id = id_of(text);
  rows_.put(document_key(id, doc), "");
  rows_.put(text_of_key(doc), encode(id));
  put_[id].emplace(doc);
  if (!table_.has(id)) add_text(id, text.words);
  leaders_.insert(table_.leader_of(id).value_or(id));
}

void CopyEdit::remove(std::string_view doc) {
  const std::optional<TextId> id = table_.text_of(doc);
  if (!id) return;
  rows_.erase(text_of_key(doc));
  rows_.erase(document_key(*id, doc));
  rows_.erase(story_key(doc));
  put_[*id].erase(std::string(doc));
  leaders_.insert(table_.leader_of(*id).value_or(*id));
  bool others = false;
  table_.documents_of(*id, [&](std::string_view) { return others = true, false; });
  if (!others) remove_text(*id);
}

// As many as there are, but no more than one beyond the limit.
std::vector<TextId> CopyEdit::texts_of_key(std::uint32_t key) const {
  std::vector<TextId> texts;
  rows_.scan(key_prefix(key), [&](std::string_view row, std::string_view) {
    texts.push_back(last_text_of(row));
    return texts.size() <= most_of_key_;
  });
  return texts;
}

void CopyEdit::add_text(const TextId& id, const Wording& words) {
  rows_.put(text_key(id), encode(words));
  for (const std::uint32_t key : keys_of(words)) {
    rows_.put(key_key(key, id), "");
    // One too many now: what was linked by this key alone is no more.
    const std::vector<TextId> texts = texts_of_key(key);
    if (texts.size() == most_of_key_ + 1) relink_.insert(texts.begin(), texts.end());
  }
  relink_.insert(id);
  dirty_.insert({static_cast<std::uint32_t>(words.size()), id});
}

void CopyEdit::remove_text(const TextId& id) {
  const Wording words = table_.words_of(id).value_or(Wording());
  for (const std::uint32_t key : keys_of(words)) {
    const bool were_many = texts_of_key(key).size() > most_of_key_;
    rows_.erase(key_key(key, id));
    if (!were_many) continue;
    const std::vector<TextId> texts = texts_of_key(key);
    if (texts.size() <= most_of_key_) relink_.insert(texts.begin(), texts.end());
  }
  for (const CopyTable::Link& other : table_.links_of(id))
    link({static_cast<std::uint32_t>(words.size()), id}, {other.words, other.other}, false);
  rows_.erase(text_key(id));
  rows_.erase(leader_key(id));
  relink_.erase(id);
  dirty_.erase({static_cast<std::uint32_t>(words.size()), id});
}

void CopyEdit::link(const Rank& a, const Rank& b, bool linked) {
  for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
    if (linked) rows_.put(link_key(from.text, to.text), encode_size(to.words));
    else rows_.erase(link_key(from.text, to.text));
    dirty_.insert(from);
  }
}

// The links of a text become those that it has.
void CopyEdit::relink(const TextId& id) {
  const std::optional<Wording> words = table_.words_of(id);
  if (!words) return;
  std::set<TextId> candidates;
  for (const std::uint32_t key : keys_of(*words)) {
    const std::vector<TextId> texts = texts_of_key(key);
    if (texts.size() <= most_of_key_) candidates.insert(texts.begin(), texts.end());
  }
  candidates.erase(id);
  const Rank rank{static_cast<std::uint32_t>(words->size()), id};
  std::map<TextId, std::uint32_t> gone;
  for (const CopyTable::Link& link : table_.links_of(id)) gone.emplace(link.other, link.words);
  const CopyTest test({*words, id.day});
  for (const TextId& other : candidates) {
    if (gone.erase(other) > 0) continue;
    const std::optional<Wording> its = table_.words_of(other);
    if (its && test.is_copy({*its, other.day})) link(rank, {static_cast<std::uint32_t>(its->size()), other}, true);
  }
  for (const auto& [other, size] : gone) link(rank, {size, other}, false);
}

// Leaders depend on those before them alone, so that each text is looked at once.
void CopyEdit::settle() {
  while (!dirty_.empty()) {
    const Rank rank = *dirty_.begin();
    dirty_.erase(dirty_.begin());
    settle(rank);
  }
}

void CopyEdit::settle(const Rank& rank) {
  if (!table_.has(rank.text)) return;  // it went
  const std::vector<CopyTable::Link> links = table_.links_of(rank.text);
  std::optional<Rank> first;
  for (const CopyTable::Link& link : links) {
    const Rank other{link.words, link.other};
    if (other < rank && (!first || other < *first) && !table_.leader_of(link.other)) first = other;
  }
  const std::optional<TextId> before = table_.leader_of(rank.text);
  const std::optional<TextId> now = first ? std::optional(first->text) : std::nullopt;
  leaders_.insert(now.value_or(rank.text));
  if (before == now) return;
  leaders_.insert(before.value_or(rank.text));
  if (now) rows_.put(leader_key(rank.text), encode(*now));
  else rows_.erase(leader_key(rank.text));
  if (before.has_value() == now.has_value()) return;
  for (const CopyTable::Link& link : links)
    if (const Rank other{link.words, link.other}; rank < other) dirty_.insert(other);
}

void CopyEdit::finish() {
  for (const TextId& id : std::exchange(relink_, {})) relink(id);
  settle();
  for (const TextId& leader : std::exchange(leaders_, {})) tell(leader);
  put_.clear();
}

// Each document of the story, if these are several, is told its leader.
void CopyEdit::tell(const TextId& leader) {
  if (!table_.has(leader) || table_.leader_of(leader)) return;  // it leads nothing any more
  const std::vector<TextId> led = table_.led_by(leader);
  std::size_t documents = 0;
  for (const TextId& text : led) {
    table_.documents_of(text, [&](std::string_view) { return ++documents < 2; });
    if (documents > 1) break;
  }
  for (const TextId& text : led) tell_documents(text, documents > 1 ? std::optional(leader) : std::nullopt);
}

// All documents of a text that were there before are told the same already: one of them says whether it is this.
void CopyEdit::tell_documents(const TextId& text, const std::optional<TextId>& story) {
  const std::optional<std::string> value = story ? std::optional(encode(*story)) : std::nullopt;
  const std::set<std::string>& fresh = put_[text];
  bool all = false;
  table_.documents_of(text, [&](std::string_view doc) {
    if (fresh.contains(std::string(doc))) return true;
    all = rows_.get(story_key(doc)) != value;
    return false;
  });
  std::vector<std::string> told(fresh.begin(), fresh.end());
  if (all) table_.documents_of(text, [&](std::string_view doc) { return told.emplace_back(doc), true; });
  for (const std::string& doc : told)
    if (value) rows_.put(story_key(doc), *value);
    else rows_.erase(story_key(doc));
}

}  // namespace relata::copies

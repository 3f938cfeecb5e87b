#include "copies/copy_table.h"

#include <algorithm>
#include <map>

namespace relata::copies {

bool CopyTable::any() const {
  bool any = false;
  rows_.scan(kind_of_rows(CopyKind::kStory), [&](std::string_view, std::string_view) { return any = true, false; });
  return any;
}

std::uint64_t CopyTable::story_of(std::string_view doc) const {
  const std::optional<std::string> leader = rows_.get(story_key(doc));
  return leader ? number_of(decode_text_id(*leader)) : 0;
}

std::vector<std::string> CopyTable::copies_of(std::string_view doc) const {
  const std::optional<std::string> leader = rows_.get(story_key(doc));
  if (!leader) return {};
  std::vector<std::string> copies;
  for (const TextId& text : led_by(decode_text_id(*leader)))
    documents_of(text, [&](std::string_view id) { return copies.emplace_back(id), true; });
  std::sort(copies.begin(), copies.end());
  return copies;
}

void CopyTable::stories(const std::function<void(std::string_view, std::uint64_t)>& visit) const {
  rows_.scan(kind_of_rows(CopyKind::kStory), [&](std::string_view key, std::string_view leader) {
    visit(document_of_story(key), number_of(decode_text_id(leader)));
    return true;
  });
}

std::vector<std::vector<std::string>> CopyTable::groups() const {
  std::map<std::uint64_t, std::size_t> places;
  std::vector<std::vector<std::string>> groups;
  stories([&](std::string_view doc, std::uint64_t story) {
    const auto [place, fresh] = places.try_emplace(story, groups.size());
    if (fresh) groups.emplace_back();
    groups[place->second].emplace_back(doc);
  });
  return groups;
}

bool CopyTable::has(const TextId& text) const { return rows_.get(text_key(text)).has_value(); }

std::optional<TextId> CopyTable::text_of(std::string_view doc) const {
  const std::optional<std::string> text = rows_.get(text_of_key(doc));
  return text ? std::optional(decode_text_id(*text)) : std::nullopt;
}

std::optional<Wording> CopyTable::words_of(const TextId& text) const {
  const std::optional<std::string> words = rows_.get(text_key(text));
  return words ? std::optional(decode_wording(*words)) : std::nullopt;
}

std::optional<TextId> CopyTable::leader_of(const TextId& text) const {
  const std::optional<std::string> leader = rows_.get(leader_key(text));
  return leader ? std::optional(decode_text_id(*leader)) : std::nullopt;
}

std::vector<CopyTable::Link> CopyTable::links_of(const TextId& text) const {
  std::vector<Link> links;
  rows_.scan(links_prefix(text), [&](std::string_view key, std::string_view words) {
    links.push_back({last_text_of(key), decode_size(words)});
    return true;
  });
  return links;
}

std::vector<TextId> CopyTable::led_by(const TextId& leader) const {
  std::vector<TextId> led = {leader};
  for (const Link& link : links_of(leader))
    if (leader_of(link.other) == leader) led.push_back(link.other);
  return led;
}

void CopyTable::documents_of(const TextId& text, const std::function<bool(std::string_view)>& visit) const {
  rows_.scan(documents_prefix(text), [&](std::string_view key, std::string_view) { return visit(document_of(key)); });
}

}  // namespace relata::copies

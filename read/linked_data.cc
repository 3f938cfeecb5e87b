#include "read/linked_data.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/table.h"
#include "read/page_lines.h"
#include "read/page_tsv.h"

namespace relata::read {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostObjects = 10'000;  // that are looked at
constexpr int kDeepest = 4;                   // objects around one that describes the page: array, @graph, mainEntity
constexpr std::size_t kMostAuthors = 20;

const WordLists& types() {
  static const WordLists lists(data::page_tsv);
  return lists;
}

// Reads what pages write: line ends in strings, comments and marks around the object, a semicolon behind it.
Json parsed(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  for (const std::string_view mark : {std::string_view("<![CDATA["), std::string_view("]]>")})
    if (const std::size_t at = text.find(mark); at != text.npos) text.replace(at, mark.size(), mark.size(), ' ');
  const std::size_t begin = text.find_first_of("{["), end = text.find_last_of("}]");
  if (begin == text.npos || end == text.npos || end < begin || first_bad_byte(text)) return Json();
  return Json::parse(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(end) + 1, nullptr, false, true);
}

const Json* member(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto at = object.find(key);
  return at == object.end() ? nullptr : &*at;
}

std::optional<std::string> text_of(const Json* value) {
  if (value && value->is_array() && !value->empty()) value = &value->front();
  if (value && value->is_object()) value = member(*value, "@value");
  if (!value || !value->is_string()) return std::nullopt;
  std::string text = one_line(value->get_ref<const std::string&>());
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

// How much the object's type promises: 3 an article of news, 2 another article, 1 a page, 0 something else.
int rank(const Json& object) {
  const Json* type = member(object, "@type");
  if (!type) return 0;
  int best = 0;
  const auto look = [&](const Json& name) {
    if (!name.is_string()) return;
    std::string_view word = name.get_ref<const std::string&>();
    word.remove_prefix(word.rfind('/') + 1);  // "http://schema.org/NewsArticle"
    for (const auto& [list, value] : {std::pair("news", 3), std::pair("article", 2), std::pair("page", 1)})
      if (types().holds(list, word)) best = std::max(best, value);
  };
  if (type->is_array()) std::for_each(type->begin(), type->end(), look);
  else look(*type);
  return best;
}

bool is_site(const Json& object) {
  const Json* type = member(object, "@type");
  return type && type->is_string() && types().holds("site", type->get_ref<const std::string&>());
}

class Description {
 public:
  void read(const Json& script) {
    struct Open {
      const Json* value;
      int depth;
    };
    std::vector<Open> open = {{&script, 0}};
    for (std::size_t seen = 0; !open.empty() && seen < kMostObjects; ++seen) {
      const auto [value, depth] = open.back();
      open.pop_back();
      if (value->is_object()) look(*value);
      if (depth == kDeepest || !value->is_structured()) continue;
      const std::size_t first = open.size();
      for (auto at = value->begin(); at != value->end(); ++at)
        if (value->is_array() || types().holds("describes", at.key())) open.push_back({&*at, depth + 1});
      std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
    }
  }

  LinkedData found() const {
    LinkedData data;
    for (const Json* object : {article_, page_}) {
      if (!object) continue;
      const auto take = [&](std::optional<std::string>& field, std::optional<std::string> value) {
        if (!field) field = std::move(value);
      };
      take(data.headline, text_of(member(*object, "headline")));
      if (object == article_) take(data.headline, text_of(member(*object, "name")));
      take(data.date, text_of(member(*object, "datePublished")));
      if (object == article_) take(data.date, text_of(member(*object, "dateCreated")));
      take(data.modified, text_of(member(*object, "dateModified")));
      take(data.author, names(*object, "author"));
      take(data.author, names(*object, "creator"));
      take(data.publisher, names(*object, "publisher"));
      take(data.url, text_of(member(*object, "url")));
      take(data.body, text_of(member(*object, "articleBody")));
    }
    if (!data.publisher && site_) data.publisher = text_of(member(*site_, "name"));
    return data;
  }

 private:
  void look(const Json& object) {
    if (const Json* id = member(object, "@id"); id && id->is_string() && member(object, "name"))
      by_id_.emplace(id->get_ref<const std::string&>(), &object);
    const int value = rank(object);
    if (value > best_) article_ = &object, best_ = value;
    if (value == 1 && !page_) page_ = &object;
    if (!site_ && is_site(object)) site_ = &object;
  }

  // "Ana Duarte", {"name": "Ana Duarte"}, an array of these, or the @id of one.
  std::optional<std::string> names(const Json& object, std::string_view key) const {
    const Json* value = member(object, key);
    if (!value) return std::nullopt;
    std::vector<std::string> all;
    const auto add = [&](const Json& one) {
      const Json* named = &one;
      if (const Json* id = member(one, "@id"); id && id->is_string() && !member(one, "name"))
        if (const auto at = by_id_.find(id->get_ref<const std::string&>()); at != by_id_.end()) named = at->second;
      auto name = text_of(named->is_string() ? named : member(*named, "name"));
      if (name && all.size() < kMostAuthors && std::find(all.begin(), all.end(), *name) == all.end())
        all.push_back(std::move(*name));
    };
    if (value->is_array()) std::for_each(value->begin(), value->end(), add);
    else add(*value);
    return all.empty() ? std::nullopt : std::optional(joined(all, ", "));
  }

  const Json* article_ = nullptr;
  const Json* page_ = nullptr;
  const Json* site_ = nullptr;
  int best_ = 1;  // a page is no article
  std::map<std::string_view, const Json*> by_id_;
};

}  // namespace

LinkedData linked_data(std::span<const std::string> scripts) {
  std::vector<Json> objects;
  for (const std::string& script : scripts) objects.push_back(parsed(script));
  Description description;
  for (const Json& object : objects) description.read(object);
  return description.found();
}

}  // namespace relata::read

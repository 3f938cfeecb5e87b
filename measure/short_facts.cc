#include "measure/short_facts.h"

#include <algorithm>
#include <charconv>

#include "core/ascii.h"
#include "core/error.h"
#include "measure/columns.h"
#include "measure/count.h"

namespace relata::measure {
namespace {

ShortWord short_word(std::string_view item, const std::string& where) {
  ShortWord result;
  result.is_free = item.ends_with('?');
  if (result.is_free) item.remove_suffix(1);
  if (item.size() >= 2 && item.starts_with('"') && item.ends_with('"')) {
    result.word = item.substr(1, item.size() - 2);
    return result;
  }
  const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), result.number);
  if (error != std::errc() || end != item.data() + item.size() || result.number == 0)
    throw InputError(where + "'" + std::string(item) + "' is no word; want its number, or the word in quotes");
  return result;
}

// Whether the words are those of the part. Which of them the words of the part so far can have used up is kept for all
// ways at once, so that time is that of words times parts.
bool is_part(const ShortPart& part, std::span<const std::string_view> words) {
  std::vector<bool> used(words.size() + 1, false);
  used[0] = true;
  for (const ShortWord& word : part) {
    std::vector<bool> next(words.size() + 1, false);
    for (std::size_t i = 0; i <= words.size(); ++i) {
      if (!used[i]) continue;
      if (word.is_free) next[i] = true;
      if (i < words.size() && words[i] == word.word) next[i + 1] = true;
    }
    used = std::move(next);
  }
  return used[words.size()];
}

bool is_variant(const ShortVariant& variant, const Fact& fact) {
  const std::string nothing;
  const auto argument = [&](std::size_t i) -> const std::string& {
    return i < fact.arguments.size() ? fact.arguments[i] : nothing;
  };
  const std::string* const texts[] = {&argument(0), &fact.relation, &argument(1)};
  for (std::size_t i = 0; i < std::size(texts); ++i)
    if (!is_part(variant.parts[i], split(*texts[i], ' '))) return false;
  return true;
}

}  // namespace

std::vector<ShortSentence> read_short_facts(std::string_view table, const std::string& name) {
  std::vector<ShortSentence> sentences;
  std::map<std::pair<std::string, std::string>, std::size_t> place;
  for (std::size_t number = 1; !table.empty(); ++number) {
    const std::string_view line = take_line(table);
    if (line.empty() || line.front() == '#') continue;
    const std::string where = name + ":" + std::to_string(number) + ": ";
    const std::vector<std::string_view> columns = columns_of(line);
    if (columns.size() < 3 || columns.size() > 6)
      throw InputError(where + "want treebank, sentence, fact, subject, relation, object, apart by tabs");
    const auto key = std::pair(std::string(columns[0]), std::string(columns[1]));
    const auto [known, fresh] = place.emplace(key, sentences.size());
    if (fresh) sentences.push_back({key.first, key.second, {}});
    ShortVariant variant;
    for (std::size_t i = 3; i < columns.size(); ++i)
      for (const std::string_view item : split(columns[i], ' '))
        variant.parts[i - 3].push_back(short_word(item, where));
    sentences[known->second].facts[std::string(columns[2])].push_back(std::move(variant));
  }
  return sentences;
}

void fill_in(ShortSentence& sentence, std::span<const std::string> words) {
  for (auto& [name, variants] : sentence.facts)
    for (ShortVariant& variant : variants)
      for (ShortPart& part : variant.parts)
        for (ShortWord& word : part) {
          if (word.number > words.size())
            throw InputError("sentence " + sentence.id + ", fact " + name + ": there is no word " +
                             std::to_string(word.number) + " among " + std::to_string(words.size()));
          if (word.number > 0) word.word = words[word.number - 1];
        }
}

double ShortScore::precision() const { return share(static_cast<double>(right), static_cast<double>(given)); }
double ShortScore::recall() const { return share(static_cast<double>(found), static_cast<double>(facts)); }
double ShortScore::f1() const { return harmonic_mean(precision(), recall()); }

void add_score(const ShortSentence& sentence, std::span<const Fact> extracted, ShortScore& score) {
  std::vector<bool> found(sentence.facts.size(), false);
  for (const Fact& fact : extracted) {
    bool right = false;
    std::size_t at = 0;
    for (const auto& [name, variants] : sentence.facts) {
      const bool matches =
          std::any_of(variants.begin(), variants.end(), [&](const ShortVariant& v) { return is_variant(v, fact); });
      right = right || matches;
      found[at] = found[at] || matches;
      ++at;
    }
    score.right += right;
    if (!right)
      score.wrong.push_back(sentence.id + ": " + (fact.arguments.empty() ? "" : fact.arguments[0]) + " | " +
                            fact.relation + " | " + (fact.arguments.size() < 2 ? "" : fact.arguments[1]));
  }
  score.given += extracted.size();
  score.facts += sentence.facts.size();
  score.found += static_cast<std::uint64_t>(std::count(found.begin(), found.end(), true));
  std::size_t at = 0;
  for (const auto& [name, variants] : sentence.facts)
    if (!found[at++]) score.wrong.push_back(sentence.id + ": fact " + name + " is missed");
}

}  // namespace relata::measure

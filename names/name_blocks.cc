#include "names/name_blocks.h"

#include <algorithm>

#include "core/ascii.h"
#include "names/pair_tables.h"
#include "names/sounds.h"

namespace relata::names {
namespace {

constexpr std::size_t kMostParts = 6;  // 15 pairs, two keys each

// Coarser than sound_code(): scholars write "Sojgu" and "Cernomyrdin" for Shoigu and Chernomyrdin.
std::string key_code(std::string_view word) {
  if (const auto number = pair_tables().numbers.find(word); number != pair_tables().numbers.end())
    return number->second;
  std::string code;
  for (const char c : sound_code(word)) {
    const char plain = c == 'S' || c == 'C' ? 's' : c;
    if (!(plain == 'J' && !code.empty()) && !(plain == 's' && code.ends_with('s'))) code += plain;
  }
  return code;
}

// The class of a word's first letter: what transliterations put for each other is one.
char first_sound(std::string_view word, std::string_view code) { return code.empty() ? word[0] : code[0]; }

bool tells_nothing(std::string_view word, bool person) {
  const PairTables& tables = pair_tables();
  return person ? tables.has_role(word, WordRole::kParticle) || tables.has_role(word, WordRole::kSuffix)
                : tables.has_role(word, WordRole::kSmall);
}

class Keys {
 public:
  Keys(std::string_view normal_name, EntityType type) : person_(type == EntityType::kPer) {
    for (std::string_view word : split(normal_name, ' ')) {
      run_ += word;
      if (!tells_nothing(word, person_)) parts_.push_back(word);
    }
    if (!person_) drop_legal_forms();
    if (parts_.empty()) parts_ = split(normal_name, ' ');
    for (std::string_view part : parts_) codes_.push_back(key_code(part));
    add_wholes();
    if (!person_) add_letters(normal_name);
    add_pairs();
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    if (keys_.size() > kMostBlocks) keys_.resize(kMostBlocks);
  }
  std::vector<std::string> take() { return std::move(keys_); }

 private:
  void add(char kind, std::string_view key) {
    if (!key.empty()) keys_.push_back(std::string({kind, ':'}).append(key));
  }

  // "oao gazprom", "gazprom jsc"
  void drop_legal_forms() {
    const auto is_legal_form = [](std::string_view word) {
      return name_tables().legal_forms.contains(word) ||
             std::any_of(pair_tables().legal_forms.begin(), pair_tables().legal_forms.end(),
                         [&](const LegalForm& form) { return form.words.size() == 1 && form.words[0] == word; });
    };
    while (parts_.size() > 1 && is_legal_form(parts_.back())) parts_.pop_back();
    while (parts_.size() > 1 && is_legal_form(parts_.front())) parts_.erase(parts_.begin());
  }

  // The name without blanks, and the words that it may go by alone.
  void add_wholes() {
    if (parts_.empty()) return;
    std::string run = key_code(run_);
    std::replace(run.begin(), run.end(), 'l', 'r');  // East Asia writes either for the other
    add('w', run);
    add('s', codes_.back());
    add('s', codes_.front());
  }

  void add_letters(std::string_view normal_name) {
    std::string all, large;
    for (std::string_view word : split(normal_name, ' ')) {
      all += word[0];
      if (!pair_tables().has_role(word, WordRole::kSmall)) large += word[0];
    }
    if (parts_.size() == 1 && parts_[0].size() <= 6) add('a', parts_[0]);
    if (all.size() > 1) add('a', all);
    if (large.size() > 1) add('a', large);
  }

  // The sound of one word with the first letter of another, so that either may be abbreviated or misspelt.
  void add_pairs() {
    const std::size_t parts = std::min(parts_.size(), kMostParts);
    for (std::size_t i = 0; i < parts; ++i)
      for (std::size_t j = 0; j < parts; ++j)
        if (i != j) add('p', codes_[i] + "+" + first_sound(parts_[j], codes_[j]));
    if (!person_ || parts < 2) return;
    const auto long_forms = pair_tables().long_forms.find(parts_[0]);  // "Bill": William
    if (long_forms == pair_tables().long_forms.end()) return;
    for (const std::string& name : long_forms->second)
      add('p', codes_[parts - 1] + "+" + first_sound(name, key_code(name)));
  }

  bool person_;
  std::string run_;
  std::vector<std::string_view> parts_;
  std::vector<std::string> codes_;  // key_code of each part
  std::vector<std::string> keys_;
};

}  // namespace

std::vector<std::string> blocks(std::string_view normal_name, EntityType type) {
  return Keys(normal_name, type).take();
}

bool brings_together(std::string_view key, int words_a, int words_b) {
  return !key.starts_with("s:") || words_a == 1 || words_b == 1;
}

}  // namespace relata::names

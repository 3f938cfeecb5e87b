#include "measure/coreference_gold.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/error.h"

namespace relata::measure {
namespace {

// One "(5-person-..", "(5-person-..)" or "5)" of a word.
struct Mark {
  std::string_view inside;
  bool opens = false, closes = false;
};

std::vector<Mark> marks_of(std::string_view value) {
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < value.size();) {
    const bool opens = value[at] == '(';
    const std::size_t begin = at + opens;
    const std::size_t end = value.find_first_of("()", begin);
    const bool closes = end != value.npos && value[end] == ')';
    if (end != begin && (opens || closes)) marks.push_back({value.substr(begin, end - begin), opens, closes});
    if (end == value.npos) return marks;
    at = closes ? end + 1 : end;
  }
  return marks;
}

struct EntityFields {
  std::string_view cluster;     // without the number of its piece
  std::string_view whole;       // with it
  bool is_later_piece = false;  // "3[2/2]"
};

class MentionMarks {
 public:
  MentionMarks(const TreebankDocument& document, std::uint32_t sentence) : document_(document), number_(sentence) {}

  std::vector<GoldMention> read() {
    const TreebankSentence& sentence = document_.sentences[number_];
    for (const TreebankRow& row : sentence.rows) {
      const std::uint32_t start = words_;  // of an empty node: that of the word behind it
      if (!row.is_empty) words_ += 1;
      for (const Mark& mark : marks_of(misc_value(row.misc, "Entity"))) take(mark, start);
    }
    for (const auto& [id, starts] : open_)
      if (!starts.empty()) wrong("the mention " + id + " stays open");
    std::stable_sort(found_.begin(), found_.end(), [](const GoldMention& a, const GoldMention& b) {
      return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    return std::move(found_);
  }

 private:
  [[noreturn]] void wrong(const std::string& what) const {
    throw InputError(document_.id + ", sentence " + std::to_string(number_ + 1) + ": " + what + " (Entity=)");
  }

  EntityFields fields_of(std::string_view inside) const {
    std::size_t place = 0;
    const auto& names = document_.entity_fields;
    if (const auto found = std::find_if(names.begin(), names.end(),
                                        [](const std::string& name) { return name == "GRP" || name == "eid"; });
        found != names.end())
      place = static_cast<std::size_t>(found - names.begin());
    for (; place > 0 && inside.find('-') != inside.npos; --place) inside.remove_prefix(inside.find('-') + 1);
    const std::string_view id = inside.substr(0, inside.find('-'));
    const std::size_t piece = id.ends_with(']') ? id.rfind('[') : id.npos;
    if (piece == id.npos) return {id, id, false};
    return {id.substr(0, piece), id, !id.substr(piece).starts_with("[1/")};
  }

  void take(const Mark& mark, std::uint32_t start) {
    const EntityFields fields = fields_of(mark.inside);
    const std::string id(fields.whole);
    if (mark.opens) open_[id].push_back(start);
    if (!mark.closes) return;
    std::vector<std::uint32_t>& starts = open_[id];
    if (starts.empty()) wrong("')' of " + id + " closes nothing");
    const std::uint32_t first = starts.back();
    starts.pop_back();
    if (first == words_ || fields.is_later_piece) return;
    found_.push_back({std::string(fields.cluster), number_, first, words_, false});
  }

  const TreebankDocument& document_;
  std::uint32_t number_, words_ = 0;
  std::map<std::string, std::vector<std::uint32_t>> open_;  // where mentions of a cluster begin that are open
  std::vector<GoldMention> found_;
};

// GUM_news_iodine -> news.
std::string genre_of(const std::string& id) {
  const std::size_t first = id.find('_');
  if (first == id.npos) return "";
  const std::size_t second = id.find('_', first + 1);
  return second == id.npos ? "" : id.substr(first + 1, second - first - 1);
}

void add_words(const TreebankSentence& sentence, GoldCoreference& gold, std::vector<GoldMention> mentions) {
  std::vector<const TreebankRow*> words;
  for (const TreebankRow& row : sentence.rows)
    if (!row.is_empty) words.push_back(&row);
  gold.words.emplace_back();
  gold.governors.emplace_back();
  for (const TreebankRow* word : words) {
    gold.words.back().push_back(word->form);
    gold.governors.back().push_back(static_cast<std::int32_t>(word->head) - 1);
  }
  for (GoldMention& mention : mentions) {
    const TreebankRow& word = *words[mention.first];
    mention.is_pronoun = mention.last - mention.first == 1 && word.upos == "PRON" && word.xpos != "NN";
    gold.mentions.push_back(std::move(mention));
  }
}

}  // namespace

GoldCoreference gold_coreference(const TreebankDocument& document) {
  GoldCoreference gold{document.id, genre_of(document.id), {}, {}, {}};
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i)
    add_words(document.sentences[i], gold, MentionMarks(document, i).read());
  return gold;
}

std::uint32_t span_head(const std::vector<std::int32_t>& governors, std::uint32_t first, std::uint32_t last) {
  const auto depth = [&](std::uint32_t word) {
    std::size_t steps = 0;
    for (auto at = static_cast<std::int32_t>(word); at >= 0 && steps <= governors.size(); ++steps)
      at = governors[static_cast<std::size_t>(at)];
    return steps;
  };
  std::uint32_t head = last - 1;
  std::size_t least = governors.size() + 2;
  for (std::uint32_t word = first; word < last; ++word) {
    const std::int32_t governor = governors[word];
    const bool inside = governor >= static_cast<std::int32_t>(first) && governor < static_cast<std::int32_t>(last);
    if (!inside && depth(word) < least) {
      least = depth(word);
      head = word;
    }
  }
  return head;
}

}  // namespace relata::measure

#include "kb/story_texts.h"

#include <string_view>

#include "copies/copy_update.h"

namespace relata::kb {
namespace {

template <typename Sentences>
copies::Text text_of_sentences(const Document& document, const Sentences& sentences) {
  copies::Text text;
  const std::string_view all = document.text;
  for (const auto& sentence : sentences)
    if (!sentence.furniture && sentence.span.end <= all.size() && sentence.span.begin <= sentence.span.end)
      copies::add_words(all.substr(sentence.span.begin, sentence.span.end - sentence.span.begin), text.words);
  if (document.date) text.day = copies::day_of(*document.date);
  return text;
}

}  // namespace

copies::Text story_text(const ExtractedDocument& document) {
  return text_of_sentences(document.document, document.sentences);
}

copies::Text story_text(const store::StoredDocument& document) {
  return text_of_sentences(document.document, document.sentences);
}

std::pair<std::string, std::string> range_of_stories() {
  return {copies::kind_of_rows(copies::CopyKind::kText),
          std::string(1, static_cast<char>(copies::CopyKind::kStory) + 1)};
}

store::IdentityChange with_stories(store::IdentityChange change, std::vector<StoryChange> changes) {
  return [change = std::move(change), changes = std::move(changes)](RowEdit& rows) {
    const std::int64_t more = change ? change(rows) : 0;
    copies::CopyEdit edit(rows);
    for (const StoryChange& one : changes)
      if (one.text) edit.put(one.doc, *one.text);
      else edit.remove(one.doc);
    edit.finish();
    return more;
  };
}

}  // namespace relata::kb

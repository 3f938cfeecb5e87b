#include "extract/openie/time_phrase.h"

#include <algorithm>

#include "core/ascii.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "2021", "1980s".
bool is_year(std::string_view form) {
  if (form.size() == 5 && form.ends_with("0s")) form.remove_suffix(1);
  return form.size() == 4 && (form.starts_with("1") || form.starts_with("20")) &&
         std::all_of(form.begin(), form.end(), [](char c) { return is_ascii_digit(c); });
}

}  // namespace

bool is_time(const SentenceView& view, int head) {
  const Token& token = view.token(head);
  if (const time::Expression* expression = view.time_at(head))
    return expression->kind != time::Kind::kSet || time_table().contains(view.lower(head));
  if (is_year(token.form) && token.deprel != "nummod") return true;
  if (view.mention_at(head)) return false;
  if (token.upos == "NUM" && token.form.find(':') != std::string::npos) return true;
  if (token.upos == "VERB") return false;
  if (word_list("part of a period").contains(view.lemma(head))) {
    const int of = view.tree().child(head, "nmod");
    return of != kNone && is_time(view, of);
  }
  if (token.upos == "NUM")  // "11 September 2021"
    for (int child : view.tree().children(head))
      if (!view.tree().is(child, "nmod:poss") && time_table().contains(view.lower(child))) return true;
  return time_table().contains(view.lemma(head)) || time_table().contains(view.lower(head));
}

}  // namespace relata::openie

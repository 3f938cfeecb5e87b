#include "extract/syntax/dates.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

std::string lower(const DependencyTree& tree, int t) {
  return t < 0 || t >= tree.size() ? std::string() : ascii_lower(tree[t].form);
}

bool is_listed(const DependencyTree& tree, int t, std::string_view list) {
  return word_lists().holds(list, lower(tree, t));
}

// "12", "12th", "2004-10-31": begins with a digit.
bool is_figure(const DependencyTree& tree, int t) {
  return t >= 0 && t < tree.size() && !tree[t].form.empty() && is_ascii_digit(std::string_view(tree[t].form).front());
}

// "10th".
bool is_ordinal_day(const DependencyTree& tree, int t) {
  if (!is_figure(tree, t)) return false;
  const std::string_view form = tree[t].form;
  const std::size_t end = form.find_first_not_of("0123456789");
  return end != form.npos && end <= 2 && word_lists().holds("ending of an ordinal", form.substr(end));
}

// "12 August", "August 12": whether the figure is the day of a month beside it.
bool has_month(const DependencyTree& tree, int figure) {
  return is_listed(tree, figure - 1, "month") || is_listed(tree, figure + 1, "month") ||
         (lower(tree, figure + 1) == "of" && is_listed(tree, figure + 2, "month"));
}

// "Wednesday 12 August", "Thursday, August 12": the figure that goes with the weekday and hangs beside it, or kNone.
int day_beside(const DependencyTree& tree, int weekday) {
  int day = weekday + 1;
  if (lower(tree, day) == ",") ++day;
  if (lower(tree, day) == "the") ++day;
  if (!is_figure(tree, day) && is_listed(tree, day, "month")) ++day;
  if (!is_figure(tree, day) || !has_month(tree, day)) return kNone;
  const bool apposition = tree.head(day) == weekday && tree.is(day, "appos");
  const bool beside = tree.head(day) == tree.head(weekday) && tree.head(day) != kNone && tree.is(day, "obl");
  return apposition || beside ? day : kNone;
}

void join_weekdays(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int weekday = 0; weekday < tree.size(); ++weekday) {
    if (!is_listed(tree, weekday, "weekday")) continue;
    const int day = day_beside(tree, weekday);
    if (day == kNone) continue;
    for (const int child : tree.children(day))
      if (child < weekday && tree.is(child, "case")) hang(sentence, child, weekday, "case");
    hang(sentence, day, weekday, "nmod:unmarked");
  }
}

// "on the 10th police cleared it": a subject has no preposition; the ordinal has it.
void free_ordinals(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int day = 2; day < tree.size(); ++day) {
    const int noun = tree.head(day), the = day - 1, preposition = day - 2;
    if (!is_ordinal_day(tree, day) || !tree.is(day, "amod") || noun < day || !tree.is(noun, "nsubj")) continue;
    if (lower(tree, the) != "the" || tree[preposition].upos != "ADP" || tree.head(preposition) < the) continue;
    const int verb = tree.head(noun);
    if (verb == kNone) continue;
    hang(sentence, day, verb, "obl");
    hang(sentence, the, day, "det");
    hang(sentence, preposition, day, "case");
  }
}

// "3 May 2019" before a colon or dash: whether the first `end` words are a date.
bool is_date(const DependencyTree& tree, int end) {
  bool known = false;
  for (int t = 0; t < end; ++t) {
    const bool name = is_listed(tree, t, "month") || is_listed(tree, t, "weekday");
    const std::size_t length = tree[t].form.size();
    const bool year = is_figure(tree, t) && (length == 4 || length >= 8);
    if (!name && !is_figure(tree, t) && !is_listed(tree, t, "within a date")) return false;
    known = known || name || year;
  }
  return known;
}

// "2004-10-31: Pump 3 failed": what stands behind the date of a line is the sentence.
void demote_leading_date(Sentence& sentence) {
  const DependencyTree tree(sentence);
  const int date = tree.root();
  if (date == kNone) return;
  for (const int verb : tree.children(date)) {
    const int begin = verb > date ? tree.subtree(verb).front() : 0;
    if (begin <= date || !tree.is(verb, "parataxis")) continue;
    const int end = tree[begin].upos == "PUNCT" ? begin : begin - 1;
    if (end <= date || tree[end].upos != "PUNCT" || !is_date(tree, end)) continue;
    hang(sentence, verb, kNone, "root");
    hang(sentence, date, verb, "obl:unmarked");
    for (const int child : tree.children(date))
      if (child > verb) hang(sentence, child, verb, tree[child].deprel);
    return;
  }
}

// "The following month", "the same day": which of several times.
bool is_time_in_a_row(const DependencyTree& tree, int time) {
  const auto& children = tree.children(time);
  return is_listed(tree, time, "unit of time") && std::any_of(children.begin(), children.end(), [&](int child) {
           return child < time && is_listed(tree, child, "which time in a row");
         });
}

// "The same day Reed fled": a sentence, no day that has a clause.
void demote_leading_time(Sentence& sentence) {
  const DependencyTree tree(sentence);
  const int time = tree.root();
  if (time == kNone || !is_time_in_a_row(tree, time) || tree.child(time, "cop") != kNone ||
      tree.child(time, "nsubj") != kNone)
    return;
  for (const int verb : tree.children(time)) {
    const bool clause = verb > time && tree[verb].deprel == "acl:relcl" && tree.child(verb, "nsubj") != kNone &&
                        tree.child(verb, "mark") == kNone;
    if (!clause) continue;
    hang(sentence, verb, kNone, "root");
    hang(sentence, time, verb, "obl:unmarked");
    for (const int child : tree.children(time))
      if (child > verb || tree.is(child, "punct")) hang(sentence, child, verb, tree[child].deprel);
    return;
  }
}

// "17 June", "Monday", "last week": a word that says when.
bool says_when(const DependencyTree& tree, int t) {
  return (is_figure(tree, t) && has_month(tree, t)) || is_listed(tree, t, "month") || is_listed(tree, t, "weekday") ||
         is_listed(tree, t, "unit of time");
}

// "said on 17 June that Orbis paid", "said on 12 May it had paid": what stands before the clause is of the verb of
// saying.
void raise_dates_of_reports(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 1; t < tree.size(); ++t) {
    const int clause = tree.head(t);
    if (clause == kNone || t > clause || !tree.is(t, "obl") || !tree.is(clause, "ccomp") || !says_when(tree, t))
      continue;
    const int verb = tree.head(clause), first = tree.subtree(t).front(), next = tree.subtree(t).back() + 1;
    if (verb == kNone || verb >= first) continue;
    const bool led = lower(tree, next) == "that" && tree.is(next, "mark") && tree.head(next) == clause;
    const bool bare = first == verb + 1 && tree.child(t, "case") != kNone && tree.child(clause, "nsubj") == next &&
                      word_lists().holds("verb of saying", tree[verb].lemma);
    if (led || bare) hang(sentence, t, verb, tree[t].deprel);
  }
}

// "was signed on 3 May and cancelled the following month": nobody cancels a month.
void free_times_of_passives(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int time = 1; time < tree.size(); ++time) {
    const int verb = tree.head(time), first = tree.head(verb);
    if (!tree.is(time, "obj") || !is_time_in_a_row(tree, time) || first == kNone || !tree.is(verb, "conj") ||
        time < verb)
      continue;
    const bool own = tree.child(verb, "nsubj") != kNone || tree.child(verb, "aux") != kNone;
    const bool ended = tree[verb].form == tree[verb].lemma || tree.child(first, "aux:pass") == kNone;
    if (own || ended) continue;
    hang(sentence, time, verb, "obl:unmarked");
    sentence.tokens[static_cast<std::size_t>(verb)].xpos = "VBN";
  }
}

}  // namespace

void mend_dates(Sentence& sentence) {
  join_weekdays(sentence);
  free_ordinals(sentence);
  demote_leading_date(sentence);
  demote_leading_time(sentence);
  raise_dates_of_reports(sentence);
  free_times_of_passives(sentence);
}

}  // namespace relata::syntax

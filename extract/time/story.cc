#include "extract/time/story.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "core/ascii.h"
#include "core/dependency_tree.h"
#include "extract/time/lexicon.h"
#include "extract/time/readings.h"
#include "extract/time/resolver.h"

namespace relata::time {
namespace {

constexpr int kNone = DependencyTree::kNone;
constexpr int kReach = 3;   // sentences back that are asked for a time that was told
constexpr int kGoesOn = 6;  // months that a story goes on without naming the year

// How the value of a time depends on what was told.
enum class Frame : std::uint8_t {
  kOwn,   // not
  kBare,  // "in June", "on Friday": the document's, unless the story is of another year
  kDay,   // "on the 10th": of the month that was told
  kNext,  // "the next year": the story's where it was done
  kTold,  // "the following year"
};

// "Two days before the vote": what follows says from when. Nothing follows "two days before."
bool is_closed(const Readings& readings, std::size_t at) {
  const std::string_view next = readings.next_word(at);
  return next.empty() || is_listed("closes_a_time", next);
}

Frame frame_of(const Readings& readings, std::size_t at) {
  const Node& node = readings.node(at);
  if (node.operation == Operation::kTold)
    return node.has(Field::kExtra) && !is_closed(readings, at) ? Frame::kOwn : Frame::kTold;
  if (node.operation == Operation::kRelative && !node.a)
    return is_listed("of_a_story", readings.direction(at)) ? Frame::kNext : Frame::kOwn;
  const bool part = node.operation == Operation::kPart || node.operation == Operation::kClock;
  const Node& date = part && node.a ? *node.a : node;
  if (date.operation != Operation::kDate || date.has(Field::kYear)) return Frame::kOwn;
  if (date.has(Field::kMonth) || date.has(Field::kWeekday)) return Frame::kBare;
  return date.has(Field::kDay) ? Frame::kDay : Frame::kOwn;
}

bool names_year(const Node& node) {
  return node.has(Field::kYear) || (node.a && names_year(*node.a)) || (node.b && names_year(*node.b));
}

// A time that was told.
struct Told {
  Anchor when;
  bool dated = false;  // its words name the year, or follow on words that did
  int clause = kNone;  // of its sentence
};

// An expression and what a story asks of it.
struct Settled {
  Expression expression;
  bool dated = false;
  int clause = kNone;
  bool on_line = false;  // its clause carries the story on
  bool scene = false;    // or says how old something is: "was founded in 1968"
};

// A year, a month or a day, or some of them, of which the last counts forward and the first back; nothing for decades,
// for what is open at a side, for how long something took.
std::optional<Told> told_by(const Settled& settled, bool forward) {
  const Expression& expression = settled.expression;
  if (!expression.value || !expression.start || !expression.end) return std::nullopt;
  constexpr std::size_t kToMonth = 7, kToDay = 10;  // characters of YYYY-MM, YYYY-MM-DD
  const std::string& value = *expression.value;
  const std::size_t length = std::min(value.find('/'), value.size());
  if (length < kToMonth && length < value.size()) return std::nullopt;
  const std::string side = forward ? *expression.end : *expression.start;
  const std::optional<Anchor> when = parse_anchor(side.substr(0, std::min(length, kToDay)));
  return when ? std::optional(Told{*when, settled.dated, settled.clause}) : std::nullopt;
}

void open(Expression& expression) {
  expression.value.reset();
  expression.start.reset();
  expression.end.reset();
}

// The clause that the expression stands in: its verb, or the root.
int clause_of(const DependencyTree& tree, const Expression& expression) {
  const auto first = static_cast<int>(expression.phrase), last = static_cast<int>(expression.last);
  int at = first;
  for (int head = tree.head(at); head != kNone && head >= first && head < last; head = tree.head(at)) at = head;
  at = tree.head(at);
  while (at != kNone && tree.head(at) != kNone && tree[at].upos != "VERB" && tree.child(at, "cop") == kNone)
    at = tree.head(at);
  return at;
}

// Whether the clause carries the story on: no relative clause, no "after he had left".
bool is_on_story_line(const DependencyTree& tree, int clause) {
  for (; clause != kNone && tree.head(clause) != kNone; clause = tree.head(clause))
    if (!is_listed("story_line", tree[clause].deprel)) return false;
  return clause != kNone;
}

// Whether `clause` stands in what `above` says.
bool is_content_of(const DependencyTree& tree, int clause, int above) {
  for (; clause != kNone && clause != above; clause = tree.head(clause))
    if (tree.is(clause, "ccomp") && tree.head(clause) == above) return true;
  return false;
}

// "he resigned", "later": the clause, or one above it, goes on with what the sentence before told.
bool takes_up(const DependencyTree& tree, int clause) {
  for (int t = 0; t < tree.size(); ++t) {
    const std::string word = ascii_lower(tree[t].form);
    if (word == "later" || (tree.is(t, "nsubj") && is_listed("goes_on", word) && tree.below(clause, tree.head(t))))
      return true;
  }
  return false;
}

class StoryReader {
 public:
  StoryReader(std::span<const Sentence> sentences, const std::optional<Anchor>& date)
      : sentences_(sentences), date_(date) {}

  // Asks at most `reach` sentences before it. Each is read once for each reach.
  const std::vector<Settled>& read(std::size_t index, int reach);

 private:
  struct Asked {
    const Readings& readings;
    std::size_t at, index;
    int reach;
    Frame frame;
    Tense tense;
  };
  void settle(const Asked& asked, const std::vector<Settled>& earlier, Settled& mine);
  std::optional<Told> told_before(const Asked& asked, bool forward, const Settled& mine);
  bool goes_on(const Asked& asked, const Settled& mine) const;
  void settle_bare(const Asked& asked, const Told& told, Tense way, Settled& mine) const;

  std::span<const Sentence> sentences_;
  const std::optional<Anchor>& date_;
  std::map<std::pair<std::size_t, int>, std::vector<Settled>> known_;
};

const std::vector<Settled>& StoryReader::read(std::size_t index, int reach) {
  const std::pair key(index, reach);
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  const Readings readings(sentences_[index]);
  std::vector<Settled> settled;
  for (std::size_t at = 0; at < readings.size(); ++at) {
    Settled mine{readings.expression(at, date_), names_year(readings.node(at))};
    if (const auto& tree = readings.tree()) {
      mine.clause = clause_of(*tree, mine.expression);
      mine.on_line = is_on_story_line(*tree, mine.clause);
      mine.scene = mine.clause != kNone && is_listed("sets_a_scene", (*tree)[mine.clause].lemma);
      if (const Frame frame = frame_of(readings, at); frame != Frame::kOwn)
        settle({readings, at, index, reach, frame, readings.tense(at)}, settled, mine);
    }
    settled.push_back(std::move(mine));
  }
  return known_.emplace(key, std::move(settled)).first->second;
}

void StoryReader::settle(const Asked& asked, const std::vector<Settled>& earlier, Settled& mine) {
  const Frame frame = asked.frame;
  if (frame != Frame::kTold && asked.tense != Tense::kPast) return;
  const Node& node = asked.readings.node(asked.at);
  const bool forward = node.get(Field::kDir).value_or(1) >= 0;
  std::optional<Told> told;
  for (std::size_t e = earlier.size(); e-- > 0 && !told;) told = told_by(earlier[e], forward);
  Tense way = Tense::kFuture;
  if (told && is_content_of(*asked.readings.tree(), mine.clause, told->clause)) way = Tense::kPast;
  if (!told) told = told_before(asked, forward, mine);
  if (told && (frame == Frame::kBare || frame == Frame::kDay)) return settle_bare(asked, *told, way, mine);
  if (told) {
    open(mine.expression);
    Resolver(told->when, Tense::kUnknown).resolve_from_told(node, mine.expression);
    mine.dated = told->dated;
  } else if (frame == Frame::kNext && date_ && mine.expression.start && *mine.expression.start > iso_day(date_->last)) {
    open(mine.expression);  // "the next year" of what was done is not the document's
  }
}

// The last time that a main clause of the sentences before told; where the nearest of them tells one only in passing
// ("a work published in 1724") that one, but for what sets the scene ("founded in 1724").
std::optional<Told> StoryReader::told_before(const Asked& asked, bool forward, const Settled& mine) {
  const bool bare = asked.frame == Frame::kBare || asked.frame == Frame::kDay;
  if (bare && !goes_on(asked, mine)) return std::nullopt;
  for (int step = 1; step <= (bare ? std::min(asked.reach, 1) : asked.reach); ++step) {
    if (static_cast<std::size_t>(step) > asked.index) break;
    const std::size_t index = asked.index - static_cast<std::size_t>(step);
    if (sentences_[index].furniture) break;
    std::optional<Told> aside;
    const std::vector<Settled>& settled = read(index, asked.reach - step);
    for (std::size_t e = settled.size(); e-- > 0;) {
      const auto told = told_by(settled[e], forward);
      if (told && settled[e].on_line && !(bare && settled[e].scene)) return told;
      if (told && !aside) aside = settled[e].scene ? Told{} : told;
    }
    if (aside) return bare || aside->clause == kNone ? std::nullopt : aside;
  }
  return std::nullopt;
}

// Whether a time without its year is of the story that the sentence before told: "In June he resigned", and within a
// paragraph "In June the British arrived", but for what is reported: "In June the bank said" is of now.
bool StoryReader::goes_on(const Asked& asked, const Settled& mine) const {
  if (asked.index == 0 || mine.clause == kNone) return false;
  const Sentence& sentence = sentences_[asked.index];
  if (takes_up(*asked.readings.tree(), mine.clause)) return true;
  const bool paragraph = sentence.span.begin <= sentences_[asked.index - 1].span.end + 1;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(mine.clause)];
  return paragraph && static_cast<int>(mine.expression.phrase) < mine.clause && !is_listed("reports", verb.lemma);
}

// "In June" after "in May 1998": the first June from then, or in what somebody then said the last one.
void StoryReader::settle_bare(const Asked& asked, const Told& told, Tense way, Settled& mine) const {
  Expression& expression = mine.expression;
  const int year = year_of(told.when.first);
  if (asked.frame == Frame::kBare) {
    if (!told.dated) return;
    const bool same = expression.value && std::stoi(*expression.value) == year;
    if (same) mine.dated = true;
    if (same) return;
  }
  Expression there = expression;
  open(there);
  Resolver(told.when, way).resolve_from_told(asked.readings.node(asked.at), there);
  if (!there.start || !there.end) return;
  if (date_ && *there.start > iso_day(date_->last)) return;
  const auto reach = add_months(told.when.last, way == Tense::kPast ? 0 : kGoesOn);
  mine.dated = told.dated;
  if (reach && *there.start > iso_day(*reach)) return open(expression);
  expression = there;
}

}  // namespace

std::vector<Expression> find_in_story(std::span<const Sentence> sentences, std::size_t index,
                                      const std::optional<std::string>& anchor) {
  const std::optional<Anchor> date = anchor ? parse_anchor(*anchor) : std::nullopt;
  std::vector<Expression> found;
  StoryReader reader(sentences, date);
  for (const Settled& settled : reader.read(index, kReach)) found.push_back(settled.expression);
  return found;
}

}  // namespace relata::time

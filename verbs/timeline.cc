#include "verbs/timeline.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "core/ascii.h"
#include "core/statement_edges.h"
#include "export/json_value.h"
#include "export/statement_json.h"
#include "verbs/knowledge.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

// Day, last day, subject, relation, object.
using EventKey = std::tuple<std::string, std::string, std::string, std::string, std::string>;

bool is_entity(const Phrase& phrase, const std::string& id) {
  const End end = end_of(phrase);
  return end.id && *end.id == id;
}

bool involves(const Statement& statement, const std::string& id) {
  return is_entity(statement.subject, id) || (statement.object && is_entity(*statement.object, id)) ||
         std::any_of(statement.args.begin(), statement.args.end(),
                     [&](const Argument& argument) { return is_entity(argument, id); });
}

// An event is of the days on which it begins; what has no beginning or no end is a state.
bool begins_within(const Filter& filter, const Days& days) {
  return !days.first.empty() && !days.last.empty() && admits_days(filter, days.first, days.first);
}

EventKey key_of(const Statement& statement, const Days& days) {
  std::string subject = end_of(statement.subject).key();
  std::string object = statement.object ? end_of(*statement.object).key() : "";
  if (statement.relation.canonical_reversed) std::swap(subject, object);
  return {days.first, days.last, std::move(subject), statement.relation.canonical, std::move(object)};
}

std::string event_words(Statement statement) {
  statement = with_names(std::move(statement));
  statement.attributed_to.clear();  // said beside it
  const std::string beside = flags(statement);
  return words_of(statement) + (beside.empty() ? "" : " (" + beside + ")");
}

TimelineEvent event_of(std::vector<Evidence> evidence, Days days) {
  std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
    return a.statement.confidence > b.statement.confidence;
  });
  TimelineEvent event;
  event.days = std::move(days);
  std::set<std::string> docs, speakers;
  bool in_nobodys_name = false;
  for (const auto& [statement, provenance] : evidence) {
    docs.insert(provenance.doc);
    if (statement.attributed_to.empty()) in_nobodys_name = true;
    else speakers.insert(said_by(statement.attributed_to.front()));
  }
  const Statement& surest = evidence.front().statement;
  event.by_document = !surest.time || (!surest.time->start && !surest.time->end);
  event.words = event_words(surest);
  if (!in_nobodys_name) event.said_by.assign(speakers.begin(), speakers.end());
  event.docs.assign(docs.begin(), docs.end());
  event.evidence = std::move(evidence);
  return event;
}

// Leaves the `most` that matter, in their order.
void keep(std::vector<TimelineEvent>& events, std::uint32_t most) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), 0);
  const auto rank = [&](std::size_t i) {
    const TimelineEvent& event = events[i];
    return std::tuple(event.docs.size(), !event.by_document, event.evidence.front().statement.confidence);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
  order.resize(most);
  std::sort(order.begin(), order.end());
  std::vector<TimelineEvent> kept;
  for (const std::size_t i : order) kept.push_back(std::move(events[i]));
  events = std::move(kept);
}

}  // namespace

bool is_event(const Statement& statement) {
  const std::string& lemma = statement.relation.lemma;
  return !statement.relation.implied && statement.construction != Construction::kReported && lemma != "be" &&
         !(lemma.starts_with("be ") && statement.construction == Construction::kCopula);
}

Timeline timeline(const kb::KnowledgeBase& kb, const Entity& entity, const Filter& filter, std::uint32_t most) {
  Timeline found;
  std::map<EventKey, std::vector<Evidence>> told;
  found.undated = kb.statements_of(entity.id, filter, [&](const Statement& statement, const Provenance& provenance) {
    if (!is_event(statement) || !involves(statement, entity.id)) return true;
    const std::optional<Days> days = days_of(statement, provenance.date);
    if (!days) ++found.without_day;
    else if (begins_within(filter, *days)) told[key_of(statement, *days)].push_back({statement, provenance});
    return true;
  });
  for (auto& [key, evidence] : told)
    found.events.push_back(event_of(std::move(evidence), {std::get<0>(key), std::get<1>(key)}));
  const auto day = [](const TimelineEvent& event) {
    const Evidence& first = event.evidence.front();
    return std::tuple(event.days.first, event.days.last, event.by_document, first.provenance.doc,
                      first.statement.sentence_index, first.statement.id);
  };
  std::sort(found.events.begin(), found.events.end(),
            [&](const TimelineEvent& a, const TimelineEvent& b) { return day(a) < day(b); });
  if (most > 0 && found.events.size() > most) {
    found.left_out = static_cast<std::uint32_t>(found.events.size()) - most;
    keep(found.events, most);
  }
  return found;
}

NamedTimeline timeline(const kb::KnowledgeBase& kb, const TimelineRequest& request) {
  NamedTimeline found;
  found.entity = entity_named(kb, request.name, found.notes);
  found.timeline = timeline(kb, found.entity, filter_of(request.filters, kb, found.notes), request.limit);
  return found;
}

std::string event_json(const kb::KnowledgeBase& kb, const TimelineEvent& event) {
  exporter::JsonArray statements, evidence;
  for (const auto& [statement, provenance] : event.evidence) {
    statements.add(statement.id);
    evidence.add(exporter::Json::raw(exporter::statement_json(statement, provenance, kb.extractor())));
  }
  return exporter::JsonObject{{"day", days_in_words(event.days)},
                              {"start", event.days.first},
                              {"end", event.days.last},
                              {"by_document", event.by_document},
                              {"words", event.words},
                              {"said_by", event.said_by},
                              {"docs", event.docs},
                              {"statements", statements},
                              {"evidence", evidence}}
      .text();
}

exporter::TimelinePicture timeline_picture(const Timeline& timeline, const Entity& entity) {
  exporter::TimelinePicture picture;
  for (const TimelineEvent& event : timeline.events) {
    const Provenance& first = event.evidence.front().provenance;
    exporter::TimelineRow row;
    row.day = days_in_words(event.days);
    row.words = event.words;
    row.said_by = joined(event.said_by, "; ");
    row.sources = event.docs.size() > 1
                      ? counted(event.docs.size(), "document", "documents") + ": " + joined(event.docs, ", ")
                      : source_line(first);
    row.sentence = first.sentence;
    row.by_document = event.by_document;
    for (const auto& [statement, provenance] : event.evidence) row.statements.push_back(statement.id);
    row.docs = event.docs;
    picture.rows.push_back(std::move(row));
  }
  const std::size_t shown = timeline.events.size();
  picture.title = entity.name + ", day by day";
  picture.notes.push_back(timeline.left_out == 0
                              ? counted(shown, "event", "events")
                              : "The " + std::to_string(shown) + " of " +
                                    counted(shown + timeline.left_out, "event", "events") +
                                    " that most documents tell, those with a day of their own before others");
  const auto any = [&](bool (*is)(const TimelineEvent&)) { return std::ranges::any_of(timeline.events, is); };
  std::string hint;
  if (any([](const TimelineEvent& event) { return event.by_document; })) hint = "In brackets: the day of the document";
  if (any([](const TimelineEvent& event) { return !event.said_by.empty(); }))
    hint += (hint.empty() ? "D" : " · d") + std::string("ashed: only said in somebody's name");
  if (!hint.empty()) picture.notes.push_back(std::move(hint));
  return picture;
}

std::string days_in_words(const Days& days) {
  const auto& [first, last] = days;
  if (first.empty()) return "until " + last;
  if (last.empty()) return "since " + first;
  if (first == last) return first;
  // Days of a document's month or year: 31 is the last of every month.
  const bool of_month = first.size() == 10 && last.size() == 10 && first.substr(0, 7) == last.substr(0, 7) &&
                        first.ends_with("-01") && last.substr(8) >= "28";
  if (of_month) return first.substr(0, 7);
  const bool of_year = first.size() == 10 && last.size() == 10 && first.substr(0, 4) == last.substr(0, 4) &&
                       first.ends_with("-01-01") && last.ends_with("-12-31");
  return of_year ? first.substr(0, 4) : first + " – " + last;
}

}  // namespace relata::verbs

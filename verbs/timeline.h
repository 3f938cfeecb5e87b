// timeline: what happened to an entity and by it, day by day.
//
//   for (const TimelineEvent& event : timeline(kb, entity, filter, 40).events) ..
//     2021-08-08  The Taliban captured Kunduz            004, 007
//     2021-08-14  Mazar-e-Sharif fell to the Taliban     says Atta Mohammad Noor
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/entity.h"
#include "core/filter.h"
#include "core/triple.h"
#include "export/timeline.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"

namespace relata::verbs {

// What statements of one day, one relation (as the lexicon has it) and the same ends tell.
struct TimelineEvent {
  Days days;                         // of the event, else of the document; never open
  bool by_document = false;          // the day is the document's
  std::string words;                 // "Mazar-e-Sharif fell to the Taliban on Saturday": the surest statement's
  std::vector<std::string> said_by;  // bytewise; empty if an article says so in nobody's name
  std::vector<Evidence> evidence;    // the surest first
  std::vector<std::string> docs;     // bytewise
};

struct Timeline {
  std::vector<TimelineEvent> events;  // by their days, then in the order of their statements
  std::uint32_t left_out = 0;         // events, for want of room
  Undated undated;                    // what --since or --until left out for want of a date
  std::uint32_t without_day = 0;      // statements that neither know a day nor their documents
};

// Whether a statement tells of an event: not what is implied or told by "be", nor the saying of what is said.
bool is_event(const Statement& statement);

// Statements whose subject, object or argument the entity is (or acts as), but for what is no event: what is implied
// or told by "be" (titles, possessives, the capital of), what has no beginning or no end ("since 1996"), and the saying
// of what is said, whose content stands for itself. At most `most` events (0: all): those that more documents tell,
// then those with a day of their own, then the surest.
Timeline timeline(const kb::KnowledgeBase& kb, const Entity& entity, const Filter& filter, std::uint32_t most);

struct TimelineRequest {
  std::string name;  // as in questions
  FilterRequest filters;
  std::uint32_t limit = 0;  // events; 0: all
};

struct NamedTimeline {
  Entity entity;
  Timeline timeline;
  Notes notes;  // which of several of a name was taken
};

// Throws UsageError, UnknownName, QueryError.
NamedTimeline timeline(const kb::KnowledgeBase& kb, const TimelineRequest& request);

// {"day","start","end","by_document","words","said_by","docs","statements","evidence":[Statement..]}
std::string event_json(const kb::KnowledgeBase& kb, const TimelineEvent& event);

// As it is drawn.
exporter::TimelinePicture timeline_picture(const Timeline& timeline, const Entity& entity);

// "2021-08-08", "2021-08-07 – 2021-08-08", "2021-08", "since 1996": the days of an event, as short as they can be said.
std::string days_in_words(const Days& days);

}  // namespace relata::verbs

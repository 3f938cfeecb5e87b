#include "verbs/export_picture.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "core/statement_edges.h"
#include "verbs/counted_graph.h"
#include "verbs/strong_triples.h"
#include "verbs/timeline.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kQuotesOfATriple = 3;  // a picture's tooltip has no more

// Empty where no entity has any: such pictures stay as they are.
exporter::LinksOf links_of(const kb::KnowledgeBase& kb) {
  const std::vector<Actor> actors = kb.actors();
  if (std::all_of(actors.begin(), actors.end(), [](const Actor& actor) { return actor.links.empty(); })) return {};
  std::map<std::string, exporter::Links, std::less<>> known;
  kb.entities([&](const Entity& entity) {
    if (!entity.links.empty()) known[entity.id] = entity.links;
    return true;
  });
  if (known.empty()) return {};
  return [known = std::move(known)](std::string_view id) {
    const auto found = known.find(id);
    return found == known.end() ? exporter::Links() : found->second;
  };
}

// What stands behind a statement; null where it was not asked for.
using EvidenceOf = std::function<const Evidence*(std::string_view id)>;

// What stands behind the first statements of each edge, read document by document.
EvidenceOf evidence_of(const kb::KnowledgeBase& kb, const graph::KnowledgeGraph& graph) {
  std::vector<std::string> ids;
  for (const graph::GraphEdge& edge : graph.edges()) {
    std::size_t wanted = kQuotesOfATriple;
    for (const auto* statements : {&edge.triple.statements, &edge.triple.denied})
      for (std::size_t i = 0; i < statements->size() && wanted > 0; ++i, --wanted) ids.push_back((*statements)[i]);
  }
  std::map<std::string, Evidence, std::less<>> known;
  for (Evidence& evidence : kb.statements(ids)) known.emplace(evidence.statement.id, std::move(evidence));
  return [known = std::make_shared<const decltype(known)>(std::move(known))](std::string_view id) -> const Evidence* {
    const auto found = known->find(id);
    return found == known->end() ? nullptr : &found->second;
  };
}

void quote(EvidenceOf evidence_of, exporter::Material& material) {
  material.sentence_of = [evidence_of](std::string_view id) {
    const Evidence* evidence = evidence_of(id);
    return evidence ? evidence->provenance.sentence : "";
  };
  material.address_of = [evidence_of](std::string_view id) {
    const Evidence* evidence = evidence_of(id);
    return evidence ? evidence->provenance.url.value_or("") : "";
  };
  material.shown = [evidence_of](std::string_view id, std::string_view relation) {
    const Evidence* evidence = evidence_of(id);
    return evidence ? shown_relation(evidence->statement, relation) : std::string(relation);
  };
}

void add_timeline(const kb::KnowledgeBase& kb, const ExportRequest& request, const Filter& filter, const View& view,
                  exporter::Material& material, Written& written) {
  const Entity& entity = view.about.front();
  Timeline found = timeline(kb, entity, filter, request.picture.nodes.value_or(nodes_of_picture(view)));
  if (found.events.empty())
    throw NothingFound("nothing that passes these filters happens to " + entity.name + " on a day that is known");
  material.timeline = timeline_picture(found, entity);
  if (!request.choices.title.empty()) material.timeline->title = request.choices.title;
  written.undated = std::move(found.undated);
  written.anything = true;
}

// What a picture is chosen from: what is about somebody may be anybody's, of all there is the strongest are drawn.
graph::KnowledgeGraph choice_of(const kb::KnowledgeBase& kb, const ExportRequest& request, const Filter& filter,
                                const View& view, const graph::Budget& budget, StrongTriples& strong,
                                Undated& undated) {
  constexpr std::size_t kChoice = 5;  // ends for each that is drawn
  const bool phrases = request.choices.property.phrases;
  if (!view.about.empty() || view.communities || budget.vertices == 0) return graph_of(kb, filter, undated, phrases);
  strong = strong_triples(kb, filter, phrases, kChoice * budget.vertices, undated);
  return graph::assemble(
      [&](const graph::TripleVisitor& visit) {
        for (const Triple& triple : strong.triples)
          if (!visit(triple)) return;
      },
      {filter.all, true, phrases});
}

}  // namespace

void add_picture(const kb::KnowledgeBase& kb, const ExportRequest& request, const Filter& filter, const View& view,
                 exporter::Material& material, Written& written) {
  if (view.is_timeline) {
    add_timeline(kb, request, filter, view, material, written);
    return;
  }
  const graph::Budget budget{request.picture.nodes.value_or(nodes_of_picture(view)), request.picture.edges};
  StrongTriples left_out;
  const graph::KnowledgeGraph graph = choice_of(kb, request, filter, view, budget, left_out, written.undated);
  written.anything = !graph.edges().empty();
  Picture picture = picture_of(graph, view, budget);
  material.graph = std::move(picture.part.graph);
  material.vertices_left_out = picture.part.vertices_left_out + left_out.ends_left_out;
  material.edges_left_out = picture.part.edges_left_out + left_out.triples_left_out;
  material.groups = std::move(picture.groups);
  material.color_groups = picture.color_groups;
  material.focus = std::move(picture.focus);
  material.notes = std::move(picture.notes);
  quote(evidence_of(kb, material.graph), material);
  material.links_of = links_of(kb);
}

}  // namespace relata::verbs

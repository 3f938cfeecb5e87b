#include "export/drawing.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "export/label_places.h"

namespace relata::exporter {
namespace {

constexpr const char* kPngResolution = "150";  // dots an inch: fit for paper
constexpr const char* kPngSize = "60,60";      // inches at most; larger pictures are scaled down
constexpr double kPageMargin = 18;             // points; some 6 mm
constexpr double kPad = 0.3 * 72;              // points around a picture, as in its DOT
constexpr double kWordsGap = 1;                // points between two words, at least

char* c_text(const char* text) { return const_cast<char*>(text); }

Place place_of(const pointf& point) { return {point.x, point.y}; }

// The curve as so many short lines that the difference is not seen.
Line line_of(Agedge_t* edge) {
  constexpr int kSteps = 12;  // of each Bezier curve
  Line line;
  const splines* curves = ED_spl(edge);
  for (int n = 0; curves && n < curves->size; ++n) {
    const bezier& curve = curves->list[n];
    for (int i = 0; i + 3 < curve.size; i += 3)
      for (int step = 0; step <= kSteps; ++step) {
        const double t = static_cast<double>(step) / kSteps, u = 1 - t;
        const pointf* p = curve.list + i;
        const auto at = [&](double a, double b, double c, double d) {
          return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        };
        line.push_back({at(p[0].x, p[1].x, p[2].x, p[3].x), at(p[0].y, p[1].y, p[2].y, p[3].y)});
      }
  }
  return line;
}

double support_of(Agedge_t* edge) {
  const char* support = agget(edge, c_text("support"));
  return support ? std::atof(support) : 0;
}

std::vector<Agedge_t*> edges_of(Agraph_t* graph) {
  std::vector<Agedge_t*> edges;
  for (Agnode_t* node = agfstnode(graph); node; node = agnxtnode(graph, node))
    for (Agedge_t* edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) edges.push_back(edge);
  std::stable_sort(edges.begin(), edges.end(), [](Agedge_t* a, Agedge_t* b) { return support_of(a) > support_of(b); });
  return edges;
}

// A cluster's name stays on its upper edge, at either end or between.
Words words_of_cluster(Agraph_t* cluster) {
  const textlabel_t& label = *GD_label(cluster);
  const boxf& frame = GD_bb(cluster);
  Words words{label.dimen.x, label.dimen.y, {place_of(label.pos)}, SIZE_MAX, SIZE_MAX};
  const double half = label.dimen.x / 2, first = frame.LL.x + half, last = frame.UR.x - half;
  constexpr int kPlaces = 12;
  for (int i = 0; i <= kPlaces && last > first; ++i)
    words.places.push_back({first + (last - first) * i / kPlaces, label.pos.y});
  return words;
}

void put(textlabel_t& label, const std::optional<Place>& place) {
  label.set = place ? TRUE : FALSE;
  if (place) label.pos = {place->x, place->y};
}

// Names of clusters first, then words for which the layout kept room, then those that stand where room is left: an
// xlabel, which may cross no line.
void place_all_words(Agraph_t* graph) {
  const std::vector<Agedge_t*> edges = edges_of(graph);
  Drawn drawn;
  std::vector<Words> words;
  std::vector<textlabel_t*> labels;
  for (Agnode_t* node = agfstnode(graph); node; node = agnxtnode(graph, node))
    drawn.boxes.push_back(Box::around(place_of(ND_coord(node)), ND_width(node) * 72, ND_height(node) * 72));
  for (Agedge_t* edge : edges) drawn.lines.push_back(line_of(edge));
  for (int i = 1; i <= GD_n_cluster(graph); ++i)
    if (Agraph_t* cluster = GD_clust(graph)[i]; GD_label(cluster) && GD_label(cluster)->set) {
      words.push_back(words_of_cluster(cluster));
      labels.push_back(GD_label(cluster));
    }
  const auto add = [&](textlabel_t* label, std::size_t line, bool has_room) {
    if (!label) return;
    Words these{label->dimen.x + 2 * kWordsGap, label->dimen.y + 2 * kWordsGap, {}, line, has_room ? 2U : 0U};
    if (has_room && label->set) these.places.push_back(place_of(label->pos));
    const std::vector<Place> along = places_along(drawn.lines[line], these.width, these.height);
    these.places.insert(these.places.end(), along.begin(), along.end());
    words.push_back(std::move(these));
    labels.push_back(label);
  };
  for (std::size_t i = 0; i < edges.size(); ++i) add(ED_label(edges[i]), i, true);
  for (std::size_t i = 0; i < edges.size(); ++i) add(ED_xlabel(edges[i]), i, false);
  const std::vector<std::optional<Place>> places = place_words(drawn, words);
  for (std::size_t i = 0; i < labels.size(); ++i) put(*labels[i], places[i]);
}

// What the picture has to be multiplied by to fit.
double zoom_for(Agraph_t* graph, const PageSize& page) {
  const boxf& box = GD_bb(graph);
  const double width = box.UR.x - box.LL.x + 2 * kPad, height = box.UR.y - box.LL.y + 2 * kPad;
  return std::min({1.0, (page.width - 2 * kPageMargin) / width, (page.height - 2 * kPageMargin) / height});
}

void put_on_page(Agraph_t* graph, const PageSize& page) {
  char viewport[96];
  std::snprintf(viewport, sizeof viewport, "%.2f,%.2f,%.4f", page.width, page.height, zoom_for(graph, page));
  agattr(graph, AGRAPH, c_text("viewport"), viewport);
}

bool lay_out(GVC_t* context, Agraph_t* graph) {
  const char* engine = agget(graph, c_text("layout"));
  return gvLayout(context, graph, engine && *engine ? engine : "dot") == 0;
}

// Left to right or top to bottom, whichever is larger on the page.
bool lay_out_for(const PageSize& page, GVC_t* context, Agraph_t* graph) {
  if (!lay_out(context, graph)) return false;
  const char* engine = agget(graph, c_text("layout"));
  const double across = zoom_for(graph, page);
  if (across >= 1 || !engine || std::string_view(engine) != "dot") return true;
  const auto turn = [&](const char* direction) {
    gvFreeLayout(context, graph);
    agattr(graph, AGRAPH, c_text("rankdir"), c_text(direction));
    return lay_out(context, graph);
  };
  if (!turn("TB")) return false;
  return zoom_for(graph, page) > across || turn("LR");
}

void say_tooltips_on_labels(Agraph_t* graph) {
  agattr(graph, AGEDGE, c_text("labeltooltip"), c_text(""));
  for (Agnode_t* node = agfstnode(graph); node; node = agnxtnode(graph, node))
    for (Agedge_t* edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge))
      if (char* tooltip = agget(edge, c_text("tooltip"))) agset(edge, c_text("labeltooltip"), tooltip);
}

}  // namespace

const char* name_of(PictureFormat format) { return format == PictureFormat::kSvg ? "svg" : "png"; }

Outcome render(const Drawing& drawing, PictureFormat format, int descriptor) {
  GVC_t* context = gvContext();
  Agraph_t* graph = context ? agmemread(drawing.dot.c_str()) : nullptr;
  if (!graph) return Outcome::kUnreadable;
  if (format == PictureFormat::kPng) agattr(graph, AGRAPH, c_text("dpi"), c_text(kPngResolution));
  if (format == PictureFormat::kPng && !drawing.page) agattr(graph, AGRAPH, c_text("size"), c_text(kPngSize));
  if (format == PictureFormat::kSvg) say_tooltips_on_labels(graph);
  if (!drawing.legend.empty()) {
    char* label = agstrdup_html(graph, c_text(drawing.legend.c_str()));
    if (!label || !agattr(graph, AGRAPH, c_text("label"), label)) return Outcome::kNoLayout;
  }
  if (!(drawing.page ? lay_out_for(*drawing.page, context, graph) : lay_out(context, graph))) return Outcome::kNoLayout;
  place_all_words(graph);
  if (drawing.page) put_on_page(graph, *drawing.page);
  FILE* out = fdopen(descriptor, "wb");
  if (!out || gvRender(context, graph, name_of(format), out) != 0) return Outcome::kNoFormat;
  return fflush(out) == 0 ? Outcome::kDrawn : Outcome::kNoFormat;
}

}  // namespace relata::exporter

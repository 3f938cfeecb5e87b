#include "export/formats.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "export/cypher.h"
#include "export/cytoscape.h"
#include "export/dot.h"
#include "export/ftm.h"
#include "export/gexf.h"
#include "export/graphml.h"
#include "export/gremlin.h"
#include "export/html.h"
#include "export/jsonld.h"
#include "export/ladybug.h"
#include "export/lines.h"
#include "export/neo4j.h"
#include "export/nquads.h"
#include "export/trig.h"

namespace relata::exporter {
namespace {

DotStyle style_of(const Material& material, const Choices& choices) {
  DotStyle style;
  style.vertices_left_out = material.vertices_left_out;
  style.edges_left_out = material.edges_left_out;
  style.groups = material.groups;
  style.color_groups = material.color_groups;
  style.focus = material.focus;
  style.notes = material.notes;
  style.title = choices.title;
  style.look = choices.look;
  style.page = choices.page;
  style.links_of = material.links_of;
  style.sentence_of = material.sentence_of;
  style.address_of = material.address_of;
  style.shown = material.shown;
  return style;
}

RdfOptions rdf_options(const Material& material, const Choices& choices) {
  return {choices.base, material.extractor, fact_graph_named(choices.graph), reification_named(choices.reify),
          material.text_of};
}

void write_picture_dot(const Material& material, const Choices& choices, std::ostream& out) {
  if (material.timeline) write_timeline(*material.timeline, choices.look, out);
  else write_dot(material.graph, style_of(material, choices), out);
}

template <PictureFormat format>
void write_picture(const Material& material, const Choices& choices, std::ostream& out) {
  if (!material.timeline) {
    draw(material.graph, style_of(material, choices), format, choices.drawing_time, out);
    return;
  }
  std::ostringstream dot;
  write_timeline(*material.timeline, choices.look, dot);
  draw_dot(dot.str(), format, choices.drawing_time, out);
}

template <void (*write)(const PropertyGraph&, std::ostream&)>
void write_drawn(const Material& material, const Choices& choices, std::ostream& out) {
  write(drawn_graph(material, choices), out);
}

constexpr Format drawn(std::string_view name, std::string_view ending, decltype(Format::write) write) {
  return {.name = name, .ending = ending, .takes = Takes::kPropertyGraph, .write = write, .draws = true};
}

template <void (*write)(const PropertyGraph&, OutputFolder&)>
void write_files(const Material& material, const Choices& choices, OutputFolder& folder) {
  write(property_graph(material, choices), folder);
}

constexpr Format files(std::string_view name, decltype(Format::write_folder) write) {
  return {name, "", Takes::kPropertyGraph, false, false, nullptr, write};
}

constexpr std::array kFormats = {
    Format{"dot", ".dot", Takes::kGraph, false, true, write_picture_dot},
    Format{"svg", ".svg", Takes::kGraph, false, true, write_picture<PictureFormat::kSvg>},
    Format{"png", ".png", Takes::kGraph, true, true, write_picture<PictureFormat::kPng>},
    Format{"html", ".html", Takes::kExplorer, false, false, write_html},
    drawn("graphml", ".graphml", write_drawn<write_graphml>),
    drawn("gexf", ".gexf", write_drawn<write_gexf>),
    drawn("cytoscape", ".cyjs", write_drawn<write_cytoscape>),
    Format{.name = "ftm",
           .ending = ".ftm.json",
           .takes = Takes::kPropertyGraph,
           .write =
               [](const Material& material, const Choices& choices, std::ostream& out) {
                 write_ftm(property_graph(material, choices), material.entities, material.edges, out);
               },
           .schema = "ftm"},
    Format{"jsonl", ".jsonl", Takes::kStatements, false, false,
           [](const Material& material, const Choices&, std::ostream& out) {
             write_jsonl(material.statements, material.extractor, out);
           }},
    Format{"jsonld", ".jsonld", Takes::kStatements, false, false,
           [](const Material& material, const Choices& choices, std::ostream& out) {
             write_jsonld(material.statements, material.entities, rdf_options(material, choices), out);
           }},
    Format{"nquads", ".nq", Takes::kStatements, false, false,
           [](const Material& material, const Choices& choices, std::ostream& out) {
             write_nquads(material.statements, material.entities, rdf_options(material, choices), out);
           },
           nullptr,
           [](const Material& material, const Choices& choices, std::ostream& out) {
             write_nquads_part(material.statements, rdf_options(material, choices), out);
           }},
    Format{"trig", ".trig", Takes::kStatements, false, false,
           [](const Material& material, const Choices& choices, std::ostream& out) {
             write_trig(material.statements, material.entities, rdf_options(material, choices), out);
           }},
    files("neo4j",
          [](const Material& material, const Choices& choices, OutputFolder& folder) {
            write_neo4j(property_graph(material, choices), choices.with_script, folder);
          }),
    Format{"cypher", ".cypher", Takes::kPropertyGraph, false, false,
           [](const Material& material, const Choices& choices, std::ostream& out) {
             write_cypher(property_graph(material, choices), out);
           }},
    files("ladybug", write_files<write_ladybug>),
    files("gremlin", write_files<write_gremlin>),
    Format{"csv", ".csv", Takes::kStatements, false, false,
           [](const Material& material, const Choices& choices, std::ostream& out) {
             write_csv(material.statements, material.extractor, out, choices.raw_cells ? Cells::kRaw : Cells::kSafe);
           }},
    Format{"entities", "", Takes::kEntities, false, false,
           [](const Material& material, const Choices&, std::ostream& out) { write_entities(material.entities, out); }},
};

}  // namespace

PropertyGraph property_graph(const Material& material, const Choices& choices) {
  return {material.edges, material.entities, material.filter, choices.property};
}

PropertyGraph drawn_graph(const Material& material, const Choices& choices) {
  PropertyGraphOptions options = choices.property;
  options.aggregate = !choices.statements;
  options.as_said = options.schema == nullptr;
  return {material.edges, material.entities, material.filter, options};
}

std::span<const Format> formats() { return kFormats; }

const Format* format_named(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) { return f.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

const Format* format_of_path(std::string_view path) {
  const Format* found = nullptr;  // of the longest ending: "kb.ftm.json" is no other JSON
  for (const Format& format : kFormats)
    if (!format.ending.empty() && path.ends_with(format.ending) &&
        (!found || format.ending.size() > found->ending.size()))
      found = &format;
  return found;
}

std::string format_names(std::string_view separator, std::string_view last) {
  std::string names;
  for (const Format& format : kFormats) {
    const std::string_view gap = last.empty() || &format != &kFormats.back() ? separator : last;
    names += (names.empty() ? "" : std::string(gap)) + std::string(format.name);
  }
  return names;
}

}  // namespace relata::exporter

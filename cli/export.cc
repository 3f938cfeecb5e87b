// relata export: the knowledge base in other formats.
#include <chrono>
#include <functional>
#include <map>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/output_file.h"
#include "export/dot.h"
#include "export/graphml.h"
#include "export/jsonld.h"
#include "export/lines.h"
#include "graph/knowledge_graph.h"

namespace relata::cli {
namespace {

constexpr std::chrono::seconds kDrawingTime{60};  // Graphviz needs a few for the default number of nodes
constexpr std::string_view kFormats = "dot, svg, png, graphml, jsonl, jsonld, csv or entities";

class Export final : public Command {
 public:
  std::string_view name() const override { return "export"; }
  std::string_view summary() const override {
    return "pictures, graphs and records: dot svg png graphml jsonl jsonld csv entities";
  }
  std::string_view examples() const override {
    return "  relata export --format svg -o actors.svg                     # who acts on whom\n"
           "  relata export --format png --nodes 30 --type PER,ORG -o small.png\n"
           "  relata export --format jsonl | jq -r .sentence               # every statement with its evidence\n"
           "  relata export --format jsonld --base https://example.org/kb/ -o kb.jsonld\n"
           "  relata export --format csv --since 2021-08-01 --min-confidence 0.8 -o august.csv\n";
  }
  void declare(OptionSet& options) override {
    options.group("Writing");
    options.value("--format", "F", format_, kFormats);
    options.value("-o,--output", "PATH", path_, "write there, whole or not at all (else standard output)");
    options.value("--base", "IRI", base_, "of jsonld's identifiers (urn:relata:)");
    options.value("--nodes", "N", nodes_, "draw the N strongest entities (60; 0: all)");
    options.value("--title", "TEXT", title_, "above the picture");
    filters_.declare(options);
  }

  int run(const Common& common, Console& console) override {
    if (format_.empty()) throw UsageError("export: which --format? " + std::string(kFormats));
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (format_ == "png" && !path_ && console.out_is_terminal())
      throw UsageError("a PNG is nothing for a terminal: add -o PATH");
    note_undated(write(kb, console), console);
    return kDone;
  }

 private:
  // Returns what was left out for want of a date.
  Undated write(const kb::KnowledgeBase& kb, Console& console) const {
    Undated undated;
    if (format_ == "jsonl" || format_ == "jsonld" || format_ == "csv") {
      const Filter filter = filters_.filter(kb, true);
      OutputFile file(console, path_);
      undated = write_statements(kb, filter, file.stream());
      file.commit();
    } else if (format_ == "entities") {
      OutputFile file(console, path_);
      exporter::write_entities(kb.entities(), file.stream());
      file.commit();
    } else if (format_ == "dot" || format_ == "svg" || format_ == "png" || format_ == "graphml") {
      const Filter filter = filters_.filter(kb);
      OutputFile file(console, path_);
      undated = write_graph(kb, filter, file.stream());
      file.commit();
    } else {
      throw UsageError("unknown --format '" + format_ + "': try " + std::string(kFormats));
    }
    return undated;
  }

  Undated write_statements(const kb::KnowledgeBase& kb, const Filter& filter, std::ostream& out) const {
    Undated undated;
    const exporter::StatementStream statements = [&](const exporter::StatementVisitor& visit) {
      undated = kb.statements(filter, visit);
    };
    if (format_ == "jsonl") exporter::write_jsonl(statements, kb.extractor(), out);
    else if (format_ == "csv") exporter::write_csv(statements, kb.extractor(), out);
    else exporter::write_jsonld(statements, kb.entities(), {base_, kb.extractor()}, out);
    return undated;
  }

  // Empty where no entity has any: such pictures stay as they are.
  static exporter::LinksOf links(const kb::KnowledgeBase& kb) {
    std::map<std::string, exporter::Links, std::less<>> known;
    for (const Actor& actor : kb.actors()) {
      if (actor.links.empty()) continue;
      kb.entities([&](const Entity& entity) {
        if (!entity.links.empty()) known[entity.id] = entity.links;
        return true;
      });
      break;
    }
    if (known.empty()) return {};
    return [known = std::move(known)](std::string_view id) {
      const auto found = known.find(id);
      return found == known.end() ? exporter::Links() : found->second;
    };
  }

  Undated write_graph(const kb::KnowledgeBase& kb, const Filter& filter, std::ostream& out) const {
    Undated undated;
    const graph::KnowledgeGraph graph = graph::assemble(
        [&](const graph::TripleVisitor& visit) { undated = kb.triples(filter, visit); }, {filter.all, true});
    const exporter::LinksOf links_of = links(kb);
    if (format_ == "graphml") exporter::write_graphml(graph, out, links_of);
    else draw(kb, graph, links_of, out);
    return undated;
  }

  void draw(const kb::KnowledgeBase& kb, const graph::KnowledgeGraph& graph, const exporter::LinksOf& links_of,
            std::ostream& out) const {
    exporter::DotStyle style;
    style.node_budget = nodes_;
    style.title = title_;
    style.links_of = links_of;
    style.sentence_of = [&kb](std::string_view id) {
      std::string sentence;
      kb.statement(id, [&](const Statement&, const Provenance& provenance) { sentence = provenance.sentence; });
      return sentence;
    };
    if (format_ == "dot") return exporter::write_dot(graph, style, out);
    exporter::draw(graph, style, format_ == "svg" ? exporter::PictureFormat::kSvg : exporter::PictureFormat::kPng,
                   kDrawingTime, out);
  }

  std::string format_, base_ = "urn:relata:", title_;
  std::optional<std::string> path_;
  std::uint32_t nodes_ = 60;
  FilterOptions filters_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }

}  // namespace relata::cli

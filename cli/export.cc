// relata export: the knowledge base in other formats.
#include "verbs/export.h"

#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/output_file.h"
#include "verbs/disk_folder.h"

namespace relata::cli {
namespace {

class ExportCommand final : public Command {
 public:
  std::string_view name() const override { return "export"; }
  std::string_view summary() const override { return summary_; }
  std::string_view examples() const override {
    return "  relata export --format svg -o actors.svg                     # who acts on whom\n"
           "  relata export --format png --nodes 30 --type PER,ORG -o small.png\n"
           "  relata export -o graph.html                                  # a page to look around in, offline\n"
           "  relata export --ego Taliban --hops 2 -o taliban.svg          # those around it\n"
           "  relata export --between Taliban --between 'Joe Biden' -o rivals.png\n"
           "  relata export --timeline Taliban --since 2021-08 --until 2021-08 -o august.png\n"
           "  relata export --format jsonl | jq -r .sentence               # every statement with its evidence\n"
           "  relata export --format jsonld --base https://example.org/kb/ -o kb.jsonld\n"
           "  relata export --format csv --since 2021-08-01 --min-confidence 0.8 -o august.csv\n";
  }
  void declare(OptionSet& options) override {
    options.group("Writing");
    options.value("--format", "F", request_.format, exporter::format_names() + " (else by PATH's ending)").choices =
        exporter::format_names(" ", " ");
    options.value("-o,--output", "PATH", request_.path, "write there, whole or not at all (else standard output)");
    options.flag("--aggregate", request_.choices.property.aggregate,
                 "databases: an edge a triple, not a statement (graphml, gexf, cytoscape: so by default)");
    options.flag("--statements", request_.choices.statements, "graphml, gexf, cytoscape: an edge a statement");
    options.flag("--cypher", request_.choices.with_script,
                 "neo4j: beside its files a script of Cypher, as --format cypher");
    options.value("--schema", "FILE", request_.schema,
                  "property graphs: your names for relations and types (schema.org and ftm come with it)");
    options.flag("--no-text", request_.choices.no_text, "html: without the articles' texts; quotes stay");
    options.value("--base", "IRI", request_.choices.base, "of identifiers in jsonld, nquads and trig (urn:relata:)");
    options.value("--graph", "G", request_.choices.graph,
                  "where facts stand in these: statement (each in a graph of its own), document or none");
    options.value("--reify", "R", request_.choices.reify,
                  "how these describe what is no fact: rdf11, or rdf12 (nquads and trig: rdf:reifies <<( s p o )>>)");
    options.value("--title", "TEXT", request_.choices.title, "of the picture, above its legend");
    options.value("--size", "PAGE", request_.look.page,
                  "of a picture: a4, a4-landscape, a3, letter, 200x100mm, 11x8.5in (else as large as it gets)");
    options.value("--style", "FILE", request_.look.style_file,
                  "of a picture: colours, shapes, fonts, widths; lines such as PER.fill = #F6E58C (export/README.md)");
    options.group("What is in a picture");
    verbs::PictureRequest& picture = request_.picture;
    options.value("--nodes", "N", picture.nodes,
                  "the N strongest entities (60, --ego 40, --between 20, html 10000; 0: all)");
    options.value("--edges", "N", picture.edges, "the N arrows that matter most (2.2 a node; 0: all)");
    options.value("--ego", "NAME", picture.ego, "this entity and those around it");
    options.value("--between", "NAME", picture.between, "what links two entities; given twice");
    options.value("--hops", "N", picture.hops, "at most so many steps away (--ego 1, --between 3)");
    options.value("--timeline", "NAME", picture.timeline, "no graph: what happened to it, day by day (--nodes 40)");
    options.flag("--phrases", request_.choices.property.phrases, "ends that are no entities are nodes, too");
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const exporter::Format& format = verbs::format_of(request_);
    request_.choices.raw_cells = common.raw_csv;
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (format.is_binary && !request_.path && console.out_is_terminal())
      throw UsageError("a PNG is nothing for a terminal: add -o PATH");
    request_.threads = common.threads;
    exporter::SchemaCounts named;
    request_.choices.property.counted = [&](const exporter::SchemaCounts& counts) { named = counts; };
    const verbs::Export work(kb, request_);
    note_all(work.notes(), console);
    const verbs::Written written = format.write_folder ? write_folder(format, work) : write_file(work, console);
    note_undated(written.undated, console);
    note_all(written.warnings, console);
    for (const std::string& line : work.schema_summary(named)) console.note(line);
    return kDone;
  }

 private:
  verbs::Written write_file(const verbs::Export& work, Console& console) const {
    OutputFile file(console, request_.path);
    verbs::Written written = work.write(file.stream());
    file.commit();
    return written;
  }

  verbs::Written write_folder(const exporter::Format& format, const verbs::Export& work) const {
    if (!request_.path || *request_.path == "-")
      throw UsageError(std::string(format.name) + " is several files: add -o FOLDER");
    verbs::DiskFolder folder(*request_.path);
    verbs::Written written = work.write(folder);
    folder.commit();
    return written;
  }

  const std::string summary_ = "pictures, graphs and records: " + exporter::format_names(" ", "");
  verbs::ExportRequest request_;
};

}  // namespace

void add_export(Commands& commands) { commands.push_back(std::make_unique<ExportCommand>()); }

}  // namespace relata::cli

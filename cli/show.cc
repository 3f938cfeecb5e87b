// relata show: everything on one name, statement or document.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/document_json.h"
#include "cli/entity_page.h"
#include "cli/evidence.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/text_layout.h"
#include "export/statement_json.h"

namespace relata::cli {
namespace {

// One labelled line of a statement's page; nothing if there is no value.
void print_line(Console& console, std::string_view label, const std::string& value) {
  if (value.empty()) return;
  console.out() << "  " << console.paint(Style::kDim, std::string(label) + std::string(14 - label.size(), ' '))
                << one_line(value) << "\n";
}

std::string end_text(const Phrase& phrase) {
  std::string text = phrase.mention;
  if (phrase.entity)
    text += "  = " + phrase.entity->name + " (" + std::string(to_string(phrase.entity->type)) + ", " +
            phrase.entity->id + ")";
  else if (phrase.name) text += "  = " + *phrase.name;
  return text;
}

void print_statement_page(Console& console, const Statement& statement, const Provenance& provenance) {
  const Prose words = prose(statement);
  console.out() << console.paint(Style::kBold,
                                 words.left + " " + words.relation + (words.right.empty() ? "" : " " + words.right))
                << "\n";
  print_line(console, "subject", end_text(statement.subject));
  const Relation& relation = statement.relation;
  print_line(console, "relation", relation.lemma + (relation.implied ? "  (implied)" : ""));
  if (relation.canonical != relation.lemma || relation.canonical_reversed)
    print_line(console, "canonical",
               relation.canonical + (relation.canonical_reversed ? ", from object to subject" : ""));
  if (statement.object) print_line(console, "object", end_text(*statement.object));
  for (const Argument& argument : statement.args)
    print_line(console, to_string(argument.role),
               (argument.preposition ? *argument.preposition + " " : "") + end_text(argument));
  if (statement.time && statement.time->value) print_line(console, "when", *statement.time->value);
  print_line(console, "flags", flags(statement));
  print_line(console, "construction", std::string(to_string(statement.construction)));
  print_line(console, "confidence", std::to_string(statement.confidence) + "%");
  print_line(console, "where",
             provenance.doc + ", byte " + std::to_string(provenance.offset) + ", sentence " +
                 std::to_string(statement.sentence_index));
  print_line(console, "id", statement.id);
  print_quote(console, provenance, "  ");
}

class Show final : public Command {
 public:
  std::string_view name() const override { return "show"; }
  std::string_view summary() const override { return "everything on one name, statement or document, with quotes"; }
  std::string_view examples() const override {
    return "  relata show 'Ben Wallace'\n"
           "  relata show Washington:PER                     # the person of that name\n"
           "  relata show st-5d1f0c2ab97e4410                # one statement, part by part\n"
           "  relata show Taliban --all                      # with the statements that you rejected\n"
           "  relata show 004                                # one document and what it says\n";
  }
  void declare(OptionSet& options) override {
    options.argument("WHAT", what_, "a name, alias or id of an entity, a statement's id, or a document's id");
    options.group("Answers");
    options.value("--limit", "N", limit_, "sentences under each heading (20; 0: all)");
    options.flag("--all", all_, "also what was rejected, marked so");
  }

  int run(const Common& common, Console& console) override {
    if (common.csv) throw UsageError("show has no --csv: try --json");
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (const auto status = show_statement(kb, common.json, console)) return *status;
    if (const auto document = kb.document(what_)) return show_document(kb, *document, common.json, console);
    const Entity entity = entity_named(kb, what_);
    if (common.json) print_entity_json(console, kb, entity, {limit_, all_});
    else print_entity_page(console, kb, entity, {limit_, all_});
    return kDone;
  }

 private:
  // Null if it is none.
  std::optional<int> show_statement(const kb::KnowledgeBase& kb, bool json, Console& console) const {
    std::optional<int> status;
    if (!what_.starts_with("st-")) return status;
    kb.statement(what_, [&](const Statement& statement, const Provenance& provenance) {
      status = statement.rejected && !all_ ? kNothing : kDone;
      if (status == kNothing)
        console.note(what_ + " was rejected: --all shows it, 'relata reject " + what_ + " --undo' takes that back");
      else if (json) console.out() << exporter::statement_json(statement, provenance, kb.extractor()) << "\n";
      else print_statement_page(console, statement, provenance);
    });
    return status;
  }

  int show_document(const kb::KnowledgeBase& kb, const Document& document, bool json, Console& console) const {
    Filter filter;
    filter.all = true;
    filter.rejected = all_;
    filter.docs = {document.id};
    if (json) {
      console.out() << "{\"document\":" << document_json(document) << ",\"statements\":[";
      const char* gap = "";
      kb.statements(filter, [&](const Statement& statement, const Provenance& provenance) {
        console.out() << gap << exporter::statement_json(statement, provenance, kb.extractor());
        gap = ",";
        return true;
      });
      console.out() << "]}\n";
      return kDone;
    }
    console.out() << console.paint(Style::kBold, one_line(document.title.value_or(document.id))) << "\n";
    print_line(console, "id", document.id);
    print_line(console, "source", document.source.value_or(""));
    print_line(console, "author", document.author.value_or(""));
    print_line(console, "date", document.date.value_or(""));
    print_line(console, "url", document.url.value_or(""));
    print_line(console, "bytes", std::to_string(document.text.size()));
    print_passages(kb, filter, console);
    return kDone;
  }

  // Each sentence that says something, with what it says under it.
  static void print_passages(const kb::KnowledgeBase& kb, const Filter& filter, Console& console) {
    const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
    std::optional<std::uint32_t> sentence;
    kb.statements(filter, [&](const Statement& statement, const Provenance& provenance) {
      if (sentence != provenance.offset)
        console.out() << "\n" << paragraph("“" + one_line(provenance.sentence) + "”", "  ", width);
      sentence = provenance.offset;
      const Prose words = prose(statement);
      const std::string beside = flags(statement);
      console.out() << "    " << console.paint(Style::kName, words.left) << " | "
                    << console.paint(Style::kRelation, words.relation) << " | "
                    << console.paint(Style::kName, words.right)
                    << (beside.empty() ? "" : "  " + console.paint(Style::kWarning, "[" + beside + "]")) << "\n";
      return true;
    });
  }

  std::string what_;
  std::uint32_t limit_ = 20;
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<Show>(); }

}  // namespace relata::cli

#include "cli/statement_page.h"

#include <string>

#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/text_layout.h"

namespace relata::cli {
namespace {

// One labelled line; nothing if there is no value.
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
  if (phrase.set_by_user) text += phrase.entity ? ", set by mean" : "  = nothing, set by mean";
  return text;
}

}  // namespace

void print_statement_page(Console& console, const Statement& statement, const Provenance& provenance) {
  print_words(console, statement);
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
  print_line(console, "flags", verbs::flags(statement));
  print_line(console, "construction", std::string(to_string(statement.construction)));
  print_line(console, "confidence", std::to_string(statement.confidence) + "%");
  print_line(console, "where",
             provenance.doc + ", byte " + std::to_string(provenance.offset) + ", sentence " +
                 std::to_string(statement.sentence_index));
  print_line(console, "id", statement.id);
  print_quote(console, provenance, "  ");
}

void print_document_page(Console& console, const Document& document, const std::vector<verbs::Passage>& passages) {
  console.out() << console.paint(Style::kBold, one_line(document.title.value_or(document.id))) << "\n";
  print_line(console, "id", document.id);
  print_line(console, "source", document.source.value_or(""));
  print_line(console, "author", document.author.value_or(""));
  print_line(console, "date", document.date.value_or(""));
  print_line(console, "url", document.url.value_or(""));
  print_line(console, "bytes", std::to_string(document.text.size()));
  const std::size_t width = console.out_is_terminal() ? static_cast<std::size_t>(console.width()) : 0;
  for (const verbs::Passage& passage : passages) {
    console.out() << "\n" << paragraph("“" + one_line(passage.provenance.sentence) + "”", "  ", width);
    for (const Statement& statement : passage.statements) {
      const verbs::Prose words = verbs::prose(statement);
      const std::string beside = verbs::flags(statement);
      console.out() << "    " << console.paint(Style::kName, words.left) << " | "
                    << console.paint(Style::kRelation, words.relation) << " | "
                    << console.paint(Style::kName, words.right)
                    << (beside.empty() ? "" : "  " + console.paint(Style::kWarning, "[" + beside + "]")) << "\n";
    }
  }
}

}  // namespace relata::cli

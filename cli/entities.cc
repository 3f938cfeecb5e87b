// relata entities: who and what the knowledge base knows.
#include <optional>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/entity_page.h"
#include "cli/evidence.h"
#include "cli/identity_lists.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "core/ascii.h"
#include "export/statement_json.h"
#include "verbs/lists.h"

namespace relata::cli {
namespace {

class Entities final : public Command {
 public:
  std::string_view name() const override { return "entities"; }
  std::string_view summary() const override {
    return "who and what the knowledge base knows, the most mentioned first";
  }
  std::string_view examples() const override {
    return "  relata entities\n"
           "  relata entities 'Ashraf Ghani'           # who that is, all that are called so: names, merges, doubts\n"
           "  relata entities 'Kun*'                   # all whose name, or a word of it, begins so\n"
           "  relata entities Ghani --review           # doubts about those alone; so with --merges, --corrections\n"
           "  relata entities --type PER,ORG --limit 20\n"
           "  relata entities --json | jq .aliases\n"
           "  relata entities --merges                 # which names are one, and why\n"
           "  relata entities --review                 # what is doubtful, with the lines that settle it\n"
           "  relata entities --corrections            # what was said by same, distinct, rename, retype, reject, "
           "mean\n";
  }
  void declare(OptionSet& options) override {
    options.argument(
        "NAME", name_,
        "those alone that are called so: id, name or alias; NAME:TYPE narrows, 'Kun*' are all that begin so");
    options.group("What of them");
    options.flag("--merges", merges_, "each merge of two names: reason, score, evidence");
    options.flag(
        "--review", review_,
        "doubtful pairs and weak merges, the costliest first, with the lines that settle each; piped: name, id, "
        "other name, other id, one or two now, why, score, where, if one, if two, mentions and statements at "
        "stake");
    options.flag("--corrections", corrections_, "what has been said, what of it waits, and how it is undone");
    options.group("Which");
    options.value("--type", "T,..", types_, "of these types");
    options.value("--limit", "N", limit_, "at most so many");
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    verbs::ListOptions options{verbs::types_named(types_), limit_, {}};
    if (merges_ + review_ + corrections_ > 1)
      throw UsageError("entities: one of --merges, --review and --corrections at a time");
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const auto prefix = name_ ? verbs::asked_prefix(kb, *name_) : std::nullopt;
    const std::vector<Entity> named = name_ ? asked(kb, options, console) : std::vector<Entity>();
    const bool nobody = name_ && named.empty();  // of the types
    if (!nobody && (merges_ || review_ || corrections_)) return list(kb, options, format, console);
    if (!nobody && name_ && !prefix && format == TableFormat::kTerminal) return print_cards(kb, named, console);
    const std::vector<Entity> entities = name_ ? named : verbs::list_entities(kb, options);
    if (entities.empty()) {
      console.note(prefix ? "no name here begins with '" + one_line(prefix->text) + "'" : "no entities");
      return kNothing;
    }
    if (format == TableFormat::kJson)
      for (const Entity& entity : entities) console.out() << exporter::entity_json(entity) << "\n";
    else print(entities, format, console);
    return kDone;
  }

 private:
  // Those that the name asks for; `options` then ask for these. A limit is of what is listed.
  std::vector<Entity> asked(const kb::KnowledgeBase& kb, verbs::ListOptions& options, Console& console) const {
    verbs::Notes notes;
    verbs::ListOptions wanted = options;
    if (merges_ || review_ || corrections_) wanted.limit = 0;
    std::vector<Entity> named = verbs::entities_asked(kb, *name_, wanted, notes);
    note_all(notes, console);
    for (const Entity& entity : named) options.entities.push_back(entity.id);
    return named;
  }

  int print_cards(const kb::KnowledgeBase& kb, const std::vector<Entity>& entities, Console& console) const {
    for (const Entity& entity : entities) {
      if (&entity != &entities.front()) console.out() << "\n";
      const verbs::ListOptions of_it{{}, 0, {entity.id}};
      print_entity_card(console, entity, verbs::entity_names(kb, entity), verbs::doubts(kb, of_it), limit_);
    }
    return kDone;
  }

  static void print(const std::vector<Entity>& entities, TableFormat format, Console& console) {
    Table table(console, format,
                {{"id"}, {"name"}, {"type"}, {"mentions", Align::kRight}, {"documents", Align::kRight}, {"aliases"}});
    for (const Entity& entity : entities) {
      std::vector<std::string> aliases;
      for (const NameForm& alias : entity.aliases)
        if (alias.text != entity.name) aliases.push_back(alias.text);
      table.add({entity.id, entity.name, std::string(to_string(entity.type)), std::to_string(entity.mentions),
                 std::to_string(entity.docs.size()), joined(aliases, "; ")});
    }
    table.finish();
  }

  int list(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format, Console& console) const {
    const std::uint64_t rows = merges_   ? print_merges(kb, options, format, console)
                               : review_ ? print_doubts(kb, options, format, console)
                                         : print_corrections(kb, options, format, console);
    if (rows == 0) console.note(merges_ ? "no merges" : review_ ? "nothing doubtful" : "no corrections");
    return rows > 0 ? kDone : kNothing;
  }

  std::optional<std::string> name_;
  std::vector<std::string> types_;
  std::uint32_t limit_ = 0;
  bool merges_ = false, review_ = false, corrections_ = false;
};

}  // namespace

void add_entities(Commands& commands) { commands.push_back(std::make_unique<Entities>()); }

}  // namespace relata::cli

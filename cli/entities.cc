// relata entities: who and what the knowledge base knows.
#include <algorithm>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/identity_lists.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"

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
           "  relata entities --type PER,ORG --limit 20\n"
           "  relata entities --json | jq .aliases\n"
           "  relata entities --merges                 # which names are one, and why\n"
           "  relata entities --review                 # what is doubtful, with the lines that settle it\n"
           "  relata entities --corrections            # what was said by same, distinct, rename, retype, reject\n";
  }
  void declare(OptionSet& options) override {
    options.group("What of them");
    options.flag("--merges", merges_, "each merge of two names: reason, score, evidence");
    options.flag("--review", review_, "doubtful pairs and weak merges, with the line that settles each");
    options.flag("--corrections", corrections_, "what has been said, what of it waits, and how it is undone");
    options.group("Which");
    options.values("--type", "T,..", types_, "of these types");
    options.value("--limit", "N", limit_, "at most so many");
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const std::vector<EntityType> types = wanted_types();
    if (merges_ + review_ + corrections_ > 1)
      throw UsageError("entities: one of --merges, --review and --corrections at a time");
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (merges_ || review_ || corrections_) return list(kb, {types, limit_}, format, console);
    std::vector<const Entity*> entities;
    for (const Entity& entity : kb.entities())
      if (types.empty() || std::find(types.begin(), types.end(), entity.type) != types.end())
        entities.push_back(&entity);
    std::stable_sort(entities.begin(), entities.end(),
                     [](const Entity* a, const Entity* b) { return a->mentions > b->mentions; });
    if (limit_ > 0 && entities.size() > limit_) entities.resize(limit_);
    if (entities.empty()) {
      console.note("no entities");
      return kNothing;
    }
    if (format == TableFormat::kJson) {
      for (const Entity* entity : entities) console.out() << exporter::entity_json(*entity) << "\n";
      return kDone;
    }
    Table table(console, format,
                {{"id"}, {"name"}, {"type"}, {"mentions", Align::kRight}, {"documents", Align::kRight}, {"aliases"}});
    for (const Entity* entity : entities) {
      std::vector<std::string> aliases;
      for (const NameForm& alias : entity->aliases)
        if (alias.text != entity->name) aliases.push_back(alias.text);
      table.add({entity->id, entity->name, std::string(to_string(entity->type)), std::to_string(entity->mentions),
                 std::to_string(entity->docs.size()), joined(aliases, "; ")});
    }
    table.finish();
    return kDone;
  }

 private:
  int list(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format, Console& console) const {
    const std::uint64_t rows = merges_   ? list_merges(kb, options, format, console)
                               : review_ ? list_review(kb, options, format, console)
                                         : list_corrections(kb, options, format, console);
    if (rows == 0) console.note(merges_ ? "no merges" : review_ ? "nothing doubtful" : "no corrections");
    return rows > 0 ? kDone : kNothing;
  }

  std::vector<EntityType> wanted_types() const {
    std::vector<EntityType> types;
    for (const std::string& given : types_)
      for (std::size_t begin = 0; begin <= given.size();) {
        const std::size_t end = std::min(given.find_first_of(",|", begin), given.size());
        const auto type = parse_entity_type(given.substr(begin, end - begin));
        if (!type) throw UsageError("unknown --type '" + given + "': try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
        types.push_back(*type);
        begin = end + 1;
      }
    return types;
  }

  std::vector<std::string> types_;
  std::uint32_t limit_ = 0;
  bool merges_ = false, review_ = false, corrections_ = false;
};

}  // namespace

std::unique_ptr<Command> make_entities() { return std::make_unique<Entities>(); }

}  // namespace relata::cli

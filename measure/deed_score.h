// Who did it to whom, by the templates of MUC-3 and MUC-4: pairs of a perpetrator and one of its targets, and those
// that statements of the article say.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/statement.h"
#include "measure/count.h"

namespace relata::measure {

// The strings of a slot: any of them will do, as a run of words.
using SlotWords = std::vector<std::vector<std::string>>;

struct DeedTemplate {
  std::string doc;
  std::vector<SlotWords> perpetrators;              // organisations, else individuals
  std::vector<std::pair<SlotWords, bool>> targets;  // and whether it is a name
};

// Blocks of JSON apart by %%%: lists of [slot, value]. Throws InputError that names the block.
std::vector<DeedTemplate> read_deed_templates(std::string_view text, const std::string& name);

struct DeedScore {
  Count said;   // pairs; those of which a statement has the perpetrator in its subject and the target in another end
  Count drawn;  // pairs whose target has a name; those said whose two ends are entities or act for one
};

// `names` gives all names of an entity by its id. Articles that have no statement are left out.
DeedScore score_deeds(const std::vector<DeedTemplate>& templates,
                      const std::map<std::string, std::vector<Statement>>& statements_of_document,
                      const std::map<std::string, std::vector<std::string>>& names);

}  // namespace relata::measure

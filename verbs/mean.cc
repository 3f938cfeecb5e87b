#include "verbs/mean.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/error.h"
#include "verbs/knowledge.h"
#include "verbs/mentions.h"
#include "verbs/sides.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

MentionPlace place_of(const std::string& word) {
  if (const auto place = mention_of(word)) return *place;
  throw UsageError("'" + word + "' is no mention: it is a document's id, '@' and a byte of its text, such as " +
                   "wire-3@120; 'relata why STATEMENT' prints those of a statement");
}

// "in 2 statements"
std::string where(const ShownMention& mention) {
  return "in " + std::to_string(mention.statements) + (mention.statements == 1 ? " statement" : " statements");
}

class Meaning {
 public:
  Meaning(const CorrectionRequest& request, kb::KnowledgeBase& kb)
      : request_(request),
        kb_(kb),
        place_(place_of(request.a)),
        before_(MentionsOf(kb, place_.doc).at(place_.offset)) {}

  CorrectionOutcome make() {
    const std::optional<Document> document = kb_.document(place_.doc);
    if (document && place_.offset >= document->text.size())
      throw UsageError("document '" + place_.doc + "' has " + std::to_string(document->text.size()) + " bytes: byte " +
                       std::to_string(place_.offset) + " is past its end");
    const Correction correction{CorrectionKind::kMean, {"", "", place_}, target(*request_.b), ""};
    bool added = false;
    try {
      added = kb_.add(correction);
    } catch (const ContradictionError& error) {
      throw CorrectionError(std::string(error.what()) + "\n  " + undoing(kb_, error.contradicted()));
    }
    kb_.flush();
    if (!added) say("nothing changed: it has been said before");
    tell_mention(document.has_value());
    if (!correction.means_nothing()) tell_target(correction.b);
    return std::move(outcome_);
  }

  CorrectionOutcome take_back() {
    const std::vector<Correction> there = made();
    if (there.empty()) return nothing_to_undo();
    kb_.undo(there);
    kb_.flush();
    say("undone: mean " + one_line(request_.b ? request_.a + " " + *request_.b : request_.a));
    tell_mention(kb_.document(place_.doc).has_value());
    return std::move(outcome_);
  }

 private:
  void say(std::string line) { outcome_.lines.push_back(std::move(line)); }

  // What the word means now; of a mention the entity that it has.
  Side target(const std::string& word) const {
    if (word == kNothingMeant) return {};
    SpokenSide spoken = read_side(kb_, word);
    if (spoken.mention) {
      const auto shown = MentionsOf(kb_, spoken.mention->doc).at(spoken.mention->offset);
      if (!shown || (!shown->entity && !shown->acts_for)) return {"", "", spoken.mention};
      spoken = {(shown->entity ? shown->entity : shown->acts_for)->id, {}, std::nullopt};
    }
    if (const auto known = known_side(kb_, spoken)) return known->side;
    const std::string name = kept_name(spoken.name);
    return spoken.types.size() == 1 ? kb::KnowledgeBase::side_of(name, spoken.types.front())
                                    : Side{name, "", std::nullopt};
  }

  // Those of the knowledge base that the line may mean.
  std::vector<Correction> made() const {
    std::vector<Correction> there;
    for (Correction& correction : kb_.corrections())
      if (correction.kind == CorrectionKind::kMean && kb_.one_mention(*correction.a.mention, place_) &&
          (!request_.b || may_be(correction, *request_.b)))
        there.push_back(std::move(correction));
    return there;
  }

  bool may_be(const Correction& correction, const std::string& word) const {
    if (word == kNothingMeant || correction.means_nothing()) return word == kNothingMeant && correction.means_nothing();
    if (correction.b == target(word)) return true;
    const SpokenSide spoken = read_side(kb_, word);
    const std::set<Side> sides = sides_ever_meant(kb_, spoken);
    if (!correction.b.type_class.empty() || correction.b.mention) return sides.contains(correction.b);
    for (const auto& [type, side] : waiting_sides({correction.b.name, {}, std::nullopt}, std::nullopt))
      if (sides.contains(side)) return true;
    return false;
  }

  CorrectionOutcome nothing_to_undo() const {
    std::string there;
    for (const Correction& other : kb_.corrections())
      if (other.kind == CorrectionKind::kMean && other.a.mention->doc == place_.doc)
        there += "\n  " + undoing(kb_, other);
    return {false,
            {"nothing to undo: no 'mean' like this was said" +
             (there.empty() ? "; 'relata entities --corrections' lists what was"
                            : "; what was said of this document, and how it is undone:" + there)}};
  }

  // What the mention refers to now and did before; where there is none, what is near.
  void tell_mention(bool has_document) {
    const MentionsOf mentions(kb_, place_.doc);
    if (const auto now = mentions.at(place_.offset)) {
      const std::string is = meant_text(*now), was = before_ ? meant_text(*before_) : is;
      return say("'" + one_line(now->words) + "' is " + is + (is == was ? " as before" : " now, was " + was) + "; " +
                 where(*now));
    }
    if (request_.undo) return;
    if (!has_document) return say("no document '" + place_.doc + "' here yet; kept until there is");
    const auto near = mentions.nearest(place_.offset);
    say("no statement of '" + place_.doc + "' has a phrase at byte " + std::to_string(place_.offset) +
        "; kept until one does" +
        (near ? "; the nearest is '" + one_line(near->words) + "', " + near->place.doc + "@" +
                    std::to_string(near->place.offset)
              : ""));
  }

  void tell_target(const Side& side) {
    const Correction known{CorrectionKind::kRename, side, {}, "x"};
    if (side.mention && !kb_.takes_effect(known))
      return say("nothing is named at byte " + std::to_string(side.mention->offset) + " of document '" +
                 side.mention->doc + "'; kept until something is");
    if (!side.mention && (side.type_class.empty() || !kb_.takes_effect(known)))
      say(not_known_yet(kb_, *request_.b, read_side(kb_, *request_.b).name));
  }

  const CorrectionRequest& request_;
  kb::KnowledgeBase& kb_;
  MentionPlace place_;
  std::optional<ShownMention> before_;
  CorrectionOutcome outcome_;
};

}  // namespace

CorrectionOutcome mean(kb::KnowledgeBase& kb, const CorrectionRequest& request) {
  Meaning meaning(request, kb);
  return request.undo ? meaning.take_back() : meaning.make();
}

}  // namespace relata::verbs

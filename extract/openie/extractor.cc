#include "extract/openie/extractor.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "core/memory.h"
#include "extract/openie/construct.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/quotation.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool same_speaker(const Speaker& a, const Speaker& b) {
  return a.sentence_index == b.sentence_index && a.phrase.span == b.phrase.span;
}

// Sentences whose readings are kept at a time: those of an article all together, of a book a few pages.
constexpr std::uint32_t kWindow = 512;
static_assert(kWindow > kMaxQuotedSentences + 1);
// Statements that there is room for at once, so that they need not move: twice what news gives. Room costs no memory
// before it is used.
constexpr std::size_t kRoomASentence = 5;

class DocumentReader {
 public:
  // `reasons`, by statement, or null.
  DocumentReader(ExtractedDocument& document, const Loop& loop, Tokens tokens, std::map<std::string, Reason>* reasons)
      : document_(document),
        loop_(loop),
        tokens_(tokens),
        reasons_(reasons),
        readings_(document.sentences.size()),
        quotations_(speeches(document)) {
    all_.reserve(kRoomASentence * document.sentences.size());
  }

  void read() {
    const auto count = static_cast<std::uint32_t>(readings_.size());
    std::uint32_t stated = 0;
    for (std::uint32_t begin = 0; begin < count; begin += kWindow) {
      const std::uint32_t end = std::min(begin + kWindow, count);
      loop_(end - begin, [&](std::size_t i) { read_one(begin + static_cast<std::uint32_t>(i)); });
      attribute_quotations(end);
      // no quotation that ends behind the window begins before these
      const std::uint32_t ready = end == count ? end : end - kMaxQuotedSentences - 1;
      state(stated, ready);
      if (tokens_ == Tokens::kLetGo) let_go(stated, ready);
      stated = ready;
    }
    sort_statements(all_);
    document_.statements = std::move(all_);
  }

 private:
  void read_one(std::uint32_t s) {
    if (document_.sentences[s].furniture || document_.sentences[s].tokens.empty()) return;
    readings_[s] = std::make_unique<Reading>(read_sentence(document_, s));
  }

  // The statements of sentences [first, last), whose readings are needed no more.
  void state(std::uint32_t first, std::uint32_t last) {
    std::vector<std::vector<GroundedStatement>> made(last - first);
    loop_(made.size(), [&](std::size_t i) {
      if (const auto& reading = readings_[first + i]) made[i] = statements_of(*reading);
    });
    for (std::uint32_t s = first; s < last; ++s) {
      if (!readings_[s]) continue;
      ids_.clear();
      for (GroundedStatement& statement : made[s - first]) take(*readings_[s], statement);
      readings_[s].reset();
    }
  }

  // The tokens of sentences [first, last).
  void let_go(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t s = first; s < last; ++s) std::vector<Token>().swap(document_.sentences[s].tokens);
    if (readings_.size() > kWindow) give_back_memory();
  }

  void take(const Reading& reading, GroundedStatement& made) {
    if (!finish(reading, made.statement) || !reasons_) return;
    Ground& ground = made.ground;
    const std::string& id = all_.back().id;
    reasons_->emplace(
        id, Reason{id, ground.rule, std::move(ground.heads), std::move(ground.cues), ground.features.listed()});
  }

  // Of the quotations that end before the sentence `end`, in order.
  void attribute_quotations(std::uint32_t end) {
    for (; attributed_ < quotations_.size() && quotations_[attributed_].last_sentence < end; ++attributed_) {
      const std::size_t q = attributed_;
      const Quotation& quotation = quotations_[q];
      if (!is_speech(quotation)) continue;
      std::optional<Speaker> found = speaker_of(quotation);
      const bool follows =
          q > 0 && quotation.first_token <= 1 && quotation.first_sentence <= quotations_[q - 1].last_sentence + 1;
      if (!found && previous_ && follows) found = previous_;
      previous_ = found;
      if (found) add_speaker(quotation, *found);
    }
  }

  // Quotations and the turns of a transcript, in the order of their ends, of two that end together the inner one first.
  static std::vector<Quotation> speeches(const ExtractedDocument& document) {
    std::vector<Quotation> all = find_quotations(document);
    for (const Quotation& turn : find_turns(document)) all.push_back(turn);
    std::stable_sort(all.begin(), all.end(), [](const Quotation& a, const Quotation& b) {
      return std::pair(a.last_sentence, a.last_token) < std::pair(b.last_sentence, b.last_token);
    });
    return all;
  }

  // A quotation that holds a predicate, not a word in quotation marks.
  bool is_speech(const Quotation& quotation) const {
    for (std::uint32_t s = quotation.first_sentence; s <= quotation.last_sentence; ++s)
      if (readings_[s])
        for (const Clause& clause : readings_[s]->clauses)
          if (quotation.contains(s, static_cast<std::uint32_t>(clause.predicate)) &&
              (!clause.subjects.empty() || readings_[s]->view.token(clause.predicate).xpos == "VB"))
            return true;
    return false;
  }

  // The subject of a verb of saying outside the marks, in the sentence where the quotation ends or begins.
  std::optional<Speaker> speaker_of(const Quotation& quotation) const {
    for (std::uint32_t s : {quotation.last_sentence, quotation.first_sentence}) {
      if (!readings_[s]) continue;
      const Reading& reading = *readings_[s];
      for (const Clause& clause : reading.clauses) {
        if (quotation.contains(s, static_cast<std::uint32_t>(clause.predicate)) || clause.subjects.empty()) continue;
        if (governor_class(reading.view, clause.predicate, "ccomp") != "say" || clause.passive) continue;
        Constituent subject = clause.subjects.front();
        if (reading.view.has_negative_determiner(subject.head)) continue;
        if (quotation.contains(s, static_cast<std::uint32_t>(subject.head))) continue;
        subject.collective = clause.subjects.size() > 1;
        return speaker(reading.view, subject, clause.predicate);
      }
    }
    return speaker_before_colon(quotation);
  }

  // 'Holm: "Orbis paid."', 'Holm, the mayor, put it bluntly: "Orbis paid."': whoever is named or acts before the colon.
  std::optional<Speaker> speaker_before_colon(const Quotation& quotation) const {
    if (!readings_[quotation.first_sentence]) return std::nullopt;
    const Reading& reading = *readings_[quotation.first_sentence];
    int colon = static_cast<int>(quotation.first_token) - 1;
    while (colon > 0 && reading.view.token(colon).form != ":" && reading.view.token(colon).upos == "PUNCT") --colon;
    if (colon < 1 || reading.view.token(colon).form != ":") return std::nullopt;
    for (const Clause& clause : reading.clauses) {
      if (clause.predicate > colon) continue;
      const bool acts = !clause.passive && clause.kind == ClauseKind::kVerb && !clause.subjects.empty() &&
                        clause.subjects.front().head < clause.predicate;
      if (!acts || !reading.view.is_animate(clause.subjects.front().head)) return std::nullopt;
      return speaker(reading.view, clause.subjects.front(), clause.predicate);
    }
    const Mention* name = reading.view.mention_at(0);
    const std::string_view first = reading.view.token(0).form;
    const bool label = !name && colon == 1 && first.size() > 1 &&  // "KA: We were told so."
                       std::all_of(first.begin(), first.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool speaks = label || (name && (name->type == EntityType::kPer || name->type == EntityType::kOrg));
    if (!speaks) return std::nullopt;
    return speaker(reading.view, {.head = name ? static_cast<int>(name->head) : 0}, colon);
  }

  void add_speaker(const Quotation& quotation, const Speaker& who) {
    for (std::uint32_t s = quotation.first_sentence; s <= quotation.last_sentence; ++s) {
      if (!readings_[s]) continue;
      Reading& reading = *readings_[s];
      for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
        if (!quotation.contains(s, static_cast<std::uint32_t>(reading.clauses[c].predicate))) continue;
        std::vector<Speaker>& speakers = reading.contexts[c].speakers;
        if (std::none_of(speakers.begin(), speakers.end(),
                         [&](const Speaker& other) { return same_speaker(other, who); }))
          speakers.push_back(who);
      }
    }
  }

  // "I" and "we" are their speaker, else the article's author.
  void resolve_first_person(Phrase& phrase, const Statement& statement) const {
    if (phrase.cluster || (statement.attributed_to.empty() && !document_.document.author)) return;
    if (!word_list("first person").contains(phrase.mention)) return;
    if (statement.attributed_to.empty()) {
      phrase.name = document_.document.author;
      return;
    }
    const Phrase& who = statement.attributed_to.front().phrase;
    phrase.cluster = who.cluster;
    if (!who.cluster && !who.mention.empty()) phrase.name = who.mention;
  }

  // Whether the statement is a new one.
  bool finish(const Reading& reading, Statement& statement) {
    for (std::size_t who = 0; who + 1 < statement.attributed_to.size(); ++who)  // "'I think so,' said Noor"
      if (one_of(statement.attributed_to[who].phrase.mention, {"I", "we", "We"}) &&
          !statement.attributed_to[who].phrase.cluster) {
        const Phrase& outer = statement.attributed_to[who + 1].phrase;
        statement.attributed_to[who].phrase.cluster = outer.cluster;
        if (!outer.cluster && !outer.mention.empty()) statement.attributed_to[who].phrase.name = outer.mention;
      }
    std::erase_if(statement.attributed_to, [&](const Speaker& who) {  // nobody is the speaker of what is said of him
      return who.sentence_index == statement.sentence_index && !who.phrase.span.empty() &&
             who.phrase.span == statement.subject.span && statement.construction == Construction::kCopula;
    });
    resolve_first_person(statement.subject, statement);
    if (statement.object) resolve_first_person(*statement.object, statement);
    statement.id = statement_id(document_.document.id, reading.view.offset(), statement);
    const bool fresh = ids_.insert(statement.id).second;
    if (fresh) all_.push_back(std::move(statement));
    return fresh;
  }

  ExtractedDocument& document_;
  const Loop& loop_;
  const Tokens tokens_;
  std::map<std::string, Reason>* reasons_;
  std::vector<std::unique_ptr<Reading>> readings_;  // of each sentence, while it is needed
  std::vector<Quotation> quotations_;
  std::size_t attributed_ = 0;       // quotations so far
  std::optional<Speaker> previous_;  // of the last one
  std::vector<Statement> all_;
  std::set<std::string> ids_;  // of the sentence's statements; an id tells its sentence, too
};

}  // namespace

void extract_statements(ExtractedDocument& document, const Loop& loop, Tokens tokens) {
  DocumentReader(document, loop, tokens, nullptr).read();
}

std::vector<Reason> explain_statements(ExtractedDocument& document) {
  std::map<std::string, Reason> reasons;
  const Loop loop;
  DocumentReader(document, loop, Tokens::kKeep, &reasons).read();
  std::vector<Reason> ordered;
  for (const Statement& statement : document.statements) ordered.push_back(std::move(reasons.at(statement.id)));
  return ordered;
}

}  // namespace relata::openie

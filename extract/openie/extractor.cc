#include "extract/openie/extractor.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "core/memory.h"
#include "extract/openie/construct.h"
#include "extract/openie/quotation.h"
#include "extract/openie/speeches.h"

namespace relata::openie {
namespace {

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
        speeches_(document) {
    all_.reserve(kRoomASentence * document.sentences.size());
  }

  void read() {
    const auto count = static_cast<std::uint32_t>(readings_.size());
    std::uint32_t stated = 0;
    for (std::uint32_t begin = 0; begin < count; begin += kWindow) {
      const std::uint32_t end = std::min(begin + kWindow, count);
      loop_(end - begin, [&](std::size_t i) { read_one(begin + static_cast<std::uint32_t>(i)); });
      speeches_.attribute(readings_, end);
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

  // Whether the statement is a new one.
  bool finish(const Reading& reading, Statement& statement) {
    speeches_.resolve(reading, statement);
    statement.id = statement_id(document_.document.id, reading.view.offset(), statement);
    const bool fresh = ids_.insert(statement.id).second;
    if (fresh) all_.push_back(std::move(statement));
    return fresh;
  }

  ExtractedDocument& document_;
  const Loop& loop_;
  const Tokens tokens_;
  std::map<std::string, Reason>* reasons_;
  Readings readings_;  // of each sentence, while it is needed
  Speeches speeches_;
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

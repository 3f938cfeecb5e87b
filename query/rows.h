// Rows: the answers to a question, held as numbers and made into rows one at a time as they are read.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/triple.h"

namespace relata::query {

// What a variable stands for: an end, or a relation's lemma.
struct Binding {
  End end;  // for a relation: a phrase whose name is the lemma
  bool relation = false;
  bool operator==(const Binding&) const = default;
};

// One answer. Of a pattern without variables each triple is a row of its own, those of a path in its order.
struct Row {
  std::vector<Binding> bindings;  // parallel to Result::variables
  // What was found for each part in turn, a part's strongest first; a path's in order from its subject. Triples
  // are as stored: "Kunduz fell to the Taliban" answers (Taliban)-[capture]->(?x) as it stands.
  std::vector<Triple> triples;
  // The smallest over the parts. Where several triples answer one part (capture, fall to), their distinct
  // sentences count together; for a path its weakest edge counts.
  std::uint32_t support = 0;
};

// Moved, not copied: a million of them.
class Rows {
 public:
  // What makes them.
  class Maker {
   public:
    virtual ~Maker() = default;
    virtual std::size_t size() const = 0;
    virtual Row row(std::size_t index) const = 0;
  };

  Rows() = default;
  explicit Rows(std::unique_ptr<const Maker> maker) : maker_(std::move(maker)) {}

  std::size_t size() const { return maker_ ? maker_->size() : 0; }
  bool empty() const { return size() == 0; }
  // Made anew each time.
  Row operator[](std::size_t index) const { return maker_->row(index); }

  class Iterator {
   public:
    Iterator(const Rows* rows, std::size_t index) : rows_(rows), index_(index) {}
    Row operator*() const { return (*rows_)[index_]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Rows* rows_;
    std::size_t index_;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size()}; }

 private:
  std::unique_ptr<const Maker> maker_;
};

}  // namespace relata::query

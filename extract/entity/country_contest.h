// CountryContest: which country a document is about, by how often it names countries and other places.
//
//   Chile 5, Peru 2                    -> Chile, named twice as often as any other
//   Chile 5, Peru 3                    -> none: it may be of either
//   Chile 1, Tembe 3 (in no table)     -> none: Tembe may be a town, or a country as rare as that
//   Tembe 3, Amara 4, Tembe's minister -> Tembe: what has a foreign minister is a country, and Amara is a town
//
// A function of what was added, in any order. Private to the room.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace relata::entity {

class CountryContest {
 public:
  // A country that tables know, under its own name or that of its people.
  void add(const std::string& country, std::uint64_t mentions) { known_[country] += mentions; }
  // A place that no table knows.
  void add_strange(const std::string& place, std::uint64_t mentions) { strange_[place] += mentions; }
  // A strange place that has what only countries have.
  void attest(const std::string& place) { attested_.insert(place); }

  // A strange place that is a town: it speaks for no country, nor against one.
  void set_aside(const std::string& place) { towns_.insert(place); }

  // The country, "" if none stands out.
  std::string country() const;

 private:
  using Mentions = std::map<std::string, std::uint64_t>;

  Mentions known_, strange_;
  std::set<std::string> attested_, towns_;
};

}  // namespace relata::entity

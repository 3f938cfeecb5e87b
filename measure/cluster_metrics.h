// Measures of a partition of mentions beside another: what the links and clusters of a key are worth in a response.
// Recall is (key, response), precision the same with the two exchanged. Mentions that only one side has stay as they
// are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace relata::measure {

// Each cluster by numbers of its mentions, each number in one cluster of a side at most; none is empty.
using Clusters = std::vector<std::vector<std::uint32_t>>;

// What was kept, of what there was to keep.
struct Kept {
  double part = 0, whole = 0;
  double value() const { return whole > 0 ? part / whole : 0; }
  Kept& operator+=(const Kept& other) {
    part += other.part;
    whole += other.whole;
    return *this;
  }
};

// Links (Vilain et al. 1995): of a cluster K of the key that falls into p parts |K| - p of |K| - 1; a mention that the
// response lacks is a part of its own.
Kept muc(const Clusters& key, const Clusters& response);
// Of each mention of the key the share of its cluster that is in its cluster of the response (Bagga and Baldwin 1998).
Kept b_cubed(const Clusters& key, const Clusters& response);
// Whole clusters (Luo 2005): the sum of 2 |K & R| / (|K| + |R|) over the best one-to-one pairing, of the key's
// clusters.
Kept ceaf_e(const Clusters& key, const Clusters& response);
// Mentions that are in some cluster of both.
Kept mentions_found(const Clusters& key, const Clusters& response);

// The largest sum of weights of a one-to-one pairing.
struct Weight {
  std::size_t right = 0;
  double weight = 0;  // above 0
};
double best_pairing(const std::vector<std::vector<Weight>>& weights_of_left);

}  // namespace relata::measure

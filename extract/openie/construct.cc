#include "extract/openie/construct.h"

namespace relata::openie {
namespace constructs {

// Each in a file of its own name; to add one, add its name here and its row below.
extern Construct active, passive, gapping, reciprocal, appointment, adjective, copula, existential;
extern Construct title, apposition, possession, location, place_of, participle_before, example, age, nominal_event;

constexpr Named kAll[] = {
    {"active", active},
    {"passive", passive},
    {"gapping", gapping},
    {"reciprocal", reciprocal},
    {"appointment", appointment},
    {"adjective", adjective},
    {"copula", copula},
    {"existential", existential},
    {"title", title},
    {"apposition", apposition},
    {"possession", possession},
    {"location", location},
    {"place_of", place_of},
    {"participle_before", participle_before},
    {"example", example},
    {"age", age},
    {"nominal_event", nominal_event},  // the last: a noun that is part of a relation is no event of its own
};

}  // namespace constructs

const std::span<const Named> kConstructs = constructs::kAll;

std::vector<GroundedStatement> statements_of(const Reading& reading) {
  Emitter out(reading);
  for (const Named& construct : kConstructs) {
    out.begin(construct.name);
    construct.read(reading, out);
  }
  return out.take();
}

}  // namespace relata::openie

#include "extract/text/conllu.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "extract/text/segment.h"

namespace relata::text {
namespace {

std::string written(const ExtractedDocument& document) {
  std::ostringstream out;
  write_conllu(document, out);
  return out.str();
}

TEST(Conllu, RawTextGetsItsBytesAndBlanks) {
  ExtractedDocument input;
  input.document.id = "a.txt";
  input.document.text = "Noor's men fled. Go!\n";
  input.sentences = segment(input.document.text);
  EXPECT_EQ(
      written(input),
      "# newdoc id = a.txt\n# sent_id = a.txt-1\n# text = Noor's men fled.\n"
      "1-2\tNoor's\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:6\n"
      "1\tNoor\t_\t_\t_\t_\t0\t_\t_\t_\n2\t's\t_\t_\t_\t_\t0\t_\t_\t_\n"
      "3\tmen\t_\t_\t_\t_\t0\t_\t_\tTokenRange=7:10\n4\tfled\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No|TokenRange=11:15\n"
      "5\t.\t_\t_\t_\t_\t0\t_\t_\tTokenRange=15:16\n\n"
      "# sent_id = a.txt-2\n# text = Go!\n"
      "1\tGo\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No|TokenRange=17:19\n2\t!\t_\t_\t_\t_\t0\t_\t_\tTokenRange=19:20\n\n");
}

TEST(AnnotationJson, IsOneLine) {
  ExtractedDocument document;
  document.document.id = "a";
  document.document.text = "Kabul fell";
  document.sentences = segment(document.document.text);
  document.mentions.push_back({0, 0, 1, 0, MentionKind::kName, EntityType::kGpe, 0});
  std::ostringstream out;
  write_annotation_json(document, out);
  EXPECT_EQ(out.str(),
            "{\"doc\":\"a\",\"sentences\":[[\"Kabul\",\"fell\"]],\"mentions\":[{\"cluster\":0,\"sentence\":0,\"start\":"
            "0,\"end\":1,\"head\":0,\"type\":\"GPE\"}]}\n");
}

}  // namespace
}  // namespace relata::text

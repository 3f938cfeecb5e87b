// relata documents: stories that several documents print, and one document with its copies.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Given as trees: no weights are needed to read them.
TEST(Documents, TellTheirCopies) {
  const Folder folder;
  const std::string kb = folder / "copies.kb", articles = folder / "articles.kb";
  ASSERT_EQ(build_articles(articles).status, 0);
  const auto ask = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"-d", articles});
    return run(arguments);
  };
  EXPECT_EQ(ask({"documents", "--copies"}).status, 1);
  EXPECT_TRUE(has(ask({"documents", "harbour"}).out, "id\tharbour\n"));
  EXPECT_EQ(ask({"documents", "nowhere"}).status, 1);
  EXPECT_EQ(ask({"documents", "harbour", "--copies"}).status, 2);
  std::string news;
  for (const char* id : {"wire", "post", "other"}) {
    news += "# newdoc id = " + std::string(id) + "\n";
    int place = 0;
    std::string rows;
    const std::string last = id == std::string("other") ? "unharmed" : "overnight";
    for (const std::string word : {"Rebels", "left", "their", "northern", "harbour", "before", "soldiers", "reached",
                                   "town", "gates", last.c_str()}) {
      ++place;
      rows +=
          std::to_string(place) + "\t" + word + "\t_\tNOUN\t_\t_\t" + (place == 1 ? "0\troot" : "1\tdep") + "\t_\t_\n";
    }
    news += rows + "\n";
  }
  const Outcome built = run({"build", folder.write("news.conllu", news), "--given", "all", "-d", kb, "--any-language"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_EQ(run({"documents", "--copies", "-d", kb}).out, "1\tpost\t\t\t\t80\n1\twire\t\t\t\t80\n");
  const std::string json = run({"documents", "--copies", "--json", "-d", kb}).out;
  EXPECT_TRUE(json.starts_with("{\"documents\":[{\"id\":\"post\",")) << json;
  EXPECT_EQ(std::count(json.begin(), json.end(), '\n'), 1);
  EXPECT_TRUE(has(run({"documents", "post", "--json", "-d", kb}).out, ",\"copies\":[\"wire\"]}"));
  EXPECT_TRUE(has(run({"documents", "post", "-d", kb}).out, "copy\twire\n"));
}

}  // namespace
}  // namespace relata::cli

#include "read/xml_tree.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::read {
namespace {

std::string fault(const std::string& xml) {
  try {
    const XmlTree tree(xml, "a.xml");
    return "read " + xml_text(tree.root());
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(XmlTree, TextStandsInTheFilesOrder) {
  const XmlTree tree("<?xml version='1.0'?><a>1<x:b>2<c/>3</x:b><b>4</b>&amp;<![CDATA[<]]></a>", "a.xml");
  EXPECT_EQ(xml_text(tree.root()), "1234&<");
  EXPECT_EQ(xml_text(first_below(tree.root(), "b")), "23");
  EXPECT_EQ(local_name(first_below(tree.root(), "b")), "b");
  EXPECT_FALSE(first_below(tree.root(), "d"));
  EXPECT_EQ(xml_text(pugi::xml_node()), "");
}

TEST(XmlTree, WhatIsBrokenIsRefusedByItsPlace) {
  EXPECT_TRUE(fault("<a><b></a>").starts_with("broken XML in a.xml at byte ")) << fault("<a><b></a>");
  EXPECT_NE(fault(""), "read ");
  EXPECT_NE(fault("Rebels"), "read ");
}

TEST(XmlTree, EntitiesDoNotGrowAndDepthTakesNoStack) {
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 \"lol\">";
  for (int i = 1; i < 30; ++i)
    laughs +=
        "<!ENTITY l" + std::to_string(i) + " \"&l" + std::to_string(i - 1) + ";&l" + std::to_string(i - 1) + ";\">";
  EXPECT_EQ(fault(laughs + "]><a>&l29;</a>"), "read &l29;");
  EXPECT_EQ(fault("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"), "read &x;");
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  deep += "x";
  for (int i = 0; i < 200'000; ++i) deep += "</a>";
  EXPECT_EQ(fault(deep), "read x");
  std::string many = "<a>";
  for (int i = 0; i < 5'000'000; ++i) many += "<b/>";
  EXPECT_EQ(fault(many + "</a>"), "more than 4000000 elements and attributes in a.xml");
}

}  // namespace
}  // namespace relata::read

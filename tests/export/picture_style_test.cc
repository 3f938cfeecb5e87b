#include "export/picture_style.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>

#include "core/error.h"

namespace relata::exporter {
namespace {

using Color = std::array<double, 3>;
using Matrix = std::array<Color, 3>;

// Severity 1.0 of Machado, Oliveira and Fernandes: A physiologically-based model for simulation of color vision
// deficiency, IEEE TVCG 15 (6), 2009; over linear RGB.
constexpr Matrix kSeen = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtan = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Color linear(const std::string& hex) {
  Color color{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    color[i] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  }
  return color;
}

Color times(const Matrix& matrix, const Color& color) {
  Color out{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) out[i] += matrix[i][j] * color[j];
  return out;
}

double luminance(const Color& color) { return 0.2126729 * color[0] + 0.7151522 * color[1] + 0.0721750 * color[2]; }

// CIE L*a*b* under D65.
Color lab(Color color) {
  for (double& value : color) value = std::min(1.0, std::max(0.0, value));
  constexpr Matrix kXyz = {
      {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
  const Color xyz = times(kXyz, color);
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : 841.0 / 108 * t + 4.0 / 29; };
  const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIE76, as eyes of `matrix` see the two.
double distance(const Matrix& matrix, const std::string& a, const std::string& b) {
  const Color x = lab(times(matrix, linear(a))), y = lab(times(matrix, linear(b)));
  return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

double contrast(const std::string& a, const std::string& b) {  // WCAG 2.1
  const double x = luminance(linear(a)), y = luminance(linear(b));
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(PictureStyle, TypesAreToldApartByEveryEye) {
  const PictureStyle& style = default_picture_style();
  for (const Matrix& eye : {kSeen, kProtan, kDeutan, kTritan}) {
    for (std::size_t a = 0; a < style.types.size(); ++a)
      for (std::size_t b = 0; b < a; ++b)
        EXPECT_GT(distance(eye, style.types[a].fill, style.types[b].fill), 11)
            << style.types[a].name << " and " << style.types[b].name;
    EXPECT_GT(distance(eye, style.edge_color, style.denied_color), 40);
  }
}

TEST(PictureStyle, TypesAreToldApartOnGreyPaperByTheirShapes) {
  const PictureStyle& style = default_picture_style();
  for (std::size_t a = 0; a < style.types.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) EXPECT_NE(style.types[a].shape, style.types[b].shape);
}

TEST(PictureStyle, TextIsReadable) {  // WCAG 2.1, 1.4.3 and, for lines, 1.4.11
  const PictureStyle& style = default_picture_style();
  for (const TypeLook& look : style.types) {
    EXPECT_GT(contrast(style.text, look.fill), 7) << look.name;
    EXPECT_GT(contrast(look.border, style.background), 3) << look.name;
  }
  EXPECT_GT(contrast(style.edge_text, style.background), 7);
  EXPECT_GT(contrast(style.edge_text, style.group_fill), 7);
  EXPECT_GT(contrast(style.group_text, style.group_fill), 4.5);
  EXPECT_GT(contrast(style.edge_color, style.background), 4.5);
  EXPECT_GT(contrast(style.denied_color, style.group_fill), 4.5);
}

TEST(PictureStyle, AFileChangesWhatItNames) {
  const PictureStyle style = parse_picture_style(
      "# mine\n\n PER.fill=#ff8888\r\nfont = Source Sans 3, DejaVu Sans\nedge.width = 2.5\nORG.shape = double", "my");
  EXPECT_EQ(style.of(EntityType::kPer).fill, "#ff8888");
  EXPECT_EQ(style.of(EntityType::kPer).border, default_picture_style().of(EntityType::kPer).border);
  EXPECT_EQ(style.font, "Source Sans 3, DejaVu Sans");
  EXPECT_EQ(style.edge_width, 2.5);
  EXPECT_EQ(node_shape(style.of(EntityType::kOrg).shape).borders, "2");
}

TEST(PictureStyle, WhatIsWrongIsSaidWithItsLine) {
  const auto wrong = [](const std::string& text) -> std::string {
    try {
      parse_picture_style(text, "my.style");
    } catch (const Error& error) {
      return error.what();
    }
    return "nothing";
  };
  EXPECT_EQ(wrong("\nPER.fill = red"), "my.style:2: 'red' is no colour; write it as #RRGGBB");
  EXPECT_EQ(wrong("edge.width = 1,5"), "my.style:1: '1,5' is no size; write points, from 0.1 to 100");
  EXPECT_EQ(wrong("edge.width = nan"), "my.style:1: 'nan' is no size; write points, from 0.1 to 100");
  EXPECT_EQ(wrong("font = x\nblue"), "my.style:2: 'key = value' is wanted, as in: PER.fill = #F6E58C");
  EXPECT_NE(wrong("PER.shape = blob").find("is no shape; try box, box3d,"), std::string::npos);
  EXPECT_NE(wrong("PER.colour = #000000").find("no key 'PER.colour'; try EVENT.border,"), std::string::npos);
  EXPECT_EQ(wrong("font ="), "my.style:1: a text of 1 to 200 bytes is wanted");
}

}  // namespace
}  // namespace relata::exporter

// Work on a thread of its own, and who waits for it.
#include "python/session.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace relata::python {
namespace {

constexpr std::chrono::milliseconds kLong(10'000);  // ends as soon as something comes

Event next(Session& session) { return session.wait(kLong); }

// Hands back each input, with its number.
void echo(Session& session) {
  for (int number = 1; auto input = session.next_input(); ++number)
    session.tell({Kind::kResult, std::to_string(number) + input->bytes});
}

// The results up to the next question for an input.
std::string until_input(Session& session) {
  std::string results;
  for (Event event = next(session); event.kind != Kind::kInput; event = next(session)) results += event.text;
  return results;
}

TEST(Session, AsksForInputsOneByOne) {
  Session session(echo);
  std::string results;
  for (const std::string text : {"a", "b", "c"}) {
    results += until_input(session);
    session.give(read::HeldInput{text});
  }
  EXPECT_EQ(results + until_input(session), "1a2b3c");
}

TEST(Session, HandsOverResultsInTheirOrderAndEnds) {
  Session session(echo);
  std::string all;
  int given = 0;
  for (Event event = next(session); event.kind != Kind::kOver; event = next(session)) {
    all += event.text;
    if (event.kind != Kind::kInput) continue;
    if (++given > 200) session.give(std::nullopt);
    else session.give(read::HeldInput{"x"});
  }
  EXPECT_TRUE(all.starts_with("1x2x3x")) << all.substr(0, 20);
  EXPECT_TRUE(all.ends_with("199x200x")) << all.substr(all.size() - 20);
  EXPECT_EQ(next(session).kind, Kind::kOver);
}

TEST(Session, RethrowsWhatTheWorkThrewBehindItsResults) {
  Session session([](Session& work) {
    work.tell({Kind::kResult, "last"});
    throw std::runtime_error("broken");
  });
  EXPECT_EQ(next(session).text, "last");
  EXPECT_THROW(next(session), std::runtime_error);
  EXPECT_EQ(next(session).kind, Kind::kOver);
}

TEST(Session, NothingComesInTime) {
  Session session([](Session& work) { work.next_input(); });
  ASSERT_EQ(next(session).kind, Kind::kInput);
  session.give(std::nullopt);
  EXPECT_EQ(next(session).kind, Kind::kOver);
}

// Whatever the work waits for, or does.
TEST(Session, ClosingEndsTheWork) {
  Session waiting(echo);
  waiting.close();
  EXPECT_EQ(next(waiting).kind, Kind::kOver);
  Session telling([](Session& work) {
    for (;;) work.tell({Kind::kResult, "more than anybody takes"});
  });
  telling.close();
  Session busy([](Session& work) {
    for (;;) work.check();
  });
  busy.close();
  busy.close();
}

TEST(Session, GoesWithItsWork) {
  for (int i = 0; i < 100; ++i) Session session(echo);
}

}  // namespace
}  // namespace relata::python

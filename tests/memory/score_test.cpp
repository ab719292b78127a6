#include "l10n/memory/score.hpp"

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "l10n/text/match_key.hpp"
#include "l10n/text/normalise.hpp"
#include "reference/memory.hpp"

namespace l10n::memory {
namespace {

auto points(std::string_view a, std::string_view b,
            Metric metric = Metric::Characters) -> int {
  const Score there = score(a, b, metric);
  EXPECT_EQ(there, score(b, a, metric)) << a << " | " << b;
  return there.points;
}

TEST(Score, HasItsBands) {
  EXPECT_EQ(points("Install the tool", "Install the tool"), 100);
  EXPECT_EQ(points("Install  \"it\"", "Install “it”"), 99);
  EXPECT_EQ(points("Install the tool", "INSTALL the tool"), 98);
  EXPECT_EQ(points("Install 5 tools", "Install 1.000,5 tools"), 97);
  EXPECT_EQ(points("Run `a` at https://a.b", "run `c d` at http://e.f/g"), 97);
  EXPECT_EQ(points("Install the tool", "Install the tool."), 96);
  EXPECT_EQ(points("An end…", "An end..."), 96);
  EXPECT_EQ(points("Install **the** tool", "Install the tool"), 95);
  EXPECT_EQ(points("See [it](a.md)", "See it"), 95);
  EXPECT_EQ(points("See [it](a.md)", "See [it](b.md)"), 97);
  EXPECT_EQ(points("<b>It</b> is", "It is"), 95);
  EXPECT_EQ(points("abcdefghij", "abcdefghiX"), 84);  // 94 x 0.9 = 84.6
  EXPECT_EQ(points("abc", "xyz"), 0);
}

TEST(Score, NeverIgnoresMarkupAbove96) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"**5** apples", "6 apples"},
           {"a *b* c", "a b c"},
           {"[a](b)", "a"},
           {"<i>a</i>", "<b>a</b>"},
           {"<https://a.b> it", "https://a.b it"}}) {
    EXPECT_LE(points(a, b), 96) << a << " | " << b;
  }
}

TEST(Score, TakesNoToneForAnother) {
  EXPECT_LE(points("ma", "má"), 47);
  EXPECT_EQ(points("má", "mà", Metric::Words), 0);
  EXPECT_LT(points("cửa sổ", "cửa số"), 95);
}

// What users type; the right one of each is what the memory holds.
TEST(VietnameseProbes, ScoreAsATranslatorExpects) {
  for (const Metric metric : {Metric::Characters, Metric::Words}) {
    const std::string text = "Tiếng Việt có dấu trong bộ nhớ dịch";
    EXPECT_EQ(points(text::to_nfd(text), text, metric), 100);
    EXPECT_EQ(points("hòa bình và hòa hợp", "hoà bình và hoà hợp", metric), 99);
    EXPECT_EQ(points("thúy", "thuý", metric), 99);
    EXPECT_EQ(points("khỏe, ủy ban", "khoẻ, uỷ ban", metric), 99);
    EXPECT_EQ(points("Cửa Sổ", "cửa sổ", metric), 98);
    EXPECT_EQ(points("quản lí kĩ thuật", "Quản lý kỹ thuật", metric), 96);
    EXPECT_EQ(points("ti\u00E9\u0302ng", "tiếng", metric), 99);
  }
  // One tone wrong: one of six characters, one of two words.
  EXPECT_EQ(points("cửa sổ", "cửa số"), 78);
  EXPECT_EQ(points("cửa sổ", "cửa số", Metric::Words), 47);
}

TEST(VietnameseProbes, WithoutDiacriticsScoreLess) {
  const Score found =
      score_unmarked("tri nho dich", "trí nhớ dịch", Metric::Characters);
  EXPECT_EQ(found.points, kMostUnmarked);
  EXPECT_EQ(found.kind, MatchKind::Unmarked);
  EXPECT_DOUBLE_EQ(found.similarity, 0.75);
  EXPECT_EQ(score_unmarked("duong di", "Đường đi", Metric::Words).points,
            kMostUnmarked);
  EXPECT_LT(score_unmarked("tri nho", "trí nhớ dịch", Metric::Words).points,
            60);
}

TEST(UnmarkedQueries, AreVietnameseWithoutMarks) {
  for (const std::string_view query :
       {"tri nho dich", "Cai dat cong cu", "duong", "phien ban 2.0!",
        "nguoi Viet Nam"}) {
    EXPECT_TRUE(may_be_unmarked(query)) << query;
  }
  for (const std::string_view query :
       {"trí nhớ", "translation memory", "cai dat server", "", "42", "...",
        "tri nhớ dich"}) {
    EXPECT_FALSE(may_be_unmarked(query)) << query;
  }
}

TEST(Context, NeedsASameAndKnownPlace) {
  const Surroundings nowhere;
  const Surroundings menu{.context = "menu"};
  const Surroundings between{.before = "a", .after = "b"};
  EXPECT_TRUE(is_same_place(menu, menu));
  EXPECT_TRUE(is_same_place(between, between));
  EXPECT_FALSE(is_same_place(nowhere, nowhere));
  EXPECT_FALSE(is_same_place(menu, nowhere));
  EXPECT_FALSE(
      is_same_place({.context = "menu", .before = "a", .after = "b"}, between));
  EXPECT_FALSE(is_same_place({.before = "a"}, {.before = "a"}));
  EXPECT_FALSE(is_same_place({.before = "a", .after = "c"}, between));
  EXPECT_TRUE(is_same_place({.before = "e\u0301", .after = "b"},
                            {.before = "é", .after = "b"}));
  const Score exact{100, 1.0, MatchKind::Exact};
  EXPECT_EQ(with_place(exact, true).points, 101);
  EXPECT_EQ(with_place(exact, true).kind, MatchKind::Context);
  EXPECT_EQ(with_place(exact, false), exact);
  const Score almost{99, 1.0, MatchKind::Typography};
  EXPECT_EQ(with_place(almost, true), almost);
}

TEST(Order, IsScoreSimilarityTrustDateId) {
  const Rank rank{.points = 90, .similarity = .9, .date = 5, .id = 7};
  const auto changed = [&rank](auto change) {
    Rank other = rank;
    change(other);
    return other;
  };
  const std::vector<Rank> in_order{
      changed([](Rank& r) { r.points = 91, r.similarity = .5; }),
      changed([](Rank& r) { r.similarity = .91; }),
      changed([](Rank& r) { r.confirmed = true, r.date = 1; }),
      changed([](Rank& r) { r.date = 6, r.id = 9; }),
      changed([](Rank& r) { r.id = 6; }),
      rank,
      changed([](Rank& r) { r.id = 8; }),
  };
  for (std::size_t i = 0; i < in_order.size(); ++i) {
    for (std::size_t j = 0; j < in_order.size(); ++j) {
      EXPECT_EQ(comes_before(in_order[i], in_order[j]), i < j) << i << ' ' << j;
    }
  }
}

TEST(MatchKinds, HaveNamesAndDescriptions) {
  std::set<std::string> seen;
  for (int i = 0; i <= static_cast<int>(MatchKind::Unmarked); ++i) {
    const auto kind = static_cast<MatchKind>(i);
    EXPECT_TRUE(seen.emplace(name_of(kind)).second);
    EXPECT_TRUE(seen.insert(describe(kind)).second);
  }
}

auto random_text(std::mt19937& random) -> std::string {
  static const std::vector<std::string> parts{
      "lý", "lí",   "hòa",  "hoà", "HÒA",       "a",      "b.",  " ",
      "  ", "1",    "2,5",  "`x`", "`y`",       "**",     "<b>", "</b>",
      "[",  "](u)", "](v)", "%s",  "https://a", "“",      "\"",  "má",
      "ma", "...",  "…",    "{0}", "{{< x >}}", "\u0301", "ngữ", "-"};
  std::string text;
  for (std::size_t left = random() % 6; left > 0; --left) {
    text += parts[random() % parts.size()];
  }
  return text;
}

TEST(Score, IsThatOfTheReference) {
  std::mt19937 random(5);
  std::set<int> seen;
  for (int round = 0; round < 6000; ++round) {
    const std::string a = random_text(random);
    const std::string b =
        random() % 8 == 0 ? text::folded_key(a) : random_text(random);
    const reference::Query query{
        .text = a,
        .metric = round % 2 == 0 ? Metric::Characters : Metric::Words};
    const Score found = score(a, b, query.metric);
    ASSERT_EQ(found, reference::score(query, b, {})) << a << " | " << b;
    ASSERT_EQ(found.points >= kLeastAlmostExact,
              text::bare_key(a) == text::bare_key(b));
    if (found.points >= 99) {
      ASSERT_EQ(text::match_key(a), text::match_key(b));
    } else if (found.points < 97) {
      ASSERT_NE(text::match_key(a), text::match_key(b));
    }
    seen.insert(found.points);
  }
  for (int band = 95; band <= 100; ++band) {
    EXPECT_TRUE(seen.contains(band)) << band;
  }
}

TEST(Reference, FindsTheBestOfAList) {
  const auto entry = [](std::int64_t id, std::string source, std::string target,
                        State state, std::int64_t date) {
    Entry made;
    made.id = id;
    made.source_language = "en";
    made.target_language = "vi";
    made.source = std::move(source);
    made.target = std::move(target);
    made.state = state;
    made.origin.date = date;
    return made;
  };
  const std::vector<Entry> entries{
      entry(1, "Save file", "Lưu tệp", State::Translated, 5),
      entry(2, "Save file", "Ghi tệp", State::Confirmed, 1),
      entry(3, "Save files", "Lưu các tệp", State::Translated, 9),
      entry(4, "Open", "Mở", State::Translated, 9),
      entry(5, "Save file", "Cất tệp", State::Translated, 7),
  };
  reference::Query query{.text = "Save file", .direction = {"en", "vi"}};
  std::vector<std::int64_t> ids;
  for (const auto& match : reference::find_best(query, entries)) {
    ids.push_back(entries[match.entry].id);
  }
  EXPECT_EQ(ids, (std::vector<std::int64_t>{2, 5, 1, 3}));
  query = {.text = "Lưu tệp", .direction = {"vi", "en"}, .limit = 1};
  const auto found = reference::find_best(query, entries);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(entries[found.front().entry].id, 1);
  EXPECT_EQ(found.front().score.points, 100);
  query.direction = {"fr", "en"};
  EXPECT_TRUE(reference::find_best(query, entries).empty());
}

}  // namespace
}  // namespace l10n::memory

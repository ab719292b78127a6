#include "l10n/flow/suggest.hpp"

#include <string>

#include <gtest/gtest.h>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/core/language.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/flow/suggest_guard.hpp"

namespace l10n::flow {
namespace {

auto untranslated(std::string id) -> catalog::Message {
  catalog::Message made;
  made.id = std::move(id);
  made.translations = {""};
  return made;
}

auto pair(std::string source, std::string target) -> memory::Entry {
  memory::Entry made;
  made.source = std::move(source);
  made.target = std::move(target);
  made.source_language = "en";
  made.target_language = "vi";
  made.origin.page = "a.md";
  return made;
}

auto known_entries() -> std::vector<memory::Entry> {
  return {
      pair("Install the tool", "Cài đặt công cụ"),
      pair("Wait 5 minutes", "Đợi 5 phút"),
      pair("See [the guide](a.md)", "Xem hướng dẫn"),
      pair("First one. Then open the file.", "Đầu tiên. Rồi mở tệp đó ra.")};
}

auto with_sentences(std::vector<memory::Entry> entries)
    -> std::vector<memory::Entry> {
  for (const memory::Entry& entry : known_entries()) {
    for (memory::Entry& part : sentence_entries_of(entry)) {
      entries.push_back(std::move(part));
    }
  }
  return entries;
}

class Suggest : public ::testing::Test {
 protected:
  auto proposals_for(const catalog::Catalog& catalog,
                     const SuggestOptions& options) -> Proposals {
    auto proposals = propose(
        catalog, [this](const Question& one) { return texts_.lookup(one); },
        [this](const Question& one) { return sentences_.lookup(one); },
        options);
    EXPECT_TRUE(proposals.has_value());
    const SuggestGuard guard(catalog, *proposals, rules_, configuration_);
    for (std::size_t i = 0; i < proposals->texts.size(); ++i) {
      for (auto& refusal : guard.try_alone(i).refused) {
        proposals->texts[i].violation = std::move(refusal.violation);
      }
    }
    return *std::move(proposals);
  }

  auto filled(const std::string& id, const SuggestOptions& options = {})
      -> catalog::Message {
    catalog::Catalog catalog;
    catalog.header = catalog::make_header({.language = "vi"});
    catalog.messages = {untranslated(id)};
    const Proposals proposals = proposals_for(catalog, options);
    return apply(catalog, proposals, options).messages.front();
  }

  Recall texts_{{"en", "vi"}, known_entries()};
  Recall sentences_{{"en", "vi"}, with_sentences(known_entries())};
  site::Configuration configuration_;
  page::Rules rules_ = page_rules(configuration_);
};

using Lines = std::vector<std::string>;

TEST_F(Suggest, FillsFuzzyWithThePreviousSource) {
  const catalog::Message message = filled("Install the tools");
  EXPECT_TRUE(message.fuzzy);
  EXPECT_EQ(message.translations, (Lines{"Cài đặt công cụ"}));
  EXPECT_EQ(message.previous.id, "Install the tool");
  EXPECT_EQ(message.translator_comments, (Lines{"memory: 88 % from a.md"}));
}

TEST_F(Suggest, TakesWhatIsGoodEnoughAsTranslated) {
  const catalog::Message message = filled("Install the tool", {.accept = 100});
  EXPECT_FALSE(message.fuzzy);
  EXPECT_EQ(message.translations, (Lines{"Cài đặt công cụ"}));
  EXPECT_EQ(message.previous, catalog::Previous{});
  EXPECT_TRUE(message.translator_comments.empty());
  EXPECT_TRUE(filled("Install the tool.", {.accept = 100}).fuzzy);
  EXPECT_FALSE(filled("Install the tool.", {.accept = 96}).fuzzy);
}

TEST_F(Suggest, CarriesNumbersOver) {
  const catalog::Message message = filled("Wait 10 minutes");
  EXPECT_EQ(message.translations, (Lines{"Đợi 10 phút"}));
  EXPECT_EQ(message.translator_comments,
            (Lines{"memory: 97 % from a.md (numbers carried over)"}));
}

auto match(const std::string& text, const std::string& source,
           const std::string& target) -> memory::Match {
  return {pair(source, target),
          memory::score(text, source, memory::Metric::Characters)};
}

TEST(SuggestDoubt, IsWhereANumberMayNotSuitTheWordBesideIt) {
  const std::string english(plural_forms("en"));
  const auto doubt = [&](const std::string& text, const std::string& source,
                         const std::string& target) {
    return adapted_to(text, match(text, source, target), english).doubt;
  };
  EXPECT_EQ(doubt("Đợi 5 phút", "Đợi 1 phút", "Wait 1 minute"), Doubt::Numbers);
  EXPECT_EQ(doubt("Đợi 5 phút", "Đợi 7 phút", "Wait 7 minutes"), Doubt::None);
  EXPECT_NE(doubt("Bước thứ 3", "Bước thứ 2", "The 2nd step"), Doubt::None);
  EXPECT_EQ(doubt("Đặt `a` ở đây", "Đặt `b` ở đây", "Put `b` here"),
            Doubt::None);
}

TEST(SuggestDoubt, IsWhereASignOrAUnitDiffers) {
  const auto adapted = [&](const std::string& text, const std::string& source,
                           const std::string& target) {
    return adapted_to(text, match(text, source, target), plural_forms("vi"));
  };
  EXPECT_EQ(adapted("The value is 5 degrees", "The value is -5 degrees",
                    "Giá trị là -5 độ")
                .doubt,
            Doubt::Signs);
  EXPECT_EQ(
      adapted("Size of 100 Mb", "Size of 100 MB", "Kích thước 100 MB").doubt,
      Doubt::Signs);
  EXPECT_EQ(adapted("Open it!", "Open it.", "Mở ra.").doubt, Doubt::None);
  const Adaptation other =
      adapted("Wait 30 minutes.", "Wait 5 minutes", "Đợi 5 phút");
  EXPECT_EQ(other.text, "Đợi 30 phút");
  EXPECT_EQ(other.doubt, Doubt::Numbers);
}

// One name is not another one in capitals.
TEST(SuggestDoubt, NeverTakesAPlaceableForAnother) {
  const Adaptation adapted =
      adapted_to("Set {Name} here",
                 match("Set {Name} here", "Set {name} here", "Đặt {name} đây"),
                 plural_forms("vi"));
  EXPECT_EQ(adapted.text, "Đặt {Name} đây");
  EXPECT_EQ(adapted.carried, memory::Carried::All);
}

TEST(SuggestDoubt, IsWhereAnotherTranslationHasTheSameScore) {
  const Recall both(
      {"en", "vi"},
      std::vector<memory::Entry>{pair("Load", "Nạp"), pair("Load", "Tải")});
  catalog::Catalog catalog;
  catalog.messages = {untranslated("Load")};
  const SuggestOptions options{.accept = 100};
  const auto proposals = propose(
      catalog, [&](const Question& one) { return both.lookup(one); }, {},
      options);
  ASSERT_TRUE(proposals);
  const catalog::Message message =
      apply(catalog, *proposals, options).messages.front();
  EXPECT_TRUE(message.fuzzy);
  EXPECT_EQ(
      message.translator_comments,
      (Lines{
          "memory: 100 % from a.md (another translation has the same score)"}));
}

TEST_F(Suggest, MarksWhatBreaksThePage) {
  const catalog::Message message =
      filled("See [the guide](a.md)", {.accept = 100});
  EXPECT_TRUE(message.fuzzy);
  EXPECT_EQ(message.translator_comments,
            (Lines{"memory: 100 % from a.md (breaks the page: md-link)"}));
}

TEST_F(Suggest, IsTriedInThePage) {
  catalog::Catalog catalog;
  catalog.messages = {untranslated("See [the guide](a.md)"),
                      untranslated("Install the tool"),
                      untranslated("Wait 10 minutes")};
  const Proposals proposals = proposals_for(catalog, {});
  const SuggestGuard guard(catalog, proposals, rules_, configuration_);
  const auto page = page::parse("# Install the tool\n\nSee [the guide](a.md)\n",
                                "p.md", rules_, {.inlines = true});
  ASSERT_TRUE(page.has_value());
  const SuggestGuard::Tried tried = guard.try_in(*page);
  EXPECT_EQ(tried.proposals, (std::vector<std::size_t>{1, 0}));
  ASSERT_EQ(tried.refused.size(), 1U);
  EXPECT_EQ(tried.refused.front().proposal, 0U);
  EXPECT_EQ(tried.refused.front().violation.code, Code::MdLink);
}

TEST_F(Suggest, IsNotTriedWhereItsSourceCannotStandAlone) {
  catalog::Catalog catalog;
  catalog.messages = {untranslated("Wait 10 minutes"),
                      untranslated("- Wait\n\n1 minutes")};
  Proposals proposals = proposals_for(catalog, {});
  proposals.texts.push_back(proposals.texts.front());
  proposals.texts.back().message = 1;
  const SuggestGuard guard(catalog, proposals, rules_, configuration_);
  EXPECT_TRUE(guard.try_alone(0).refused.empty());
  EXPECT_EQ(guard.try_alone(1).refused.size(), 0U);
}

TEST_F(Suggest, OffersSentencesWhereNoTextIsKnown) {
  const catalog::Message message =
      filled("Nobody knows what this is about. Then open the file.");
  EXPECT_TRUE(message.translations.front().empty());
  EXPECT_FALSE(message.fuzzy);
  EXPECT_EQ(message.translator_comments,
            (Lines{"memory: sentence 2 of 2, 100 % from a.md: "
                   "Then open the file. => Rồi mở tệp đó ra."}));
  EXPECT_TRUE(filled("Nobody knows what this is about. Then open the file.",
                     {.sentences = false})
                  .translator_comments.empty());
}

TEST_F(Suggest, LeavesAloneWhatSomebodyTouched) {
  catalog::Catalog catalog;
  catalog.messages = {
      untranslated("Install the tool"), untranslated("Install the tool"),
      untranslated("Install the tool"), untranslated("Install the tool")};
  catalog.messages[0].translator_comments = {"think about it"};
  catalog.messages[1].translations = {"Cài"};
  catalog.messages[2].obsolete = true;
  catalog.messages[3].plural = "Install the tools";
  catalog.messages[3].translations = {"", ""};
  const Proposals proposals = proposals_for(catalog, {.accept = 100});
  EXPECT_TRUE(proposals.texts.empty());
  EXPECT_EQ(apply(catalog, proposals, {}), catalog);
}

TEST_F(Suggest, ChangesNothingTheSecondTime) {
  catalog::Catalog catalog;
  catalog.messages = {
      untranslated("Install the tools"), untranslated("Wait 10 minutes"),
      untranslated("Quite unknown words here. Then open the file.")};
  const catalog::Catalog once = apply(catalog, proposals_for(catalog, {}), {});
  EXPECT_NE(once, catalog);
  EXPECT_EQ(apply(once, proposals_for(once, {}), {}), once);
}

TEST_F(Suggest, FillsNoMoreThanItsLimit) {
  catalog::Catalog catalog;
  catalog.messages = {untranslated("Install the tool"),
                      untranslated("Wait 10 minutes")};
  EXPECT_EQ(proposals_for(catalog, {.limit = 1}).texts.size(), 1U);
}

TEST_F(Suggest, IsTheSameInAnyNumberOfThreads) {
  catalog::Catalog catalog;
  for (int i = 0; i < 40; ++i) {
    catalog.messages.push_back(
        untranslated("Wait " + std::to_string(i) + " minutes"));
  }
  const auto bytes = [&](std::size_t threads) {
    const SuggestOptions options{.threads = threads};
    return catalog::write(
        apply(catalog, proposals_for(catalog, options), options));
  };
  EXPECT_EQ(bytes(1), bytes(7));
}

TEST_F(Suggest, CountsWhatItDid) {
  catalog::Catalog catalog;
  catalog.messages = {untranslated("Install the tool"),
                      untranslated("See [the guide](a.md)"),
                      untranslated("Nothing like it"),
                      untranslated("All new words now. Then open the file.")};
  const SuggestOptions options{.accept = 100};
  EXPECT_EQ(count(catalog, proposals_for(catalog, options), options),
            (SuggestCounts{.open = 4,
                           .accepted = 1,
                           .fuzzy = 1,
                           .marked = 1,
                           .by_sentence = 1}));
}

}  // namespace
}  // namespace l10n::flow

#include "l10n/check/together.hpp"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/check/tone_style.hpp"

namespace l10n::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

struct Text {
  std::string source;
  std::string target;
};

// Translations of one language, kept together with what refers to them.
class Site {
 public:
  explicit Site(const std::vector<Text>& texts, const std::string& to = "vi") {
    messages_.reserve(texts.size());
    for (const Text& text : texts) {
      messages_.emplace_back();
      messages_.back().id = text.source;
      messages_.back().translations = {text.target};
    }
    for (const catalog::Message& message : messages_) {
      subjects_.push_back({.message = &message,
                           .catalog = "po/x.po",
                           .page = {},
                           .source_language = to == "vi" ? "en" : "vi",
                           .language = to});
    }
    for (const Subject& subject : subjects_) {
      pairs_.push_back({.subject = &subject,
                        .source = read(subject.source()),
                        .target = read(subject.target())});
    }
  }

  // "rule: the bytes of its span", in the order of the checks.
  [[nodiscard]] auto findings(const Settings& settings = {},
                              const Dictionaries& dictionaries = {}) const
      -> std::vector<std::string> {
    Inspected inspected;
    inspect_together(pairs_, settings, dictionaries, inspected);
    std::vector<std::string> found;
    for (const Finding& finding : inspected.findings) {
      found.push_back(finding.check + ": " +
                      std::string(finding.span.of(finding.quoted)));
    }
    return found;
  }

  [[nodiscard]] auto messages(const Settings& settings = {}) const
      -> std::vector<std::string> {
    Inspected inspected;
    inspect_together(pairs_, settings, {}, inspected);
    std::vector<std::string> said;
    for (const Finding& finding : inspected.findings) {
      said.push_back(finding.message);
    }
    return said;
  }

 private:
  std::vector<catalog::Message> messages_;
  std::vector<Subject> subjects_;
  std::vector<Pair> pairs_;
};

TEST(ToneStyle, IsThatOfAnOpenRhyme) {
  EXPECT_EQ(tone_style("hòa"), ToneStyle::Old);
  EXPECT_EQ(tone_style("hoà"), ToneStyle::New);
  EXPECT_EQ(tone_style("Thúy"), ToneStyle::Old);
  EXPECT_EQ(tone_style("THUÝ"), ToneStyle::New);
  EXPECT_EQ(tone_style("khỏe"), ToneStyle::Old);
  for (const char* const word :
       {"quý", "hoàn", "huỳnh", "của", "hoa", "được", "a", ""}) {
    EXPECT_EQ(tone_style(word), ToneStyle::Any) << word;
  }
}

TEST(ToneStyle, IsChangedThereAndBack) {
  EXPECT_EQ(with_tone_style("Hòa", ToneStyle::New), "Hoà");
  EXPECT_EQ(with_tone_style("HOÀ", ToneStyle::Old), "HÒA");
  EXPECT_EQ(with_tone_style("quý", ToneStyle::Old), "quý");
  EXPECT_EQ(folded_word("HÒA"), "hoà");
  EXPECT_EQ(bare_word("đường"), "duong");
}

TEST(ToneStyle, FindsTheRarerStyleOfASite) {
  const Site site(std::vector<Text>{{"a", "hòa"}, {"b", "khóa"}, {"c", "hoá"}});
  EXPECT_THAT(site.findings(), ElementsAre("vi-tone-style: hoá"));
  Settings settings;
  settings.tone_style = ToneStyle::New;
  EXPECT_THAT(site.findings(settings),
              ElementsAre("vi-tone-style: hòa", "vi-tone-style: khóa"));
  EXPECT_THAT(Site(std::vector<Text>{{"a", "hoá"}}).findings(), IsEmpty());
}

TEST(ToneStyle, NamesTheSettingThatAsksForIt) {
  const Site site(std::vector<Text>{{"a", "hòa"}, {"b", "khóa"}, {"c", "hoá"}});
  EXPECT_THAT(site.messages(), ElementsAre("'hoá' is 'hóa' elsewhere on the "
                                           "site"));
  Settings settings;
  settings.tone_style = ToneStyle::Old;
  EXPECT_THAT(site.messages(settings),
              ElementsAre("'hoá' is 'hóa' by `check: tone_style: old`"));
  settings.tone_style = ToneStyle::New;
  EXPECT_THAT(site.messages(settings),
              Contains("'hòa' is 'hoà' by `check: tone_style: new`"));
}

// What a site says a hundred times, and more that it says, so that words have
// their rates.
auto texts_of_a_site() -> std::vector<Text> {
  std::vector<Text> texts;
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    texts.push_back({"the guide " + number, "xem hướng dẫn sử dụng " + number});
    texts.push_back({"open " + number, "mở trang thứ " + number + " của sách"});
    texts.push_back({"then " + number, "sau đó lưu tệp rồi đóng cửa sổ lại"});
  }
  return texts;
}

TEST(Context, FindsASyllableThatIsAnotherOneEverywhereElse) {
  std::vector<Text> texts = texts_of_a_site();
  texts.push_back({"more", "xem hường dẫn sử dụng"});
  texts.push_back({"less", "xem hướng dan sử dụng"});
  EXPECT_THAT(Site(texts).findings(),
              IsSupersetOf({"vi-context: hường", "vi-context: dan"}));
}

TEST(Context, LeavesWordsAloneThatItKnowsTooLittleOf) {
  std::vector<Text> texts = texts_of_a_site();
  texts.push_back({"a kite", "thả diều trên đê"});
  texts.push_back({"a dan", "xem hướng dan sử dụng"});  // as the source has it
  texts.push_back({"Mr Huong", "ông Hường dẫn đường"});
  EXPECT_THAT(Site(texts).findings(), Not(Contains(StartsWith("vi-context"))));
  EXPECT_THAT(Site(std::vector<Text>{{"a", "xem hường dẫn"},
                                     {"b", "xem hướng dẫn này"},
                                     {"c", "xem hướng dẫn kia"}})
                  .findings(),
              IsEmpty());
}

TEST(Context, KnowsWordsThatAreDoubledOnPurpose) {
  EXPECT_THAT(Site(std::vector<Text>{{"a", "làm dần dần thôi"}}).findings(),
              IsEmpty());
  EXPECT_THAT(Site(std::vector<Text>{{"a", "đây là là sai"}}).findings(),
              ElementsAre("doubled-word: là là"));
  // công cụ + cụ thể
  EXPECT_THAT(Site(std::vector<Text>{{"a", "các công cụ cụ thể"},
                                     {"b", "một công cụ"},
                                     {"c", "rất cụ thể"}})
                  .findings(),
              IsEmpty());
}

TEST(Context, FindsWordsOfTwoSyllablesThatStandTwice) {
  const auto found = [](const char* target) {
    return Site(std::vector<Text>{{"a", target}}).findings();
  };
  EXPECT_THAT(found("Hãy kiểm tra kiểm tra máy"),
              ElementsAre("doubled-word: kiểm tra kiểm tra"));
  EXPECT_THAT(found("Ứng dụng ứng dụng chạy"),
              ElementsAre("doubled-word: Ứng dụng ứng dụng"));
  for (const char* const text :
       {"làm từng bước từng bước", "thêm một ít một ít", "kiểm tra, kiểm tra",
        "con cào cào và chuồn chuồn", "nổ đùng đùng, máy ầm ầm",
        "sơ sơ vậy thôi, đi đôi đôi"}) {
    EXPECT_THAT(found(text), IsEmpty()) << text;
  }
  // giới hạn + giới hạn gas
  EXPECT_THAT(Site(std::vector<Text>{{"a", "Giới hạn giới hạn gas"},
                                     {"b", "theo giới hạn gas này"}})
                  .findings(),
              IsEmpty());
}

TEST(Consistency, FindsOneSourceInTwoWordingsAndTwoInOne) {
  EXPECT_THAT(
      Site(std::vector<Text>{{"Open it", "Mở nó"}, {"Open it", "Hãy mở"}})
          .findings(),
      ElementsAre("inconsistent: "));
  EXPECT_THAT(Site(std::vector<Text>{{"Save the page", "Lưu trang lại"},
                                     {"Close the page", "Lưu trang lại"}})
                  .findings(),
              ElementsAre("reused: "));
  EXPECT_THAT(Site(std::vector<Text>{{"Create a page", "Tạo một trang"},
                                     {"Creating pages", "Tạo một trang"}})
                  .findings(),
              IsEmpty());
}

TEST(Terms, AreUsedAlikeOnTheWholeSite) {
  Settings settings;
  settings.terms =
      TermIndex({{.source = "cluster", .targets = {"cụm", "nhóm máy"}}});
  EXPECT_THAT(Site(std::vector<Text>{{"a cluster", "một cụm"},
                                     {"the cluster", "cụm đó"},
                                     {"clusters", "các nhóm máy"}})
                  .findings(settings),
              ElementsAre("inconsistent-term: nhóm máy"));
}

class Spelling : public testing::Test {
 protected:
  void SetUp() override {
    const std::vector<std::string> folders{"/usr/share/hunspell"};
    auto vietnamese = Dictionary::open("vi_VN", folders);
    auto english = Dictionary::open("en_US", folders);
    if (!vietnamese || !english) {
      GTEST_SKIP() << "no dictionaries of hunspell here";
    }
    vietnamese_.emplace(*std::move(vietnamese));
    english_.emplace(*std::move(english));
  }

  [[nodiscard]] auto findings(const std::vector<Text>& texts,
                              const std::string& to,
                              const Settings& settings = {}) const
      -> std::vector<std::string> {
    return Site(texts, to).findings(
        settings, {.vietnamese = &*vietnamese_, .english = &*english_});
  }

  std::optional<Dictionary> vietnamese_;
  std::optional<Dictionary> english_;
};

TEST_F(Spelling, TakesToneMarksInBothStyles) {
  EXPECT_THAT(findings({{"a", "hòa bình, hòa giải, Thủy"}}, "vi"), IsEmpty());
  EXPECT_THAT(findings({{"a", "hoà bình, Thuỷ"}}, "vi"), IsEmpty());
  EXPECT_THAT(findings({{"a", "một nhứngx từ đươc viết"}}, "vi"),
              ElementsAre("vi-spell: nhứngx", "vi-spell: đươc"));
}

TEST_F(Spelling, LeavesTermsNamesAndKnownWordsAlone) {
  EXPECT_THAT(
      findings({{"the kubelet", "chạy kubelet trên subnet và Đăk"}}, "vi"),
      IsEmpty());
  EXPECT_THAT(findings({{"a", "the kubelett runs"}}, "en"),
              ElementsAre("en-spell: kubelett"));
  Settings settings;
  settings.known.insert("kubelett");
  EXPECT_THAT(findings({{"a", "the kubelett runs"}}, "en", settings),
              IsEmpty());
}

TEST_F(Spelling, KnowsWordsThatTheDictionaryLacks) {
  EXPECT_THAT(findings({{"a", "Đắk Lắk"}, {"b", "một mẩu giấy"}}, "vi"),
              IsEmpty());
}

TEST_F(Spelling, TakesAnEnglishWordForATermThatTheSiteUsesOften) {
  EXPECT_THAT(findings({{"a", "it is onchain"}, {"b", "not onchain"}}, "en"),
              ElementsAre("en-spell: onchain", "en-spell: onchain"));
  EXPECT_THAT(
      findings(
          {{"a", "it is onchain"}, {"b", "not onchain"}, {"c", "stay onchain"}},
          "en"),
      IsEmpty());
}

TEST_F(Spelling, FindsAWordThatLostItsMarks) {
  EXPECT_THAT(findings({{"a", "kích hoạt nó"}, {"b", "hãy kich hoạt"}}, "vi"),
              ElementsAre("vi-spell: kich"));
}

TEST(Dictionary, IsMissedWithAWord) {
  const auto none = Dictionary::open("xx_XX", {"/nowhere"});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::CannotRead);
  EXPECT_EQ(none.error().severity, Severity::Warning);
}

}  // namespace
}  // namespace l10n::check

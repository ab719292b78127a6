#include "l10n/check/families.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/checking.hpp"

namespace l10n::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const Languages kToEnglish{.source = "vi", .target = "en"};
const Languages kPlain{.source = "en", .target = "vi", .markdown = false};

TEST(Families, HaveNothingToSayOfAGoodTranslation) {
  EXPECT_THAT(ids("Open the **AWS Console** at 10:30, then run `ls -la`.",
                  "Mở **AWS Console** lúc 10:30, rồi chạy `ls -la`."),
              IsEmpty());
  EXPECT_THAT(ids("The total is 1,000.5 USD (\"about\").",
                  "Tổng cộng là 1.000,5 USD (“khoảng”)."),
              IsEmpty());
}

TEST(Emphasis, FindsAMarkerThatLostItsPartner) {
  EXPECT_THAT(ids("a **bold** word", "một từ **đậm"),
              ElementsAre("md-markers"));
  EXPECT_THAT(ids("a **bold** word", "một từ ** đậm **"),
              ElementsAre("md-markers"));
  EXPECT_THAT(ids("a **bold** word", "một từ đậm"),
              ElementsAre("md-structure"));
  EXPECT_THAT(ids("an *italic* word", "một từ **nghiêng**"),
              ElementsAre("md-structure"));
  EXPECT_THAT(ids("a Function here", "một hàm (*function*) ở đây"), IsEmpty());
  EXPECT_THAT(ids("a Function here", "một *hàm* ở đây"),
              ElementsAre("md-structure"));
  EXPECT_THAT(ids("2 * 3 and snake_case", "2 * 3 và snake_case"), IsEmpty());
  EXPECT_THAT(ids("a **bold** word", "một từ **đậm", kPlain),
              Not(Contains("md-markers")));
}

TEST(Emphasis, FindsATextThatBeginsLikeABlock) {
  EXPECT_THAT(ids("A list", "- Một danh sách"), ElementsAre("md-breakout"));
  EXPECT_THAT(ids("A heading", "# Một tiêu đề"), ElementsAre("md-breakout"));
  EXPECT_THAT(ids("2. Setup", "2. Cài đặt"), IsEmpty());
  EXPECT_THAT(ids("2. Setup", "# 2. Cài đặt"), ElementsAre("md-breakout"));
  EXPECT_THAT(ids("- Setup", "- - Cài đặt"), ElementsAre("md-breakout"));
  EXPECT_THAT(ids("The year 2026", "2026. Năm nay"), IsEmpty());
}

TEST(Numbers, AreReadByTheCustomOfEachLanguage) {
  EXPECT_THAT(ids("1,234.50 in all", "tổng cộng 1.234,5"), IsEmpty());
  EXPECT_THAT(ids("version 1.2.3", "phiên bản 1.2.3"), IsEmpty());
  EXPECT_THAT(ids("two users and 3 groups", "2 người dùng và ba nhóm"),
              IsEmpty());
  EXPECT_THAT(ids("on January 5, 2024", "ngày 5 tháng 1 năm 2024"), IsEmpty());
  EXPECT_THAT(ids("wait 30 seconds", "chờ 20 giây"), ElementsAre("numbers"));
  EXPECT_THAT(ids("wait 30 seconds", "chờ vài giây"), ElementsAre("numbers"));
  EXPECT_THAT(ids("wait some seconds", "chờ 30 giây"), ElementsAre("numbers"));
  EXPECT_THAT(ids("an EC2 instance", "một máy chủ ảo"),
              Not(Contains("numbers")));
}

TEST(Numbers, MayBeWrittenAsWords) {
  EXPECT_THAT(ids("Wait twenty minutes", "Đợi 20 phút"), IsEmpty());
  EXPECT_THAT(ids("Fifteen users", "15 người dùng"), IsEmpty());
  EXPECT_THAT(ids("Twenty-five users", "25 người dùng"), IsEmpty());
  EXPECT_THAT(ids("15 minutes", "Mười lăm phút"), IsEmpty());
  EXPECT_THAT(ids("30 days later on", "Ba mươi ngày sau nữa"), IsEmpty());
  EXPECT_THAT(ids("wait 20 years more", "chờ hai mươi năm nữa"), IsEmpty());
  EXPECT_THAT(ids("Half of the users", "50% người dùng"), IsEmpty());
  EXPECT_THAT(ids("Thirty days", "31 ngày"), ElementsAre("numbers"));
  EXPECT_THAT(ids("3 days later on", "Ba mươi ngày sau nữa"),
              ElementsAre("numbers"));
}

TEST(Numbers, SayWhichOneTheSourceLacks) {
  const auto found = findings("Giá 15 USD.", "Price 16 USD, 100%.", kToEnglish);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].message, "the source has 15, not 16");
  EXPECT_EQ(found[1].message, "the source does not have the number 100");
}

TEST(Numbers, HaveTheSeparatorsOfEnglish) {
  EXPECT_THAT(
      ids("Chi phí là 1.000,5 USD.", "The cost is 1.000,5 USD.", kToEnglish),
      ElementsAre("numbers"));
  EXPECT_THAT(
      ids("Khoảng 0,023 USD mỗi GB", "About 0,023 USD per GB", kToEnglish),
      ElementsAre("numbers"));
  EXPECT_THAT(
      ids("Khoảng 0,023 USD mỗi GB", "About 0.023 USD per GB", kToEnglish),
      IsEmpty());
  EXPECT_THAT(ids("Giá 25.000 đồng", "It costs 25.000 dong", kToEnglish),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("Có 1.250.300 lượt", "It has 1.250.300 visits", kToEnglish),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("Giá 25.000 đồng", "It costs 25,000 dong", kToEnglish),
              IsEmpty());
  EXPECT_THAT(
      ids("Bản 3.125 và 10.0.0", "Release 3.125 and 10.0.0", kToEnglish),
      IsEmpty());
  EXPECT_THAT(ids("Điểm (3,5)", "Point (3,5)", kToEnglish), IsEmpty());
  EXPECT_THAT(ids("Bước 1,2,3", "Steps 1,2,3", kToEnglish), IsEmpty());
}

TEST(Numbers, OfTwelveHoursExcuseTheHourAlone) {
  EXPECT_THAT(ids("Amazon S3 with 5 buckets", "Amazon S3 với 7 bucket"),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("It took 5 amazing days", "Mất 17 ngày tuyệt vời"),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("At 2:30 PM on May 3", "Lúc 14:30 ngày 3 tháng 5"),
              IsEmpty());
  EXPECT_THAT(ids("At 2:30 PM on May 3", "Lúc 15:45 ngày 9 tháng 8"),
              Contains("numbers"));
  EXPECT_THAT(ids("Come at 3 o'clock", "Hãy đến lúc 15 giờ"), IsEmpty());
  EXPECT_THAT(ids("Come at 8 p.m. then", "Hãy đến lúc 20 giờ"), IsEmpty());
  EXPECT_THAT(ids("Come at 20:00 then", "Hãy đến lúc 8 giờ tối"), IsEmpty());
  EXPECT_THAT(ids("Come at 12 AM then", "Hãy đến lúc 0 giờ"), IsEmpty());
  EXPECT_THAT(ids("Come at 9:00 then", "Hãy đến lúc 9 giờ"), IsEmpty());
  EXPECT_THAT(ids("Come at 9:15 then", "Hãy đến lúc 9 giờ"),
              ElementsAre("numbers"));
}

TEST(Numbers, AreMultipliedByTheWordBehind) {
  EXPECT_THAT(ids("About 1.5 million users", "Khoảng 1.500.000 người dùng"),
              IsEmpty());
  EXPECT_THAT(ids("About 2,000,000 users", "Khoảng 2 triệu người dùng"),
              IsEmpty());
  EXPECT_THAT(ids("About 2 million users", "Khoảng 2 triệu người dùng"),
              IsEmpty());
  EXPECT_THAT(ids("About 2 million users", "Khoảng hai triệu người dùng"),
              IsEmpty());
  EXPECT_THAT(ids("About 3 trillion dong", "Khoảng 3 nghìn tỷ đồng"),
              IsEmpty());
  EXPECT_THAT(ids("About 2 million users", "Khoảng 200.000 người dùng"),
              ElementsAre("numbers"));
}

TEST(Dates, HaveTheDayFirstInVietnamese) {
  EXPECT_THAT(ids("On December 25, 2024", "Vào ngày 12/25/2024"),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("On 12/25/2024 then", "Vào ngày 12-25-2024 nhé"),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("On December 25, 2024", "Vào ngày 25/12/2024"), IsEmpty());
  EXPECT_THAT(ids("As MM/DD/YYYY: 12/25/2024", "Theo MM/DD/YYYY: 12/25/2024"),
              IsEmpty());
  EXPECT_THAT(ids("Open a/12/25/2024/b", "Mở a/12/25/2024/b"), IsEmpty());
}

TEST(Dates, MustNotChangeDayAndMonth) {
  EXPECT_THAT(ids("It is due on May 3", "Hạn là ngày 5 tháng 3"),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("It is due on 3 May", "Hạn là ngày 3 tháng 5"), IsEmpty());
  EXPECT_THAT(ids("It is due on October 2, 2024", "Hạn là ngày 10/2/2024"),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("It is due on the 2nd of October", "Hạn là 2 tháng 10"),
              IsEmpty());
  EXPECT_THAT(ids("Hạn là ngày 3 tháng 5", "It is due on March 5", kToEnglish),
              ElementsAre("numbers"));
  EXPECT_THAT(ids("You may 3 times, 5 in March", "Được 3 lần, 5 trong tháng 3"),
              IsEmpty());
  EXPECT_THAT(ids("It is May 3 (3/5/2024)", "Ngày 3 tháng 5 (3/5/2024)"),
              IsEmpty());
  EXPECT_THAT(ids("From May 3 to March 5", "Từ ngày 5 tháng 3 đến 3 tháng 5"),
              IsEmpty());
}

TEST(Placeables, EndBeforeTheMarkOfEmphasis) {
  EXPECT_THAT(ids("It costs _5 KAIA_ now", "Nó tốn *5 KAIA* đấy"),
              Not(Contains("variable")));
  EXPECT_THAT(ids("Send _GET /api/users_ now", "Gửi *GET /api/users* ngay"),
              Not(Contains("filepath")));
  EXPECT_THAT(ids("Set _the name $HOME_ now", "Đặt *tên $HOME* ngay"),
              Not(Contains("variable")));
  EXPECT_THAT(ids("Open _index.md now", "Mở index.md ngay"),
              Contains("filepath"));
}

TEST(Placeables, AreTheSameInAllLanguages) {
  EXPECT_THAT(ids("set $HOME and {name}", "đặt $HOME và {ten}"),
              ElementsAre("variable", "variable"));
  EXPECT_THAT(ids("run it with --verbose on", "chạy với --chi-tiet nhé"),
              Contains("option"));
  EXPECT_THAT(ids("edit /etc/hosts now", "sửa /etc/host ngay"),
              Contains("filepath"));
  EXPECT_THAT(ids("edit config.toml now", "sửa `config.toml` ngay"),
              Not(Contains("filepath")));
  EXPECT_THAT(
      ids("see https://example.org/a", "xem https://example.org/b", kPlain),
      Contains("url"));
  EXPECT_THAT(ids("mail me@example.org", "gửi thư", kPlain), Contains("email"));
  EXPECT_THAT(ids("open the VPC page", "mở trang mạng"),
              ElementsAre("acronyms"));
  EXPECT_THAT(ids("you DON'T open it, I'LL do", "bạn đừng mở, để tôi"),
              Not(Contains("acronyms")));
  EXPECT_THAT(ids("open the 'VPN' page", "mở trang mạng"),
              Contains("acronyms"));
  EXPECT_THAT(ids("this DOES NOT SEND mail", "cái này KHÔNG gửi thư"),
              Not(Contains("acronyms")));
  EXPECT_THAT(ids("open the AWS VPC page", "mở trang mạng"),
              ElementsAre("acronyms", "acronyms"));
  EXPECT_THAT(ids("update the OS now", "cập nhật hệ điều hành ngay"),
              Not(Contains("acronyms")));
}

TEST(Spaces, AreMended) {
  EXPECT_EQ(mended("One, two", " Một ,hai"), "Một, hai");
  EXPECT_EQ(mended("One two.", "Một  hai ."), "Một hai.");
  EXPECT_EQ(mended("It is one. And two", "Đây là một.Và hai nữa"),
            "Đây là một. Và hai nữa");
  EXPECT_EQ(mended("see example.com", "xem example.com"), "xem example.com");
  EXPECT_EQ(mended("a `b  c` d", "a `b  c` d"), "a `b  c` d");
  EXPECT_THAT(ids("one\ntwo", "một hai"), ElementsAre("line-breaks"));
}

TEST(Spaces, StandBehindAMarkAndNotBefore) {
  EXPECT_EQ(mended("Read: go.", "Đọc:đi."), "Đọc: đi.");
  EXPECT_EQ(mended("Note: when it runs", "Lưu ý:khi nó chạy"),
            "Lưu ý: khi nó chạy");
  EXPECT_EQ(mended("Great! Yes", "Tuyệt !Hay"), "Tuyệt! Hay");
  for (const char* const text :
       {"vui :tươi: nhé", "mở https://a.vn/đọc:đi nhé", "dùng `đọc:đi` nhé",
        "lúc 9:30 nhé", "đặt key:giá nhé", "dùng !important nhé",
        "dùng .NET nhé"}) {
    EXPECT_EQ(mended("Nothing is here", text), text);
  }
  const auto found = findings("Read: go", "Đọc : đi");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "a blank stands before ':'");
}

TEST(Punctuation, IsComparedByClasses) {
  EXPECT_THAT(ids("Open it...", "Mở ra…"), IsEmpty());
  EXPECT_THAT(ids("Open it:", "Mở ra."), ElementsAre("end-punctuation"));
  EXPECT_THAT(ids("Open it.", "Mở ra..."), ElementsAre("end-punctuation"));
  EXPECT_THAT(ids("Files, etc.", "Tập tin, v.v..."), ElementsAre());
  EXPECT_THAT(ids("the (first) one", "cái (thứ nhất"), ElementsAre("brackets"));
  EXPECT_THAT(ids("Goals", "Mục tiêu \\{#goals}"), IsEmpty());
  EXPECT_THAT(ids("[a link](x(y)) here", "[liên kết](x(y)) đây"), IsEmpty());
  EXPECT_THAT(ids("a \"word\" here", "một “từ ở đây"), ElementsAre("quotes"));
  EXPECT_THAT(ids("a \"word\" here", "một «từ» ở đây"), IsEmpty());
}

TEST(Characters, AreMendedWhereThatIsSafe) {
  EXPECT_EQ(mended("knowledge", "kiến \u200B\u200Bthức"), "kiến thức");
  EXPECT_EQ(mended("knowledge", "kie\u0302\u0301n thức"), "kiến thức");
  EXPECT_EQ(mended("Road", "Ðường ði"), "Đường đi");
  EXPECT_EQ(mended("a word here", "một\u00A0từ ở đây"), "một từ ở đây");
  EXPECT_THAT(ids("Dictionary", "Tá»« Äiá»ƒn"), Contains("mojibake"));
}

TEST(Characters, LeavesTheNoBreakBlanksOfTypographers) {
  for (const char* const text : {"khoảng 5\u00A0GB", "khoảng 5\u00A0%",
                                 "khoảng 5\u00A0°C", "ở TP.\u00A0Huế"}) {
    EXPECT_EQ(mended("about 5", text), text);
  }
  EXPECT_EQ(mended("about 5", "số\u00A05"), "số 5");
}

TEST(Characters, LeavesTheEthOfOtherLanguages) {
  for (const char* const word : {"Sigurður", "Guðmundsdóttir", "ð"}) {
    EXPECT_EQ(
        mended(std::string(word) + " is here", std::string(word) + " ở đây"),
        std::string(word) + " ở đây");
  }
  EXPECT_EQ(mended("Made in Iceland", "Sigurður làm, ði"), "Sigurður làm, đi");
}

TEST(Spaces, LeavesTheTokensOfTheSource) {
  EXPECT_EQ(mended("Set (x,y)", "Tập (x,y)"), "Tập (x,y)");
  EXPECT_EQ(mended("Ratio a,b,c", "Tỉ số a,b,c"), "Tỉ số a,b,c");
  EXPECT_EQ(mended("one, two", "một,hai"), "một, hai");
}

TEST(Words, FindsWhatWasCopiedOrIsTooShort) {
  EXPECT_THAT(ids("always the best", "luôn luôn tốt nhất"), IsEmpty());
  EXPECT_THAT(ids("open the page and save it", "open the page and save it"),
              ElementsAre("same"));
  EXPECT_THAT(ids("access-log-of-the-site-dev and x",
                  "access-log-of-the-site-dev and x"),
              IsEmpty());
  EXPECT_THAT(
      ids("Amazon Elastic Compute Cloud", "Amazon Elastic Compute Cloud"),
      IsEmpty());
  EXPECT_THAT(
      ids("this is a rather long sentence of an author", "câu này ngắn"),
      ElementsAre("length"));
}

TEST(Language, IsThatOfTheCatalog) {
  EXPECT_THAT(ids("Mở trang quản lý rồi lưu lại",
                  "Mở trang quản lý rồi lưu nhé", kToEnglish),
              Contains("wrong-language"));
  EXPECT_THAT(ids("Open the management page and save it",
                  "Please open this management page and save"),
              Contains("wrong-language"));
  EXPECT_THAT(ids("In the agent console, click the action group",
                  "Trong agent console, click action group"),
              IsEmpty());
  EXPECT_THAT(ids("Mở trang quản lý", "Open the quản lý page", kToEnglish),
              Contains("vietnamese-left"));
  EXPECT_THAT(ids("Thành phố Đà Nẵng", "The city of Đà Nẵng", kToEnglish),
              IsEmpty());
  EXPECT_THAT(ids("Viết *hòa*", "Write *hòa* as it is", kToEnglish), IsEmpty());
  EXPECT_THAT(ids("Then open the settings page of the account, please",
                  "Sau đó mở settings page of the account của bạn nhé"),
              Contains("english-left"));
  EXPECT_THAT(ids("Open the management page and save it",
                  "Mo trang quan ly roi luu lai nhe"),
              Contains("vi-no-diacritics"));
}

TEST(Language, FindsVietnameseInShortTitles) {
  const std::vector<std::pair<std::string, std::string>> left{
      {"Giới thiệu", "Giới thiệu"},
      {"Mẹo", "Mẹo"},
      {"Mục tiêu", "Mục tiêu"},
      {"Tạo bucket S3", "Tạo bucket S3"},
      {"Giá trị mới", "Giá trị mới"},
      {"Giá trị mặc định", "Giá trị default"},
      {"Mục tiêu của bài", "Mục tiêu of the lesson"},
      {"Tạo một vai trò mới", "Create một role"},
      {"Mở đầu", "Open đầu"},
      {"Giá trị", "Gía trị"}};
  for (const auto& [source, target] : left) {
    EXPECT_THAT(ids(source, target, kToEnglish), Contains("vietnamese-left"))
        << target;
  }
}

TEST(Language, LeavesNamesOfPeopleAndPlaces) {
  const std::vector<std::pair<std::string, std::string>> names{
      {"Họ và tên: Nguyễn Thị Thu Hà", "Full name: Nguyễn Thị Thu Hà"},
      {"Người hướng dẫn: Phạm Văn Đông", "Mentor: Phạm Văn Đông"},
      {"**Giảng viên:** ThS. Trần Đức Thắng",
       "**Lecturer:** MSc. Trần Đức Thắng"},
      {"Trần Văn Bình dạy.", "Trần Văn Bình teaches."},
      {"Huế và Đà Nẵng", "Huế and Đà Nẵng"},
      {"Huế", "Huế"},
      {"Đà Nẵng và Huế đẹp.", "Đà Nẵng and Huế are beautiful."},
      {"Gọi món tự chọn ở São Paulo", "À la carte in São Paulo"}};
  for (const auto& [source, target] : names) {
    EXPECT_THAT(ids(source, target, kToEnglish), IsEmpty()) << target;
  }
}

TEST(Language, FindsEnglishBesideAWordWithoutMarks) {
  EXPECT_THAT(ids("Remember to delete all the resources after the lab.",
                  "Hãy nhớ delete all the resources sau bài lab."),
              ElementsAre("english-left"));
  EXPECT_THAT(ids("You can create a new role in the console.",
                  "Bạn có thể create a new role trong console."),
              ElementsAre("english-left"));
  EXPECT_THAT(ids("Please note the following when you deploy.",
                  "Please note the following khi bạn triển khai."),
              ElementsAre("english-left"));
  EXPECT_THAT(ids("It is infrastructure as a service here.",
                  "Đây là infrastructure as a service đó."),
              IsEmpty());
  EXPECT_THAT(ids("put it in one and the same object",
                  "gom vào một đối tượng (the same object)"),
              IsEmpty());
}

TEST(Language, FindsWhatLostItsMarks) {
  EXPECT_THAT(ids("Introduction", "Gioi thieu"),
              ElementsAre("vi-no-diacritics"));
  EXPECT_THAT(ids("The water is hot and it can be dangerous for people.",
                  "Nuoc rat nong va co the nguy hiem cho nguoi dung."),
              ElementsAre("vi-no-diacritics"));
  EXPECT_THAT(ids("Open the chat", "Xem chat"), IsEmpty());
}

}  // namespace
}  // namespace l10n::check

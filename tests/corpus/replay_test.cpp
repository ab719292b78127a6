// The history of a site, replayed: pages change, catalogs follow, and every
// translation that is still right stays, every other one is marked and knows
// where it comes from. msgmerge goes the same way beside it.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

#include "corpus/corpus.hpp"
#include "corpus/history.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/flow/extract.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;
using test::History;

// What a translator makes of a text; links and numbers stay.
auto translation_of(const std::string& id) -> std::string {
  return "Dịch: " + id;
}

void translate(Catalog& catalog) {
  for (Message& message : catalog.messages) {
    if (!message.obsolete) {
      message.translations = {translation_of(message.id)};
      message.fuzzy = false;
      message.previous = {};
    }
  }
}

struct Score {
  std::size_t exact = 0;
  std::size_t lost = 0;  // still right, but not exact
  std::size_t edited = 0;
  std::size_t right = 0;
  std::size_t missed = 0;  // no ancestor, or a wrong one
  std::size_t wrong = 0;   // unmarked

  [[nodiscard]] auto percent() const -> double {
    return 100.0 * static_cast<double>(right) /
           static_cast<double>(right + missed);
  }
};

auto contains_any(const std::string& previous,
                  const std::set<std::string>& roots) -> bool {
  return std::any_of(roots.begin(), roots.end(), [&](const std::string& root) {
    return previous == root || previous.starts_with(root + "\n\n") ||
           previous.ends_with("\n\n" + root);
  });
}

void judge(const Catalog& old, const Catalog& updated,
           const test::Origins& origins, Score& score) {
  std::set<std::string> known;
  for (const Message& message : old.messages) {
    if (has_translation(message)) {
      known.insert(message.id);
    }
  }
  for (const Message& message : updated.messages) {
    if (message.obsolete) {
      continue;
    }
    const bool is_exact = is_translated(message) &&
                          message.translations[0] == translation_of(message.id);
    score.wrong += is_translated(message) && !is_exact ? 1 : 0;
    const auto origin = origins.find(message.id);
    if (known.contains(message.id)) {
      ++(is_exact ? score.exact : score.lost);
    } else if (origin != origins.end() && !origin->second.empty()) {
      score.edited += is_exact ? 1 : 0;
      const bool is_right =
          is_exact || (message.fuzzy && message.previous.id &&
                       contains_any(*message.previous.id, origin->second));
      ++(is_right ? score.right : score.missed);
    }
  }
}

class Files {
 public:
  Files() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "l10n-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }

  ~Files() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Files(const Files&) = delete;
  auto operator=(const Files&) -> Files& = delete;

  // What `msgmerge --previous` makes of both; none without the tool.
  [[nodiscard]] auto msgmerge(const std::string& old,
                              const std::string& pot) const
      -> std::optional<Catalog> {
    put("old.po", old);
    put("new.pot", pot);
    const std::string command = "cd " + folder_ +
                                " && msgmerge -q --previous old.po new.pot "
                                "-o out.po 2>/dev/null";
    if (std::system(command.c_str()) != 0) {  // NOLINT: paths of our own
      return std::nullopt;
    }
    std::ifstream file(folder_ + "/out.po", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto read = catalog::read(bytes, "out.po");
    return read ? std::optional(*read) : std::nullopt;
  }

 private:
  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ + '/' + name, std::ios::binary) << bytes;
  }

  std::string folder_;
};

auto facts() -> CatalogFacts {
  return {.language = "en",
          .source_language = "vi",
          .project = "Replay 1.0",
          .bugs = "someone@example.org",
          .date = "2026-01-01 00:00+0000",
          .generator = "l10n"};
}

auto messages_of(const std::vector<History>& histories)
    -> std::vector<Message> {
  std::map<std::string, std::string> pages;  // in the order of their paths
  for (const History& history : histories) {
    pages[history.path()] = history.bytes();
  }
  std::vector<ExtractedPage> extracted;
  for (const auto& [path, bytes] : pages) {
    extracted.push_back(
        extract_page(bytes, path, test::defaults(), test::default_rules())
            .value());
  }
  return make_messages(extracted, site::References::Full);
}

struct Replay {
  Score ours;
  Score msgmerge;
};

auto replay(std::vector<History> histories, int rounds) -> Replay {
  std::vector<std::string> vocabulary;
  for (const History& history : histories) {
    for (const std::size_t line : history.paragraphs()) {
      std::istringstream words(history.line(line));
      for (std::string word; words >> word;) {
        if (word.find_first_of("[](){}*_`.,:!") == std::string::npos) {
          vocabulary.push_back(word);
        }
      }
    }
  }
  Replay result;
  const Files files;
  Catalog catalog =
      update_catalog({}, messages_of(histories), facts(), {})->catalog;
  translate(catalog);
  for (int round = 0; round < rounds; ++round) {
    test::Origins origins;
    for (History& history : histories) {
      history.settle();
      for (int edit = 0; edit < 4; ++edit) {
        history.edit(vocabulary);
      }
      origins.insert(history.origins().begin(), history.origins().end());
    }
    const std::vector<Message> fresh = messages_of(histories);
    auto updated = update_catalog(catalog, fresh, facts(), {});
    judge(catalog, updated->catalog, origins, result.ours);
    const auto again = update_catalog(updated->catalog, fresh, facts(), {});
    EXPECT_FALSE(again->changed);
    Catalog pot = catalog;
    pot.messages = fresh;
    for (Message& message : pot.messages) {
      message.translations = {""};
    }
    if (const auto merged =
            files.msgmerge(catalog::write(catalog), catalog::write(pot))) {
      judge(catalog, *merged, origins, result.msgmerge);
    }
    catalog = std::move(updated->catalog);
    translate(catalog);
  }
  return result;
}

void expect_good(const Replay& result) {
  const Score& ours = result.ours;
  std::cout << "l10n: " << ours.exact << " exact, " << ours.lost << " lost; "
            << ours.right << " of " << ours.right + ours.missed
            << " ancestors right (" << ours.percent() << " %), " << ours.edited
            << " of them edited; " << ours.wrong << " wrong ones unmarked\n";
  const Score& other = result.msgmerge;
  std::cout << "msgmerge --previous: " << other.exact << " exact, "
            << other.lost << " lost; " << other.right << " of "
            << other.right + other.missed << " ancestors right ("
            << other.percent() << " %)\n";
  EXPECT_EQ(ours.wrong, 0U);
  EXPECT_EQ(ours.lost, 0U);
  EXPECT_GT(ours.right, 0U);
  EXPECT_GE(ours.percent(), 98.0);
}

TEST(Replay, OfRealPagesLosesNothingAndFindsTheAncestors) {
  SKIP_WITHOUT_CORPUS();
  constexpr std::size_t kPages = 45;
  std::vector<History> histories;
  std::uint32_t seed = 1;
  for (const test::CorpusPage* const page : test::corpus_sample(600)) {
    if (page->bytes.find('\r') != std::string::npos) {
      continue;
    }
    History history(page->path, page->bytes, seed++);
    if (history.is_prose() && histories.size() < kPages) {
      histories.push_back(std::move(history));
    }
  }
  ASSERT_GE(histories.size(), 40U);
  expect_good(replay(std::move(histories), 5));
}

// Without a corpus: pages made of numbered sentences.
TEST(Replay, OfMadeUpPagesLosesNothingAndFindsTheAncestors) {
  std::vector<History> histories;
  std::mt19937 random(7);
  const std::vector<std::string> syllables{"ka", "lo", "mi",  "ru", "ten",
                                           "sa", "vo", "hin", "đa", "quy"};
  for (std::uint32_t page = 0; page < 8; ++page) {
    std::string bytes = "# Trang " + std::to_string(page) + "\n\n";
    for (int paragraph = 0; paragraph < 12; ++paragraph) {
      for (int word = 0; word < 18; ++word) {
        bytes += word == 0 ? "" : " ";
        for (std::size_t size = 1 + random() % 3; size > 0; --size) {
          bytes += syllables[random() % syllables.size()];
        }
        bytes += word == 9 ? " " + std::to_string(random() % 90 + 2) : "";
      }
      bytes += paragraph % 3 == 0 ? " [x](/a/b).\n\n" : ".\n\n";
    }
    histories.emplace_back("content/" + std::to_string(page) + ".vi.md", bytes,
                           page);
  }
  expect_good(replay(std::move(histories), 6));
}

}  // namespace
}  // namespace l10n::flow

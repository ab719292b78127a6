// Three-way merges of all pairs of edits, and of random series of them.
#include <algorithm>
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "catalog/three_way_oracle.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

// A source changed on one side, and its translation on the other: the one that
// stands is fuzzy, and both are there.
TEST(ThreeWay, NeverPassesOverAChangedSourceSilently) {
  const std::vector<Edit> all = edits();
  const auto edit = [&](const std::string& name) {
    return *std::find_if(all.begin(), all.end(),
                         [&](const Edit& e) { return e.name == name; });
  };
  std::size_t merges = 0;
  for (const char* const change :
       {"change the source", "change and translate", "edit a number",
        "change and translate alike", "change and draft", "change by hand"}) {
    for (const char* const translate :
         {"translate", "translate alike", "draft"}) {
      for (const char* const text : {"old", ""}) {
        SCOPED_TRACE(std::string(change) + " / " + translate + " / " + text);
        const Catalog base = start(text, false);
        Catalog changed = base;
        Catalog translated = base;
        edit(change).apply(changed, "A");
        edit(translate).apply(translated, "B");
        const std::string id = changed.messages[1].id;
        const std::string own = changed.messages[1].translations.front();
        const std::string theirs = translated.messages[1].translations.front();
        for (const auto& result :
             {merge_three_ways(base, changed, translated),
              merge_three_ways(base, translated, changed)}) {
          EXPECT_TRUE(is_marked(*result, id, theirs)) << write(result->catalog);
          EXPECT_TRUE(own.empty() || own == "old" ||
                      is_marked(*result, id, own))
              << write(result->catalog);
          ++merges;
        }
      }
    }
  }
  EXPECT_EQ(merges, 72U);
}

TEST(ThreeWay, LosesNothingWhateverBothSidesDo) {
  const std::vector<Edit> all = edits();
  std::size_t merges = 0;
  for (const auto& [text, fuzzy] :
       {std::pair("old", false), std::pair("old", true),
        std::pair("", false)}) {
    const Catalog base = start(text, fuzzy);
    for (const Edit& one : all) {
      for (const Edit& other : all) {
        SCOPED_TRACE(one.name + " / " + other.name + " / " + text);
        Catalog ours = base;
        Catalog theirs = base;
        one.apply(ours, "A");
        other.apply(theirs, "B");
        check_merge(base, ours, theirs);
        check_merge(catalog_of({}), ours, theirs);
        merges += 6;
      }
    }
  }
  EXPECT_GE(merges, 5000U);
}

auto random_edit(Catalog& catalog, std::mt19937& random,
                 const std::string& side) -> void {
  for (std::size_t count = 1 + random() % 4; count > 0; --count) {
    if (catalog.messages.empty()) {
      return;
    }
    const std::size_t at = random() % catalog.messages.size();
    Message& message = catalog.messages[at];
    const std::string serial = std::to_string(random() % 1000);
    switch (random() % 9) {
      case 0:
        message.translations = {"work " + side + serial};
        message.fuzzy = false;
        message.previous = {};
        break;
      case 1:
        message.fuzzy = has_translation(message) && !message.fuzzy;
        break;
      case 2:
        if (!message.obsolete) {
          message.previous.id = message.id;
          message.fuzzy = has_translation(message);
          message.id += " " + side + serial;
        }
        break;
      case 3:
        message.translator_comments.push_back("note " + side + serial);
        break;
      case 4:
        message.obsolete = has_translation(message);
        std::stable_partition(catalog.messages.begin(), catalog.messages.end(),
                              [](const Message& m) { return !m.obsolete; });
        break;
      case 5:
        catalog.messages.insert(
            catalog.messages.begin(),
            entry("new " + side + serial, "work " + side + serial));
        break;
      case 6:
        if (!message.obsolete) {
          message.id += " " + serial;
          message.translations.front() += " " + serial;
        }
        break;
      case 7:
        if (!message.obsolete) {
          message.previous.id = message.id;
          message.id += " grown";
          message.translations = {"draft " + side + serial};
          message.fuzzy = true;
        }
        break;
      default:
        std::shuffle(catalog.messages.begin(), catalog.messages.end(), random);
        std::stable_partition(catalog.messages.begin(), catalog.messages.end(),
                              [](const Message& m) { return !m.obsolete; });
    }
  }
}

TEST(ThreeWay, LosesNothingInSeriesOfRandomEdits) {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Catalog base = catalog_of({});
    for (std::size_t i = 0; i < 8; ++i) {
      base.messages.push_back(
          entry("m" + std::to_string(i),
                random() % 3 == 0 ? "" : "old " + std::to_string(i)));
    }
    Catalog ours = base;
    Catalog theirs = base;
    random_edit(ours, random, "A");
    random_edit(theirs, random, "B");
    check_merge(base, ours, theirs);
    if (testing::Test::HasFailure()) {
      return;
    }
  }
}

// Sentences that have nothing in common but their number.
constexpr auto kSentences = std::to_array<const char*>(
    {"Wait quickly 5", "Jump my zebra 5", "Blacksmith fudge 5", "Pyx lodging 5",
     "The nth crux 5", "Vow above haze 5"});

// One side changes numbers as an update does, or drafts; the other translates.
TEST(ThreeWay, MarksEveryChangeOfANumberInSeriesOfRandomEdits) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Catalog base = catalog_of({});
    for (std::size_t i = 0; i < kSentences.size(); ++i) {
      base.messages.push_back(
          entry(kSentences.at(i), "T" + std::to_string(i) + " 5"));
    }
    Catalog changed = base;
    Catalog translated = base;
    std::vector<std::pair<std::string, std::string>> wanted;
    for (std::size_t i = 0; i < base.messages.size(); ++i) {
      Message& source = changed.messages[i];
      Message& target = translated.messages[i];
      const bool has_new_source = random() % 2 == 0;
      const bool has_new_target = random() % 2 == 0;
      if (has_new_source) {
        const std::string number = std::to_string(10 + random() % 90);
        source.id.replace(source.id.size() - 1, 1, number);
        source.translations = {"T" + std::to_string(i) + " " + number};
      }
      if (has_new_target) {
        target.translations = {"corrected " + std::to_string(i)};
      }
      if (has_new_source && has_new_target) {
        wanted.emplace_back(source.id, target.translations.front());
        wanted.emplace_back(source.id, source.translations.front());
      }
    }
    if (random() % 3 == 0) {
      std::shuffle(changed.messages.begin(), changed.messages.end(), random);
    }
    check_merge(base, changed, translated);
    for (const auto& result : {merge_three_ways(base, changed, translated),
                               merge_three_ways(base, translated, changed)}) {
      EXPECT_EQ(result->doubtful.size() * 2, wanted.size());
      for (const auto& [id, text] : wanted) {
        EXPECT_TRUE(is_marked(*result, id, text)) << write(result->catalog);
      }
    }
    if (testing::Test::HasFailure()) {
      return;
    }
  }
}

}  // namespace
}  // namespace l10n::catalog

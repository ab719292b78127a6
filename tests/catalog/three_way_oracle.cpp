#include "catalog/three_way_oracle.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/rival.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

// Every translation in a catalog, those in comments, too.
auto texts_in(const Catalog& catalog) -> std::set<std::string> {
  std::set<std::string> texts;
  for (const Message& message : catalog.messages) {
    texts.insert(message.translations.begin(), message.translations.end());
    texts.erase("");
    for (const std::string& comment : message.translator_comments) {
      if (is_rival(comment)) {
        const auto quote = comment.find('"');
        texts.insert(comment.substr(quote + 1, comment.size() - quote - 2));
      } else {
        texts.insert(comment);
      }
    }
  }
  return texts;
}

// Which of the translations that a person confirmed may stand unmarked: those
// that one of the sides has for the same msgid.
void expect_nothing_wrong(const Catalog& result, const Catalog& ours,
                          const Catalog& theirs) {
  for (const Message& message : result.messages) {
    if (message.fuzzy || message.obsolete || !has_translation(message)) {
      continue;
    }
    const auto confirms = [&](const Catalog& side) {
      return std::any_of(side.messages.begin(), side.messages.end(),
                         [&](const Message& other) {
                           return other.id == message.id && !other.fuzzy &&
                                  other.translations == message.translations;
                         });
    };
    EXPECT_TRUE(confirms(ours) || confirms(theirs)) << message.id;
  }
}

// A rival and the translation that it stands beside, in one order.
auto normalised(Catalog catalog) -> std::string {
  for (Message& message : catalog.messages) {
    std::set<std::string> all;
    for (const std::string& text : texts_in({.messages = {message}})) {
      all.insert(text);
    }
    message.translator_comments.erase_if(is_rival);
    const bool has_rival = message.fuzzy && all.size() > 1;
    if (has_rival) {
      message.translations = {all.begin(), all.end()};
      message.translations.resize(1);
      message.translator_comments.edit().assign(all.begin(), all.end());
    }
  }
  return write(catalog);
}

}  // namespace

auto catalog_of(std::vector<Message> messages) -> Catalog {
  return {.path = "en.po",
          .header = make_header({.language = "en",
                                 .source_language = "vi",
                                 .creation_date = "2026-01-01 00:00+0000"}),
          .messages = std::move(messages)};
}

auto entry(std::string id, std::string text) -> Message {
  return {.id = std::move(id), .translations = {std::move(text)}};
}

auto edits() -> std::vector<Edit> {
  const auto first = [](Catalog& catalog) -> Message& {
    return *std::find_if(catalog.messages.begin(), catalog.messages.end(),
                         [](const Message& m) { return m.id == "m1"; });
  };
  return {
      {"nothing", [](Catalog&, const std::string&) {}},
      {"translate",
       [=](Catalog& c, const std::string& side) {
         first(c) = entry("m1", "work of " + side);
       }},
      {"translate alike",
       [=](Catalog& c, const std::string&) { first(c) = entry("m1", "same"); }},
      {"draft",
       [=](Catalog& c, const std::string& side) {
         first(c) = entry("m1", "draft of " + side);
         first(c).fuzzy = true;
       }},
      {"mark", [=](Catalog& c, const std::string&) { first(c).fuzzy = true; }},
      {"comment",
       [=](Catalog& c, const std::string& side) {
         first(c).translator_comments.push_back("note of " + side);
       }},
      {"change the source",
       [=](Catalog& c, const std::string&) {
         Message& m = first(c);
         m.fuzzy = has_translation(m);
         m.previous.id = m.fuzzy ? std::optional(m.id) : std::nullopt;
         m.id = "m1 changed";
       }},
      {"change and translate",
       [=](Catalog& c, const std::string& side) {
         first(c) = entry("m1 changed by " + side, "work of " + side);
       }},
      {"edit a number",
       [=](Catalog& c, const std::string&) {
         // As an update does: translated, with nothing of what it was.
         Message& m = first(c);
         m.id = "m15";
         if (has_translation(m)) {
           m.translations.front() += " 15";
         }
       }},
      {"change and translate alike",
       [=](Catalog& c, const std::string& side) {
         first(c) = entry("m1 changed", "work of " + side);
       }},
      {"change and draft",
       [=](Catalog& c, const std::string& side) {
         Message& m = first(c);
         m = entry("m1 changed", "draft of " + side);
         m.fuzzy = true;
         m.previous.id = "m1";
       }},
      {"change by hand",
       [=](Catalog& c, const std::string& side) {
         first(c).id = "m1 edited by " + side;
       }},
      {"retire",
       [=](Catalog& c, const std::string&) {
         Message m = first(c);
         std::erase_if(c.messages,
                       [](const Message& x) { return x.id == "m1"; });
         m.obsolete = true;
         if (has_translation(m)) {
           c.messages.push_back(m);
         }
       }},
      {"drop",
       [](Catalog& c, const std::string&) {
         std::erase_if(c.messages,
                       [](const Message& x) { return x.id == "m1"; });
       }},
      {"clear",
       [=](Catalog& c, const std::string&) { first(c) = entry("m1", ""); }},
      {"reverse",
       [](Catalog& c, const std::string&) {
         std::reverse(c.messages.begin(), c.messages.end());
       }},
      {"insert",
       [](Catalog& c, const std::string& side) {
         c.messages.insert(c.messages.begin() + 1,
                           entry("new of " + side, "work of " + side));
       }},
      {"rewrap and reread",
       [](Catalog& c, const std::string&) {
         c = read(write(c, {.width = 30}), c.path).value();
       }},
  };
}

auto start(const std::string& translation, bool fuzzy) -> Catalog {
  Catalog catalog = catalog_of(
      {entry("m0", "M0"), entry("m1", translation), entry("m2", "M2")});
  catalog.messages[1].fuzzy = fuzzy;
  return catalog;
}

void check_merge(const Catalog& base, const Catalog& ours,
                 const Catalog& theirs) {
  const auto one = merge_three_ways(base, ours, theirs);
  const auto other = merge_three_ways(base, theirs, ours);
  ASSERT_TRUE(one && other);
  EXPECT_EQ(normalised(one->catalog), normalised(other->catalog));
  const std::string bytes = write(one->catalog);
  EXPECT_EQ(bytes.find("<<<<<<<"), std::string::npos);
  EXPECT_TRUE(read(bytes, "merged.po")) << bytes;
  const std::set<std::string> base_texts = texts_in(base);
  const std::set<std::string> result_texts = texts_in(one->catalog);
  for (const Catalog* const side : {&ours, &theirs}) {
    for (const std::string& text : texts_in(*side)) {
      EXPECT_TRUE(base_texts.contains(text) || result_texts.contains(text))
          << text << "\n"
          << bytes;
    }
  }
  expect_nothing_wrong(one->catalog, ours, theirs);
  // A merge with what was merged before changes nothing.
  const auto again = merge_three_ways(ours, one->catalog, ours);
  EXPECT_EQ(write(again->catalog), bytes);
}

auto is_marked(const ThreeWayResult& result, const std::string& id,
               const std::string& text) -> bool {
  const auto& messages = result.catalog.messages;
  return std::any_of(messages.begin(), messages.end(),
                     [&](const Message& message) {
                       return message.id == id && message.fuzzy &&
                              !message.obsolete &&
                              texts_in({.messages = {message}}).contains(text);
                     }) &&
         std::any_of(result.doubtful.begin(), result.doubtful.end(),
                     [&](const DoubtfulMessage& doubtful) {
                       return doubtful.id == id;
                     });
}

}  // namespace l10n::catalog

#include "l10n/flow/migrate.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "l10n/catalog/nearest.hpp"
#include "l10n/flow/peer_text.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;

constexpr std::size_t kNothing = static_cast<std::size_t>(-1);

// A translation that is on offer for one text.
struct Offer {
  std::size_t message = 0;  // of the other catalog
  std::string id;
  std::string translation;
  bool fuzzy = false;
};

// On one line where `message`, which folds soft line ends, is on one.
auto folded(std::string text, const Message& message) -> std::string {
  if (message.id.find('\n') == std::string::npos) {
    std::replace(text.begin(), text.end(), '\n', ' ');
  }
  return text;
}

class Migrator {
 public:
  Migrator(const Catalog& ours, const Catalog& other)
      : other_(other), used_(other.messages.size()) {
    result_.catalog = ours;
  }

  auto run() -> Migration {
    for (const bool obsolete : {false, true}) {
      for (std::size_t i = 0; i < other_.messages.size(); ++i) {
        const Message& message = other_.messages[i];
        if (message.obsolete == obsolete && has_translation(message) &&
            !message.plural) {
          offer(i);
        }
      }
    }
    for (Message& message : result_.catalog.messages) {
      if (!message.obsolete && !message.plural) {
        fill(message);
      }
    }
    fill_similar();
    list_misses();
    return std::move(result_);
  }

 private:
  using Index = std::unordered_map<std::string, std::size_t>;

  void add(Offer offer) {
    const std::size_t index = offers_.size();
    exact_.try_emplace(offer.id, index);
    folded_.try_emplace(folded_key(offer.id), index);
    placeholders_.try_emplace(placeholder_key(offer.id), index);
    offers_.push_back(std::move(offer));
  }

  // Whole texts first: a cell of a table is a guess beside them.
  void offer(std::size_t index) {
    const Message& message = other_.messages[index];
    const TextPair whole{message.id, message.translations.front()};
    add({.message = index,
         .id = whole.id,
         .translation = whole.translation,
         .fuzzy = message.fuzzy});
    for (TextPair& part : parts_of(whole)) {
      if (!part.id.empty() && !part.translation.empty()) {
        add({.message = index,
             .id = std::move(part.id),
             .translation = std::move(part.translation),
             .fuzzy = message.fuzzy});
      }
    }
  }

  static auto find(const Index& index, const std::string& key) -> std::size_t {
    const auto found = index.find(key);
    return found == index.end() ? kNothing : found->second;
  }

  // What has a translation already, only tells that the other one is known.
  void fill(Message& message) {
    std::size_t found = find(exact_, message.id);
    found = found == kNothing ? find(folded_, folded_key(message.id)) : found;
    const bool by_placeholders = found == kNothing;
    if (by_placeholders) {
      found = find(placeholders_, placeholder_key(message.id));
    }
    if (found == kNothing) {
      return;
    }
    const Offer& offer = offers_[found];
    std::string text = offer.translation;
    if (by_placeholders) {
      const auto filled =
          fill_placeholders({offer.id, offer.translation}, message.id);
      if (!filled) {
        return;
      }
      text = *filled;
    }
    used_[offer.message] = true;
    if (has_translation(message)) {
      return;
    }
    message.translations = {folded(std::move(text), message)};
    message.fuzzy = offer.fuzzy;
    ++(offer.fuzzy ? result_.filled_fuzzy : result_.filled);
  }

  void fill_similar() {
    std::vector<Message> texts;
    for (const Offer& offer : offers_) {
      texts.push_back({.id = offer.id, .translations = {offer.translation}});
    }
    std::vector<Message>& messages = result_.catalog.messages;
    std::vector<std::size_t> queries;
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (!messages[i].obsolete && !messages[i].plural &&
          !has_translation(messages[i])) {
        queries.push_back(i);
      }
    }
    if (queries.empty() || texts.empty()) {
      return;
    }
    const std::vector<bool> all(texts.size(), true);
    for (const catalog::Nearest& nearest : catalog::find_nearest(
             texts, messages, queries, {.may_take = all, .preferred = all})) {
      Message& message = messages[queries[nearest.query]];
      const Offer& offer = offers_[nearest.message];
      message.translations = {
          folded(fill_placeholders({offer.id, offer.translation}, message.id)
                     .value_or(offer.translation),
                 message)};
      message.fuzzy = true;
      message.previous.id = offer.id;
      used_[offer.message] = true;
      ++result_.filled_fuzzy;
    }
  }

  static auto reason(const Message& message) -> MissReason {
    for (const std::string& comment : message.extracted_comments) {
      if (comment.find("ode block") != std::string::npos ||
          comment.find("verbatim") != std::string::npos) {
        return MissReason::Code;
      }
      if (comment.find("Front Matter") != std::string::npos) {
        return MissReason::FrontMatter;
      }
    }
    if (message.id.starts_with("```") || message.id.starts_with("    ")) {
      return MissReason::Code;
    }
    const bool has_markup = message.id.find("{1}") != std::string::npos ||
                            message.id.find('|') != std::string::npos;
    return has_markup ? MissReason::Markup : MissReason::NoUnit;
  }

  void list_misses() {
    for (std::size_t i = 0; i < other_.messages.size(); ++i) {
      const Message& message = other_.messages[i];
      if (message.obsolete || !has_translation(message)) {
        continue;
      }
      ++result_.translated;
      if (used_[i]) {
        ++result_.carried;
      } else {
        result_.misses.push_back({.line = message.line,
                                  .id = message.id,
                                  .reason = reason(message)});
      }
    }
  }

  const Catalog& other_;
  std::vector<bool> used_;  // by the index of a message of the other catalog
  std::vector<Offer> offers_;
  Index exact_;
  Index folded_;
  Index placeholders_;
  Migration result_;
};

}  // namespace

auto migrate(const Catalog& ours, const Catalog& other) -> Migration {
  return Migrator(ours, other).run();
}

}  // namespace l10n::flow

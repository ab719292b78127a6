#include "l10n/flow/suggest.hpp"

#include <algorithm>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/text/sentences.hpp"
#include "l10n/text/words.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kMark = "memory: ";
constexpr std::size_t kFewestWords = 2;  // of a sentence that is looked up

auto is_ours(std::string_view comment) -> bool {
  return comment.starts_with(kMark);
}

// msgfmt wants both to begin and end with a line feed, or neither.
auto with_line_ends_of(std::string_view id, std::string_view translation)
    -> std::string {
  const std::size_t begin =
      std::min(translation.find_first_not_of('\n'), translation.size());
  const std::size_t end = translation.find_last_not_of('\n') + 1;
  std::string text(translation.substr(begin, end > begin ? end - begin : 0));
  if (id.starts_with('\n')) {
    text.insert(0, 1, '\n');
  }
  if (id.ends_with('\n')) {
    text += '\n';
  }
  return text;
}

auto is_blank(std::string_view text) -> bool {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// What one message gets.
struct Finding {
  std::optional<Proposal> whole;
  std::vector<SentenceProposal> sentences;
};

// Two translations with one score: who wrote the text knows which.
auto are_rivals(const std::vector<memory::Match>& known) -> bool {
  return known.size() > 1 && known[0].score.points == known[1].score.points &&
         known[0].entry.state == known[1].entry.state &&
         known[0].entry.target != known[1].entry.target;
}

// Both ways of asking, and what is asked for.
class Finder {
 public:
  Finder(const Lookup& texts, const Lookup& sentences,
         const SuggestOptions& options, std::string plural_forms)
      : texts_(texts),
        sentences_(sentences),
        options_(options),
        plural_forms_(std::move(plural_forms)) {}

  [[nodiscard]] auto find(const catalog::Message& message, std::size_t index,
                          const memory::Surroundings& surroundings) const
      -> Result<Finding> {
    Finding finding;
    std::vector<memory::Match> known =
        L10N_TRY(texts_({.text = message.id,
                         .surroundings = surroundings,
                         .threshold = options_.threshold,
                         .limit = 2}));
    if (!known.empty() && !is_blank(known.front().entry.target)) {
      Adaptation adapted = adapted_to(message.id, known.front(), plural_forms_);
      if (are_rivals(known) && adapted.doubt == Doubt::None) {
        adapted.doubt = Doubt::Rivals;
      }
      finding.whole =
          Proposal{.message = index,
                   .known = std::move(known.front()),
                   .translation = with_line_ends_of(message.id, adapted.text),
                   .carried = adapted.carried,
                   .doubt = adapted.doubt};
    } else if (sentences_ && options_.sentences) {
      finding.sentences = L10N_TRY(find_sentences(message, index));
    }
    return finding;
  }

 private:
  [[nodiscard]] auto find_sentences(const catalog::Message& message,
                                    std::size_t index) const
      -> Result<std::vector<SentenceProposal>> {
    std::vector<SentenceProposal> found;
    const std::vector<Span> sentences = text::sentences(message.id);
    for (std::size_t i = 0; sentences.size() > 1 && i < sentences.size(); ++i) {
      const std::string_view sentence = sentences[i].of(message.id);
      if (text::count_words(sentence) < kFewestWords) {
        continue;
      }
      std::vector<memory::Match> known = L10N_TRY(sentences_(
          {.text = sentence, .threshold = options_.threshold, .limit = 1}));
      if (!known.empty()) {
        std::string translation = with_line_ends_of(
            sentence, adapted_to(sentence, known.front(), plural_forms_).text);
        found.push_back({.message = index,
                         .sentence = i + 1,
                         .sentences = sentences.size(),
                         .known = std::move(known.front()),
                         .translation = std::move(translation)});
      }
    }
    return found;
  }

  const Lookup& texts_;
  const Lookup& sentences_;
  const SuggestOptions& options_;
  std::string plural_forms_;
};

auto one_line(std::string text) -> std::string {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

auto origin_of(const memory::Entry& entry) -> const std::string& {
  return entry.origin.page.empty() ? entry.origin.file : entry.origin.page;
}

auto head(const memory::Match& known) -> std::string {
  std::string text = std::to_string(known.score.points) + " %";
  const std::string& origin = origin_of(known.entry);
  return origin.empty() ? text : text + " from " + one_line(origin);
}

auto notes_of(const Proposal& proposal) -> std::string {
  std::string notes;
  const auto note = [&](std::string_view text) {
    notes += notes.empty() ? "" : "; ";
    notes += text;
  };
  if (proposal.carried == memory::Carried::All) {
    note("numbers carried over");
  } else if (proposal.carried == memory::Carried::InDoubt) {
    note("numbers differ");
  }
  if (proposal.doubt == Doubt::Numbers) {
    note("check the words beside them");
  } else if (proposal.doubt == Doubt::Signs) {
    note("signs or units differ");
  } else if (proposal.doubt == Doubt::Rivals) {
    note("another translation has the same score");
  }
  if (proposal.violation) {
    notes += notes.empty() ? "" : "; ";
    notes += "breaks the page: ";
    notes += name(proposal.violation->code);
  }
  return notes.empty() ? notes : " (" + notes + ")";
}

// As the header says it, or gettext's documentation of the language.
auto plural_forms_of(const catalog::Catalog& catalog) -> std::string {
  const auto said = catalog::field(catalog.header, "Plural-Forms");
  const auto language = catalog::field(catalog.header, "Language");
  return std::string(said && !said->empty() ? *said
                     : language             ? plural_forms(*language)
                                            : "");
}

void drop_own_comments(catalog::Message& message) {
  message.translator_comments.erase_if(is_ours);
}

void apply_to(catalog::Message& message, const Proposal& proposal,
              const SuggestOptions& options) {
  message.translations = {proposal.translation};
  if (is_accepted(proposal, options)) {
    return;
  }
  message.fuzzy = true;
  const memory::Entry& entry = proposal.known.entry;
  message.previous = {.id = entry.source};
  if (!entry.surroundings.context.empty()) {
    message.previous.context = entry.surroundings.context;
  }
  message.translator_comments.push_back(comment_of(proposal));
}

}  // namespace

auto is_open(const catalog::Message& message) -> bool {
  return !message.obsolete && !message.plural && !message.fuzzy &&
         !catalog::has_translation(message) &&
         std::all_of(message.translator_comments.begin(),
                     message.translator_comments.end(), is_ours);
}

auto propose(const catalog::Catalog& catalog, const Lookup& lookup,
             const Lookup& sentences, const SuggestOptions& options)
    -> Result<Proposals> {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < catalog.messages.size(); ++i) {
    if (is_open(catalog.messages[i])) {
      open.push_back(i);
    }
  }
  const auto surroundings = surroundings_of(catalog);
  const Finder finder(lookup, sentences, options, plural_forms_of(catalog));
  std::vector<Result<Finding>> findings(open.size(), Finding{});
  parallel_for(open.size(), options.threads, [&](std::size_t i) {
    findings[i] =
        finder.find(catalog.messages[open[i]], open[i], surroundings[open[i]]);
  });
  Proposals proposals;
  for (Result<Finding>& finding : findings) {
    if (!finding) {
      return tl::unexpected(std::move(finding.error()));
    }
    const bool is_full =
        options.limit != 0 && proposals.texts.size() >= options.limit;
    if (finding->whole && !is_full) {
      proposals.texts.push_back(*std::move(finding->whole));
    }
    std::move(finding->sentences.begin(), finding->sentences.end(),
              std::back_inserter(proposals.sentences));
  }
  return proposals;
}

auto is_accepted(const Proposal& proposal, const SuggestOptions& options)
    -> bool {
  return options.accept && proposal.known.score.points >= *options.accept &&
         proposal.carried != memory::Carried::InDoubt &&
         proposal.doubt == Doubt::None && !proposal.violation;
}

auto apply(catalog::Catalog catalog, const Proposals& proposals,
           const SuggestOptions& options) -> catalog::Catalog {
  for (catalog::Message& message : catalog.messages) {
    if (is_open(message)) {
      drop_own_comments(message);
    }
  }
  for (const Proposal& proposal : proposals.texts) {
    apply_to(catalog.messages[proposal.message], proposal, options);
  }
  for (const SentenceProposal& proposal : proposals.sentences) {
    catalog::Message& message = catalog.messages[proposal.message];
    const std::vector<Span> sentences = text::sentences(message.id);
    message.translator_comments.push_back(
        comment_of(proposal, sentences[proposal.sentence - 1].of(message.id)));
  }
  return catalog;
}

auto count(const catalog::Catalog& catalog, const Proposals& proposals,
           const SuggestOptions& options) -> SuggestCounts {
  SuggestCounts counts;
  counts.open = static_cast<std::size_t>(
      std::count_if(catalog.messages.begin(), catalog.messages.end(), is_open));
  for (const Proposal& proposal : proposals.texts) {
    const bool accepted = is_accepted(proposal, options);
    counts.accepted += accepted ? 1 : 0;
    counts.fuzzy += accepted ? 0 : 1;
    counts.marked += proposal.violation ? 1 : 0;
  }
  const SentenceProposal* last = nullptr;
  for (const SentenceProposal& proposal : proposals.sentences) {
    counts.by_sentence +=
        last == nullptr || last->message != proposal.message ? 1 : 0;
    last = &proposal;
  }
  return counts;
}

auto SuggestCounts::operator+=(const SuggestCounts& other) -> SuggestCounts& {
  open += other.open;
  accepted += other.accepted;
  fuzzy += other.fuzzy;
  marked += other.marked;
  by_sentence += other.by_sentence;
  return *this;
}

auto comment_of(const Proposal& proposal) -> std::string {
  return std::string(kMark) + head(proposal.known) + notes_of(proposal);
}

auto comment_of(const SentenceProposal& proposal, std::string_view source)
    -> std::string {
  const bool same = proposal.known.score.points >= 100;
  std::string text(kMark);
  text += "sentence " + std::to_string(proposal.sentence) + " of " +
          std::to_string(proposal.sentences) + ", " + head(proposal.known);
  text += ": ";
  text += one_line(same ? std::string(source) : proposal.known.entry.source);
  text += " => ";
  text += one_line(proposal.translation);
  return text;
}

}  // namespace l10n::flow

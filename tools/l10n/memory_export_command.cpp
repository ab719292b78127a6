// l10n memory export: entries of the memory become a file.
#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/remember.hpp"
#include "l10n/io/chunk_reader.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/pieces.hpp"
#include "l10n/memory/tmx_writer.hpp"
#include "l10n/memory/tsv.hpp"
#include "l10n/site/glob.hpp"
#include "memory_export_arguments.hpp"
#include "output.hpp"

namespace l10n::tool {
namespace {

using memory::Entry;
using memory::Format;

auto writing() -> io::WriteOptions {
  return {.durability = io::Durability::Durable};
}

struct Job {
  MemoryExportArguments arguments;
  memory::Store store;
  Terminal& terminal;
  std::size_t entries = 0;   // written
  std::size_t variants = 0;  // other translations that PO has no room for

  [[nodiscard]] auto prints() const -> bool { return arguments.output == "-"; }
};

auto is_from(const std::string& glob, const Entry& entry) -> bool {
  return glob.empty() || site::fits(glob, entry.origin.page) ||
         site::fits(glob, entry.origin.file);
}

// Every entry that passes the filters.
auto for_each(const Job& job, const memory::Store::OnEntry& on_entry)
    -> Result<void> {
  return job.store.for_each(job.arguments.filter, [&](const Entry& entry) {
    return !is_from(job.arguments.origin, entry) || on_entry(entry);
  });
}

// Whether it is of the one pair of languages that the file has room for; the
// first entry says which.
class OnePair {
 public:
  auto takes(const Entry& entry) -> bool {
    if (source_.empty()) {
      source_ = entry.source_language;
      target_ = entry.target_language;
    }
    is_one_ = is_one_ && entry.source_language == source_ &&
              entry.target_language == target_;
    return is_one_;
  }

  [[nodiscard]] auto verdict(const Job& job) const -> Result<void> {
    if (is_one_) {
      return {};
    }
    return tl::unexpected(
        Error{.code = Code::Language,
              .where = {.path = job.arguments.output},
              .message = tr("the entries are of several pairs of languages, "
                            "and the file has room for one"),
              .help = tr("choose with '--from LANGUAGE --to LANGUAGE'")});
  }

  [[nodiscard]] auto source() const -> const std::string& { return source_; }

  [[nodiscard]] auto target() const -> const std::string& { return target_; }

 private:
  std::string source_ = {};
  std::string target_ = {};
  bool is_one_ = true;
};

// Lines of pairs do not say who wrote them; a TMX file does.
auto check_replaced(const MemoryExportArguments& arguments) -> Result<void> {
  L10N_TRY(check_output(arguments.output,
                        {.command = "memory export",
                         .is_catalog = arguments.format == Format::Po}));
  if (arguments.overwrite || arguments.format == Format::Po ||
      !io::exists(arguments.output)) {
    return {};
  }
  constexpr std::size_t kMostHead = 1024;
  std::string head(kMostHead, '\0');
  io::ChunkReader file = L10N_TRY(io::ChunkReader::open(arguments.output));
  head.resize(L10N_TRY(file.read(head)));
  if (head.empty()) {
    return {};
  }
  if (arguments.format == Format::Tmx &&
      head.find("creationtool=\"l10n\"") != std::string::npos) {
    return {};
  }
  Error error = usage_error(
      "memory export", tr("%1 stands there already and may be somebody's work: "
                          "it is not replaced",
                          arguments.output));
  error.help = tr("name another file, or say '--overwrite'");
  return tl::unexpected(std::move(error));
}

// No filter empties a file.
auto check_any(const Job& job) -> Result<void> {
  if (job.entries != 0 || job.prints() || !io::exists(job.arguments.output)) {
    return {};
  }
  return tl::unexpected(
      Error{.code = Code::BadValue,
            .where = {.path = job.arguments.output},
            .message = tr("no entry passes the filters: the file stays as it "
                          "is")});
}

auto write_out(const Job& job, const io::Produce& produce) -> Result<void> {
  if (!job.prints()) {
    return io::write_pieces(job.arguments.output, produce, writing());
  }
  return produce([&](std::string_view piece) {
    job.terminal.write(piece);
    return true;
  });
}

auto write_tmx(Job& job) -> Result<void> {
  const auto produce = [&](const io::Append& append) -> Result<void> {
    append(memory::tmx_head(job.arguments.filter.source_language, generator()));
    L10N_TRY(for_each(job, [&](const Entry& entry) {
      ++job.entries;
      return append(memory::tmx_unit(entry));
    }));
    append(memory::tmx_tail());
    return check_any(job);
  };
  return write_out(job, produce);
}

auto write_tsv(Job& job) -> Result<void> {
  OnePair pair;
  const auto produce = [&](const io::Append& append) -> Result<void> {
    L10N_TRY(for_each(job, [&](const Entry& entry) {
      ++job.entries;
      return pair.takes(entry) && append(memory::tsv_line(entry));
    }));
    L10N_TRY(check_any(job));
    return pair.verdict(job);
  };
  return write_out(job, produce);
}

auto write_po(Job& job) -> Result<void> {
  OnePair pair;
  std::vector<Entry> entries;
  L10N_TRY(for_each(job, [&](const Entry& entry) {
    entries.push_back(entry);
    return pair.takes(entry);
  }));
  L10N_TRY(pair.verdict(job));
  const std::size_t all = entries.size();
  catalog::Catalog catalog;
  catalog.messages = flow::to_messages(std::move(entries));
  catalog.header = catalog::make_header({.language = pair.target(),
                                         .source_language = pair.source(),
                                         .creation_date = catalog::timestamp(),
                                         .generator = generator()});
  job.entries = catalog.messages.size();
  L10N_TRY(check_any(job));
  job.variants = all - job.entries;
  return write_out(job, [&](const io::Append& append) -> Result<void> {
    append(catalog::write(catalog));
    return {};
  });
}

auto export_all(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  auto arguments = L10N_TRY(read_memory_export_arguments(given));
  auto store = L10N_TRY(open_memory(arguments.place, memory::Access::ReadOnly));
  Job job{std::move(arguments), std::move(store), terminal};
  const Format format = job.arguments.format;
  if (!job.prints()) {
    L10N_TRY(check_replaced(job.arguments));
  }
  L10N_TRY(format == Format::Tmx   ? write_tmx(job)
           : format == Format::Tsv ? write_tsv(job)
                                   : write_po(job));
  if (job.variants > 0) {
    terminal.say(
        tr("other translations of the same texts, left out: %1", job.variants));
  }
  if (!job.prints()) {
    terminal.tell(tr("%1: entries: %2\n", job.arguments.output, job.entries));
  }
  terminal.result({{"path", job.arguments.output},
                   {"entries", job.entries},
                   {"left_out", job.variants}});
  return Exit::Done;
}

}  // namespace

auto run_memory_export(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = export_all(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

// l10n init: a first l10n.yaml from what the site shows.
#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "init_arguments.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/site/detection.hpp"
#include "l10n/site/reader.hpp"
#include "merge_driver.hpp"

namespace l10n::tool {
namespace {

auto init_git(const InitArguments& arguments, Terminal& terminal)
    -> Result<Exit> {
  const MergeDriver driver = L10N_TRY(plan_merge_driver());
  terminal.result({{"path", driver.attributes},
                   {"driver", driver.command},
                   {"attributes", driver.text}});
  if (arguments.dry_run) {
    terminal.print("merge.l10n.driver = " + driver.command + "\n" +
                   driver.text);
    return Exit::Done;
  }
  auto installed = install(driver);
  if (!installed) {
    return tl::unexpected(installed.error());
  }
  if (driver.is_new_text()) {
    terminal.tell(tr("%1 is written; next: commit it\n", driver.attributes));
  }
  terminal.tell(
      tr("git merges catalogs message by message in this clone; every other "
         "clone needs 'l10n init --git', too\n"));
  return Exit::Done;
}

auto init(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const InitArguments arguments = read_init_arguments(given);
  if (arguments.git) {
    return init_git(arguments, terminal);
  }
  const std::string path =
      given.value("config").value_or(std::string(site::kFileName));
  if (io::exists(path)) {
    return tl::unexpected(
        Error{.code = Code::ConfigurationExists,
              .where = {.path = path},
              .message = tr("there is a configuration already"),
              .help = tr("edit it, or move it away first")});
  }
  const site::Detection found = L10N_TRY(site::detect("."));
  for (const std::string& sentence : found.findings) {
    terminal.say(sentence);
  }
  const std::string text = site::to_yaml(found);
  terminal.result(
      {{"path", path}, {"findings", found.findings}, {"configuration", text}});
  if (arguments.dry_run) {
    terminal.write(text);
    return Exit::Done;
  }
  auto written = io::write_file(
      path, text,
      {.durability = io::Durability::Durable, .previous = io::Absent{}});
  if (!written) {
    return tl::unexpected(written.error());
  }
  terminal.tell(
      found.pairs == 0
          ? tr("%1 is written; next: l10n extract\n", path)
          : tr("%1 is written; next: l10n adopt, which takes over the "
               "translations that the pages have already\n",
               path));
  return Exit::Done;
}

}  // namespace

auto run_init(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = init(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

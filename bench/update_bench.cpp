// Catalogs in, catalogs out: an update where one message in twenty changed,
// beside `msgmerge --previous` on the same files.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/rewrite.hpp"
#include "l10n/catalog/update.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/pieces.hpp"
#include "pages.hpp"

namespace l10n::bench {
namespace {

using catalog::Catalog;
using catalog::Message;

constexpr std::size_t kMostBytes = std::size_t{512} << 20U;

auto read_catalog(const std::string& path) -> Result<Catalog> {
  const std::string bytes = L10N_TRY(io::read_file(path, kMostBytes));
  return catalog::read(bytes, path);
}

// What is measured: `update_bench --update OLD TEMPLATE OUT`. As in the
// command, the old bytes are read again for the writer, and large rooms are
// given back.
auto update_files(const std::string& old_path, const std::string& pot_path,
                  const std::string& out_path) -> int {
  // No other thread is there yet. NOLINTNEXTLINE(concurrency-mt-unsafe)
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  auto old = read_catalog(old_path);
  auto pot = read_catalog(pot_path);
  if (!old || !pot) {
    return 1;
  }
  const catalog::UpdateResult result =
      catalog::update(*std::move(old), std::move(pot->messages),
                      {.creation_date = "2026-01-31 23:59+0000"});
  const auto old_bytes = io::read_file(old_path, kMostBytes);
  if (!old_bytes) {
    return 1;
  }
  const auto written = io::write_pieces(
      out_path,
      [&](const io::Append& append) -> Result<void> {
        catalog::rewrite(result.catalog, *old_bytes, {}, append);
        return {};
      },
      {});
  return written ? 0 : 1;
}

struct Cost {
  double seconds = 0;  // of CPU time
  double mebibytes = 0;
};

auto run(std::vector<std::string> words) -> Cost {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child || status != 0) {
    std::cerr << words[0] << " failed\n";
    return {};
  }
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_usec) / 1e6;
  };
  return {.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime),
          .mebibytes = static_cast<double>(usage.ru_maxrss) / 1024};
}

// Texts like those of pages: runs of words from real ones.
class Author {
 public:
  explicit Author(const Pages& pages) {
    for (const Page& page : pages.all) {
      std::string word;
      for (const char byte : page.bytes) {
        if (byte != ' ' && byte != '\n') {
          word += byte;
        } else if (!word.empty()) {
          words_.push_back(std::move(word));
          word.clear();
        }
      }
    }
  }

  auto text() -> std::string {
    const std::size_t size = 4 + random_() % 36;
    const std::size_t begin = random_() % (words_.size() - size);
    std::string text;
    for (std::size_t i = begin; i < begin + size; ++i) {
      text += (text.empty() ? "" : " ") + words_[i];
    }
    return text;
  }

  // One word for another.
  auto changed(const std::string& text) -> std::string {
    const std::size_t at = text.find(' ', random_() % (text.size() / 2 + 1));
    const std::size_t end = std::min(text.find(' ', at + 1), text.size());
    return text.substr(0, at + 1) + words_[random_() % words_.size()] +
           text.substr(end);
  }

  auto one_in(std::size_t count) -> bool { return random_() % count == 0; }

 private:
  std::mt19937 random_{1};
  std::vector<std::string> words_;
};

// `update_bench --write COUNT FOLDER`: a program of its own, for the largest
// size of one that is forked is never less than that of what forked it.
void write_files(std::size_t count, const std::string& folder) {
  const Pages pages = load_pages("");
  Author author(pages);
  Catalog old;
  old.header = catalog::make_header({.project = "Bench 1.0",
                                     .bugs_address = "someone@example.org",
                                     .language = "vi",
                                     .source_language = "en",
                                     .creation_date = "2026-01-01 00:00+0000"});
  Catalog pot;
  pot.header = catalog::make_header({.project = "Bench 1.0",
                                     .source_language = "en",
                                     .creation_date = "2026-01-02 00:00+0000"});
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = author.text() + ' ' + std::to_string(i);
    Message message{
        .extracted_comments = {"type: Plain text"},
        .references = {{"content/" + std::to_string(i / 50) + "/_index.en.md",
                        static_cast<std::uint32_t>(i % 50 * 2 + 1)}},
        .id = id,
        .translations = {"Dịch: " + id}};
    old.messages.push_back(message);
    message.translations = {""};
    if (author.one_in(20)) {
      message.id = author.changed(id);
    }
    pot.messages.push_back(std::move(message));
  }
  std::ofstream(folder + "/old.po", std::ios::binary) << catalog::write(old);
  std::ofstream(folder + "/new.pot", std::ios::binary) << catalog::write(pot);
}

void compare(const std::string& self, std::size_t count) {
  const std::string folder = std::filesystem::temp_directory_path() /
                             ("l10n-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  run({self, "--write", std::to_string(count), folder});
  const std::string old = folder + "/old.po";
  const std::string pot = folder + "/new.pot";
  const Cost ours = run({self, "--update", old, pot, folder + "/ours.po"});
  const Cost other = run(
      {"msgmerge", "-q", "--previous", old, pot, "-o", folder + "/theirs.po"});
  std::printf(
      "%7zu messages: l10n %.3f s, %.0f MiB; msgmerge %.1f s, %.0f MiB: %.0f "
      "times faster, %.2f of the memory\n",
      count, ours.seconds, ours.mebibytes, other.seconds, other.mebibytes,
      other.seconds / ours.seconds, ours.mebibytes / other.mebibytes);
  std::fflush(stdout);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace l10n::bench

auto main(int count, char** words) -> int {
  const std::vector<std::string> arguments(words, words + count);
  if (arguments.size() == 5 && arguments[1] == "--update") {
    return l10n::bench::update_files(arguments[2], arguments[3], arguments[4]);
  }
  if (arguments.size() == 4 && arguments[1] == "--write") {
    l10n::bench::write_files(std::stoul(arguments[2]), arguments[3]);
    return 0;
  }
  std::puts("update, one message in twenty changed; CPU time");
  for (const std::size_t messages : {10'000, 100'000}) {
    l10n::bench::compare(arguments[0], messages);
  }
  return 0;
}

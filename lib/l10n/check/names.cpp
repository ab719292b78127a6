#include "l10n/check/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "l10n/text/normalise.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

template <std::size_t N>
auto is_one_of(const std::array<std::string_view, N>& words,
               std::string_view word) -> bool {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What instructions and headings begin with, and nobody is called.
auto opens_sentence(std::string_view word) -> bool {
  constexpr std::array<std::string_view, 55> kWords{
      "Tạo",   "Mở",    "Chọn", "Nhấp", "Nhấn",   "Bấm",   "Mẹo",  "Bước",
      "Phần",  "Bài",   "Cài",  "Sử",   "Xem",    "Nhập",  "Thêm", "Xóa",
      "Xoá",   "Sửa",   "Đặt",  "Kiểm", "Chạy",   "Gửi",   "Tải",  "Mục",
      "Giới",  "Kết",   "Tổng", "Cấu",  "Những",  "Một",   "Nếu",  "Để",
      "Với",   "Và",    "Của",  "Được", "Không",  "Thử",   "Dùng", "Gắn",
      "Tên",   "Giá",   "Lỗi",  "Tệp",  "Ảnh",    "Số",    "Mã",   "Loại",
      "Triển", "Thiết", "Điền", "Tại",  "Chuyển", "Hướng", "Truy"};
  return is_one_of(kWords, word);
}

// Places and given names of one syllable, those that cells of tables hold.
auto is_known_name(std::string_view word) -> bool {
  constexpr std::array<std::string_view, 40> kWords{
      "Huế",    "Tết",  "Việt",   "Hà",   "Hùng",  "Dũng", "Tuấn",  "Hương",
      "Hạnh",   "Đức",  "Thảo",   "Lâm",  "Sơn",   "Hải",  "Hằng",  "Thắng",
      "Thủy",   "Thuỷ", "Tú",     "Tâm",  "Trúc",  "Đạt",  "Khánh", "Quân",
      "Ngọc",   "Phúc", "Phương", "Bình", "Cường", "Hiếu", "Hòa",   "Hoà",
      "Nguyễn", "Trần", "Lê",     "Phạm", "Hoàng", "Vũ",   "Đặng",  "Bùi"};
  return is_one_of(kWords, word);
}

class Finder {
 public:
  Finder(const Reading& reading, bool copied)
      : reading_(reading),
        copied_(copied),
        names_(reading.words.size(), false) {}

  auto run() -> std::vector<bool> {
    for (std::size_t begin = 0; begin < names_.size();) {
      if (!is_capital(begin)) {
        ++begin;
        continue;
      }
      std::size_t end = begin + 1;
      while (end < names_.size() && is_capital(end) && is_next(end)) {
        ++end;
      }
      mark(begin, end);
      begin = end;
    }
    return std::move(names_);
  }

 private:
  [[nodiscard]] auto word(std::size_t at) const -> std::string_view {
    return reading_.of(reading_.words[at]);
  }

  [[nodiscard]] auto is_capital(std::size_t at) const -> bool {
    return begins_with_capital(word(at));
  }

  // Whether nothing but a blank parts the word from the one before it.
  [[nodiscard]] auto is_next(std::size_t at) const -> bool {
    const std::size_t end = reading_.words[at - 1].span.end;
    return reading_.text.substr(end, reading_.words[at].span.begin - end) ==
           " ";
  }

  void mark(std::size_t begin, std::size_t end) {
    constexpr std::size_t kLongest = 5;
    const bool opens = reading_.words[begin].first;
    if (opens && opens_sentence(word(begin))) {
      ++begin;
    }
    std::size_t syllables = 0;
    bool marked = false;
    for (std::size_t i = begin; i < end; ++i) {
      marked = marked || reading_.words[i].vietnamese;
      syllables += text::is_vietnamese_syllable(word(i)) ? 1U : 0U;
    }
    if (!marked) {
      return;
    }
    const bool single = syllables <= 1 && !is_begun(end) &&
                        !(opens && copied_ && !is_known_name(word(begin)));
    if ((syllables > 1 && syllables <= kLongest) || single) {
      std::fill(names_.begin() + static_cast<std::ptrdiff_t>(begin),
                names_.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
  }

  // Whether what stands before `end` goes on in lower case: Giá trị.
  [[nodiscard]] auto is_begun(std::size_t end) const -> bool {
    return end < names_.size() && is_next(end) &&
           reading_.words[end].vietnamese &&
           text::is_vietnamese_syllable(word(end));
  }

  const Reading& reading_;
  bool copied_;
  std::vector<bool> names_;
};

}  // namespace

auto begins_with_capital(std::string_view word) -> bool {
  if (word.empty()) {
    return false;
  }
  std::size_t end = 0;
  text::next_code_point(word, end);
  const std::string_view first = word.substr(0, end);
  return text::fold_case(first) != first;
}

auto name_words(const Reading& reading, bool copied) -> std::vector<bool> {
  return Finder(reading, copied).run();
}

}  // namespace l10n::check

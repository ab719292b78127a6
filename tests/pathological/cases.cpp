#include "pathological/cases.hpp"

namespace l10n::test {

auto times(std::string_view part, std::size_t count) -> std::string {
  std::string text;
  text.reserve(part.size() * count);
  for (; count > 0; --count) {
    text += part;
  }
  return text;
}

auto flood(std::string name, std::string_view part, Around around) -> Case {
  return {.name = std::move(name), .make = [=](std::size_t size) {
            std::string text(around.head);
            text += times(part, size / part.size());
            return text.append(around.tail);
          }};
}

auto halves(std::string name, std::string_view first, std::string_view middle,
            std::string_view second) -> Case {
  return {.name = std::move(name), .make = [=](std::size_t size) {
            return times(first, size / 2 / first.size())
                .append(middle)
                .append(times(second, size / 2 / second.size()));
          }};
}

auto numbered(std::string name, std::string_view part, Around around) -> Case {
  return {.name = std::move(name), .make = [=](std::size_t size) {
            std::string text(around.head);
            for (std::size_t i = 0; text.size() < size; ++i) {
              for (const char byte : part) {
                byte == '#' ? text += std::to_string(i) : text += byte;
              }
            }
            return text.append(around.tail);
          }};
}

auto nested(std::string name, std::string_view first, std::string_view middle,
            std::string_view second) -> Case {
  return {
      .name = std::move(name), .make = [=](std::size_t size) {
        const std::size_t count = size / (first.size() + second.size());
        return times(first, count).append(middle).append(times(second, count));
      }};
}

}  // namespace l10n::test

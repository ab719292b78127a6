// Parts of a message that few messages have. A catalog holds messages by the
// hundred thousand, so that what is not there must cost next to nothing: one
// pointer in place of a list or a text.
//
// All are values: copies are deep, and what is empty equals what never was.
#ifndef L10N_CATALOG_RARE_HPP
#define L10N_CATALOG_RARE_HPP

#include <compare>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace l10n::catalog {

/// A Value that is a Value() as long as nothing else was put into it; then it
/// costs the pointer alone.
template <typename Value>
class Rare {
 public:
  Rare() = default;

  explicit Rare(Value value) {
    if (value != Value()) {
      value_ = std::make_unique<Value>(std::move(value));
    }
  }

  Rare(const Rare& other) : Rare(other.get()) {}

  Rare(Rare&&) noexcept = default;

  auto operator=(const Rare& other) -> Rare& { return *this = Rare(other); }

  auto operator=(Rare&&) noexcept -> Rare& = default;
  ~Rare() = default;

  [[nodiscard]] auto get() const -> const Value& {
    return value_ == nullptr ? kNothing : *value_;
  }

  /// To change it.
  auto edit() -> Value& {
    if (value_ == nullptr) {
      value_ = std::make_unique<Value>();
    }
    return *value_;
  }

  auto operator==(const Rare& other) const -> bool {
    return get() == other.get();
  }

  auto operator<=>(const Rare& other) const { return get() <=> other.get(); }

 private:
  static inline const Value kNothing = {};

  std::unique_ptr<Value> value_;
};

// These two stand for a std::vector and a std::optional, whose names and
// conversions they have.
// NOLINTBEGIN(google-explicit-constructor, readability-identifier-naming)

/// Lines of a comment, flags: a list that is mostly empty.
class Lines : public Rare<std::vector<std::string>> {
 public:
  using Vector = std::vector<std::string>;
  using value_type = std::string;
  using const_iterator = Vector::const_iterator;
  using iterator = const_iterator;

  Lines() = default;

  Lines(Vector lines) : Rare(std::move(lines)) {}

  Lines(std::initializer_list<std::string> lines) : Rare(Vector(lines)) {}

  operator const Vector&() const { return get(); }

  [[nodiscard]] auto begin() const { return get().begin(); }

  [[nodiscard]] auto end() const { return get().end(); }

  [[nodiscard]] auto empty() const -> bool { return get().empty(); }

  [[nodiscard]] auto size() const -> std::size_t { return get().size(); }

  auto operator[](std::size_t index) const -> const std::string& {
    return get()[index];
  }

  void push_back(std::string line) { edit().push_back(std::move(line)); }

  template <typename Predicate>
  void erase_if(Predicate predicate) {
    if (!empty()) {
      std::erase_if(edit(), predicate);
    }
  }

  auto operator==(const Lines&) const -> bool = default;
  auto operator<=>(const Lines&) const = default;  // NOLINT: no null pointer

  auto operator==(const Vector& lines) const -> bool { return get() == lines; }
};

template <typename Value>
concept TextOrNone = std::convertible_to<Value, std::optional<std::string>>;

/// A text that is mostly missing. None and empty are not the same.
class OptionalText : public Rare<std::optional<std::string>> {
 public:
  OptionalText() = default;

  template <TextOrNone Text>
  OptionalText(Text&& text)
      : Rare(std::optional<std::string>(std::forward<Text>(text))) {}

  operator std::optional<std::string_view>() const { return get(); }

  explicit operator bool() const { return has_value(); }

  [[nodiscard]] auto has_value() const -> bool { return get().has_value(); }

  auto operator*() const -> const std::string& { return *get(); }

  auto operator->() const -> const std::string* { return &*get(); }

  [[nodiscard]] auto value_or(std::string_view otherwise) const -> std::string {
    return std::string(has_value() ? **this : otherwise);
  }

  auto emplace() -> std::string& { return edit().emplace(); }

  auto operator==(const OptionalText&) const -> bool = default;
  auto operator<=>(const OptionalText&) const = default;  // NOLINT: the same

  auto operator==(std::nullopt_t) const -> bool { return !has_value(); }

  template <std::convertible_to<std::string_view> Text>
  auto operator==(const Text& text) const -> bool {
    return get() == text;
  }

  auto operator==(const std::optional<std::string>& text) const -> bool {
    return get() == text;
  }

  auto operator==(const std::optional<std::string_view>& text) const -> bool {
    return get() == text;
  }
};

// NOLINTEND(google-explicit-constructor, readability-identifier-naming)

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_RARE_HPP

#include "l10n/memory/kernels.hpp"

#include <cassert>

#include "l10n/memory/filter.hpp"
#include "l10n/memory/verify.hpp"

namespace l10n::memory {
namespace {

void filter_plain(const FilterTask& task, std::vector<Candidate>& found) {
  filter::run(task, found);
}

auto verify_plain(const VerifyTask& task) -> Distances {
  return verify::run(task);
}

#ifdef __x86_64__

// The bodies are the same; the compiler makes them anew for each target.
[[gnu::target("avx2,bmi")]] void filter_avx2(const FilterTask& task,
                                             std::vector<Candidate>& found) {
  filter::run(task, found);
}

[[gnu::target("avx2,bmi")]] auto verify_avx2(const VerifyTask& task)
    -> Distances {
  return verify::run(task);
}

[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl,bmi")]] void filter_avx512(
    const FilterTask& task, std::vector<Candidate>& found) {
  filter::run(task, found);
}

[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl,bmi")]] auto verify_avx512(
    const VerifyTask& task) -> Distances {
  return verify::run(task);
}

auto has_avx2() -> bool {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
}

auto has_avx512() -> bool {
  return has_avx2() && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
}

#else

auto has_avx2() -> bool {
  return false;
}

auto has_avx512() -> bool {
  return false;
}

#endif

}  // namespace

auto instruction_sets() -> std::span<const InstructionSet> {
  static const std::vector<InstructionSet> kSets = [] {
    std::vector<InstructionSet> sets{InstructionSet::Plain};
    if (has_avx2()) {
      sets.push_back(InstructionSet::Avx2);
    }
    if (has_avx512()) {
      sets.push_back(InstructionSet::Avx512);
    }
    return sets;
  }();
  return kSets;
}

auto kernels(InstructionSet set) -> Kernels {
#ifdef __x86_64__
  if (set == InstructionSet::Avx512) {
    return {filter_avx512, verify_avx512};
  }
  if (set == InstructionSet::Avx2) {
    return {filter_avx2, verify_avx2};
  }
#endif
  assert(set == InstructionSet::Plain);
  return {filter_plain, verify_plain};
}

}  // namespace l10n::memory

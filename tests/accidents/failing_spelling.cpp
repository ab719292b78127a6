// Preloaded into the program: the dictionary breaks off at words with "kab".
#include <stdexcept>
#include <string>

#include <dlfcn.h>
#include <hunspell/hunspell.hxx>

bool Hunspell::spell(const std::string& word, int* info, std::string* root) {
  if (word.find("kab") != std::string::npos) {
    throw std::runtime_error("no page for this word");
  }
  using Spell = bool (*)(Hunspell*, const std::string&, int*, std::string*);
  static const auto next = reinterpret_cast<Spell>(
      dlsym(RTLD_NEXT,
            "_ZN8Hunspell5spellERKNSt7__cxx1112basic_stringIcSt11char_"
            "traitsIcESaIcEEEPiPS5_"));
  return next != nullptr && next(this, word, info, root);
}

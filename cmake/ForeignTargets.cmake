# Libraries that Debian ships without a CMake package or a whole pkg-config
# file, as targets. The build and the installed package both read this.
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
find_library(UNISTRING_LIBRARY unistring REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)

if(NOT TARGET cmark-gfm)
  # Debian's pkg-config file names the core library alone.
  add_library(cmark-gfm INTERFACE IMPORTED)
  target_link_libraries(cmark-gfm INTERFACE
    ${CMARK_GFM_EXTENSIONS_LIBRARY} ${CMARK_GFM_LIBRARY})
endif()

if(NOT TARGET unistring)
  add_library(unistring INTERFACE IMPORTED)
  target_link_libraries(unistring INTERFACE ${UNISTRING_LIBRARY})
endif()

if(NOT TARGET cld2)
  add_library(cld2 INTERFACE IMPORTED)
  target_link_libraries(cld2 INTERFACE ${CLD2_LIBRARY})
endif()

# What a build with Debian's Emscripten 3.1.6 needs beside its toolchain file.

add_compile_options(-flto -msimd128)
add_link_options(-flto)

# The optimizer of the JavaScript glue loads acorn, which Debian keeps where Node does not look by itself.
set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)

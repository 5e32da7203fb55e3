# The header-only libraries, taken from Debian's /usr/include natively and for wasm alike.
#
# A folder of links to just those headers is what the compiler sees, so that the rest of /usr/include never leaks into a
# wasm build. find_package does not work here: under the Emscripten toolchain it finds neither library.

function(add_header_library target header package)
    find_path(${target}_INCLUDE ${header} NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
    if(NOT ${target}_INCLUDE)
        message(FATAL_ERROR "${header} was not found. Install it: apt-get install ${package}")
    endif()
    set(links ${CMAKE_BINARY_DIR}/headers/${target})
    file(MAKE_DIRECTORY ${links})
    foreach(entry ${ARGN})
        if(EXISTS ${${target}_INCLUDE}/${entry})
            file(CREATE_LINK ${${target}_INCLUDE}/${entry} ${links}/${entry} SYMBOLIC)
        endif()
    endforeach()
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE ${links})
endfunction()

add_header_library(lectern_json nlohmann/json.hpp nlohmann-json3-dev nlohmann)
add_header_library(lectern_utf8cpp utf8.h libutfcpp-dev utf8.h utf8 utf8cpp)
if(LECTERN_BUILD_TESTS)
    add_header_library(lectern_catch2 catch2/catch.hpp catch2 catch2)
endif()

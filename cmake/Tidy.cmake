# `tidy`: clang-tidy over src/, each file again only where it, a header or .clang-tidy changed.

file(GLOB_RECURSE TIDY_SOURCES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp)
file(GLOB_RECURSE TIDY_HEADERS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.h)
foreach(source ${TIDY_SOURCES})
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/src ${source})
    string(REPLACE "/" "_" name ${name})
    set(stamp ${CMAKE_BINARY_DIR}/tidy/${name}.stamp)
    add_custom_command(
        OUTPUT ${stamp}
        COMMAND clang-tidy --quiet -p ${CMAKE_BINARY_DIR} ${source}
        COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
        DEPENDS ${source} ${TIDY_HEADERS} ${CMAKE_SOURCE_DIR}/.clang-tidy
        COMMENT "clang-tidy src/${name}"
        VERBATIM)
    list(APPEND TIDY_STAMPS ${stamp})
endforeach()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/tidy)
add_custom_target(tidy DEPENDS ${TIDY_STAMPS})

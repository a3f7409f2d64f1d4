# SPDX-License-Identifier: BSL-1.0

# cmake -D compiler=… -D flags=… -D includes=… [-D precompiled=…] -D file=… -D stamp=… -P reject.cmake
#
# Leaves `stamp`, and `stamp`.d with the headers that were read, when `file` compiles as it is and does not with
# -DREJECT, for the reasons that its own lines name:
# - `// error: <regular expression>`: the first error says so, and names the line below;
# - `// expect: <regular expression>`: this is said somewhere.

separate_arguments(flags NATIVE_COMMAND "${flags}")
list(TRANSFORM includes PREPEND -I)
set(compile ${compiler} ${flags} -std=c++20 -fsyntax-only ${includes})
file(STRINGS ${file} forms REGEX "^ *#define PREFLIGHT_") # in another form than what is precompiled
if(precompiled AND NOT forms)
    list(APPEND compile -include ${precompiled})
endif()
list(APPEND compile ${file})

cmake_path(GET stamp PARENT_PATH folder)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${compile} -MD -MF ${stamp}.d -MT ${stamp} RESULT_VARIABLE status ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "the accepted twin does not compile:\n${output}")
endif()

execute_process(COMMAND ${compile} -DREJECT RESULT_VARIABLE status ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "compiles with -DREJECT")
endif()

# What a compiler says up to its first error, with that: g++ has the line where an evaluation began above it.
string(REGEX MATCH ": error: [^\n]*" error "${output}")
string(FIND "${output}" "${error}" at)
string(SUBSTRING "${output}" 0 ${at} first)
string(APPEND first "${error}")

file(READ ${file} text)
string(FIND "${text}" "// error: " at)
if(NOT at EQUAL -1)
    string(SUBSTRING "${text}" 0 ${at} above)
    string(REGEX MATCHALL "\n" ends "${above}\n\n")
    list(LENGTH ends line)
    string(REGEX MATCH "// error: ([^\n]*)" error "${text}")
    cmake_path(GET file FILENAME name)
    foreach(expected IN ITEMS "${name}:${line}:" "${CMAKE_MATCH_1}")
        if(NOT first MATCHES "${expected}")
            message(FATAL_ERROR "rejected, but the first error does not say `${expected}`:\n${output}")
        endif()
    endforeach()
endif()

file(STRINGS ${file} expectations REGEX "^ *// expect: ")
if(NOT expectations AND at EQUAL -1)
    message(FATAL_ERROR "no line `// error: <regular expression>` or `// expect: <regular expression>`")
endif()
foreach(line IN LISTS expectations)
    string(REGEX REPLACE "^ *// expect: " "" expected "${line}")
    if(NOT output MATCHES "${expected}")
        message(FATAL_ERROR "rejected, but not because of `${expected}`:\n${output}")
    endif()
endforeach()
file(TOUCH ${stamp})

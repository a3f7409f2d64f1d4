# cmake -D compiler=… -D flags=… -D includes=… -D file=… -D stamp=… -P reject.cmake
#
# Leaves `stamp`, and `stamp`.d with the headers that were read, when `file` compiles as it is and does not with
# -DREJECT, for the reasons that its own lines
# `// expect: <regular expression>` name.

separate_arguments(flags NATIVE_COMMAND "${flags}")
list(TRANSFORM includes PREPEND -I)
set(compile ${compiler} ${flags} -std=c++20 -fsyntax-only ${includes} ${file})

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

file(STRINGS ${file} expectations REGEX "^ *// expect: ")
if(NOT expectations)
    message(FATAL_ERROR "no line `// expect: <regular expression>`")
endif()
foreach(line IN LISTS expectations)
    string(REGEX REPLACE "^ *// expect: " "" expected "${line}")
    if(NOT output MATCHES "${expected}")
        message(FATAL_ERROR "rejected, but not because of `${expected}`:\n${output}")
    endif()
endforeach()
file(TOUCH ${stamp})

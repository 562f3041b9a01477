# SPDX-License-Identifier: GPL-3.0-or-later
# One place for the language standard, the warnings and the strict Qt defines: every target of the
# project links upview_policy, made by the two functions below.

add_library(upview_policy INTERFACE)
target_compile_features(upview_policy INTERFACE cxx_std_20)
target_compile_options(upview_policy INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
                       $<$<BOOL:${UPVIEW_WERROR}>:-Werror>)
target_compile_definitions(upview_policy INTERFACE
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    SPDLOG_FMT_EXTERNAL)
if(UPVIEW_SANITIZE)
    list(JOIN UPVIEW_SANITIZE "," _sanitizers)
    target_compile_options(upview_policy INTERFACE -fsanitize=${_sanitizers} -fno-omit-frame-pointer)
    target_link_options(upview_policy INTERFACE -fsanitize=${_sanitizers})
    # The address sanitizer refuses RTLD_DEEPBIND, with which the engine is otherwise imported.
    target_compile_definitions(upview_policy INTERFACE UPVIEW_SANITIZED)
endif()

# upview_room(<target> SOURCES ... [HEADERS kind] [PUBLIC ...] [PRIVATE ...]): a room of the house, a static library
# whose public link line is the list of rooms that it may include. HEADERS: which of UpviewHeaders.cmake it shares.
function(upview_room target)
    cmake_parse_arguments(ROOM "" "HEADERS" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${target} STATIC ${ROOM_SOURCES})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} PUBLIC upview_policy ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
    if(ROOM_HEADERS)
        target_precompile_headers(${target} REUSE_FROM upview_${ROOM_HEADERS}_headers)
    endif()
endfunction()

# upview_test(<name> [XVFB] [TIMEOUT s] [SOURCES ...] LINK ...): a Qt Test binary from <name>.cpp. It runs on
# the offscreen platform, or with XVFB on a virtual X server of its own for real key presses.
function(upview_test name)
    cmake_parse_arguments(TEST "XVFB" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE upview_policy Qt6::Test upview_test_support ${TEST_LINK})
    if("upview_widgets" IN_LIST TEST_LINK)
        target_precompile_headers(${name} REUSE_FROM upview_widget_headers)
    else()
        target_precompile_headers(${name} REUSE_FROM upview_test_headers)
    endif()
    target_compile_definitions(${name} PRIVATE
        UPVIEW_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        UPVIEW_BINARY_DIR="${CMAKE_BINARY_DIR}"
        UPVIEW_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(TEST_XVFB)
        add_test(NAME ${name} COMMAND xvfb-run -a -s "-screen 0 1600x1000x24" $<TARGET_FILE:${name}>)
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=xcb;LC_ALL=C.UTF-8;UPVIEW_VENV=${UPVIEW_VENV}")
    else()
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;UPVIEW_VENV=${UPVIEW_VENV}")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}")
endfunction()

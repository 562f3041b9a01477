# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt and the standard library, precompiled once for each kind of target and shared by all
# of that kind: reading them takes three quarters of a compiler's time. Sources still include all that they use:
# clang-tidy reads them without these. Off: -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON.

file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/headers.cpp" "")

set(_gui_headers <algorithm> <array> <atomic> <chrono> <cmath> <functional> <memory> <optional> <string> <utility>
    <variant> <vector> <QByteArray> <QDir> <QFile> <QFileInfo> <QHash> <QImage> <QList> <QMutex> <QObject> <QRect>
    <QRegularExpression> <QSet> <QSize> <QString> <QStringList> <QThreadPool> <QTimer> <QVariant>)
set(_base_headers <spdlog/spdlog.h> <tl/expected.hpp>)
set(_window_headers <QAction> <QApplication> <QComboBox> <QDialog> <QDialogButtonBox> <QEvent> <QIcon> <QKeyEvent>
    <QLabel> <QLineEdit> <QListView> <QListWidget> <QMainWindow> <QMenu> <QMenuBar> <QMouseEvent> <QPainter> <QPixmap>
    <QPushButton> <QScrollArea> <QStackedWidget> <QStyledItemDelegate> <QToolBar> <QTreeView> <QWidget>)
set(_base_libraries spdlog::spdlog fmt::fmt tl::expected)

# upview_headers(<kind> HEADERS ... LINK ...): a compiler takes them only where all macros that these libraries
# define are defined too, so a target can share the headers of a kind when it links at least these.
function(upview_headers kind)
    cmake_parse_arguments(KIND "" "" "HEADERS;LINK" ${ARGN})
    add_library(upview_${kind}_headers OBJECT "${CMAKE_CURRENT_BINARY_DIR}/headers.cpp")
    set_target_properties(upview_${kind}_headers PROPERTIES AUTOMOC OFF)
    target_link_libraries(upview_${kind}_headers PRIVATE upview_policy ${KIND_LINK})
    target_precompile_headers(upview_${kind}_headers PRIVATE ${KIND_HEADERS})
endfunction()

upview_headers(core HEADERS ${_gui_headers} ${_base_headers} LINK Qt6::Gui ${_base_libraries})
upview_headers(widget HEADERS ${_gui_headers} ${_base_headers} ${_window_headers} LINK Qt6::Widgets ${_base_libraries})
if(UPVIEW_BUILD_TESTS)
    # Without those of Qt Test: it defines the folder of each test as a macro.
    upview_headers(test HEADERS ${_gui_headers} LINK Qt6::Gui)
endif()

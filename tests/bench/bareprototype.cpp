// SPDX-License-Identifier: GPL-3.0-or-later
// bareprototype SITE-PACKAGES PYTHON: the least that starts sr_vulkan inside a C++ process, as the peer of
// Upview's own start: CPython's C interface, no Qt, no threads, no checks. Prints one JSON object with the
// milliseconds and the resident memory of each step.
// bareprototype --python PREFIX ARGUMENT...: the interpreter itself with these arguments, for a bundle, which
// has no other program that is one.
#include <Python.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

double residentBytes()
{
    std::FILE *file = std::fopen("/proc/self/smaps_rollup", "r");
    char line[256];
    double kibibytes = -1;
    while (file && std::fgets(line, sizeof line, file) && std::sscanf(line, "Rss: %lf", &kibibytes) != 1)
        ;
    if (file)
        std::fclose(file);
    return kibibytes * 1024;
}

int fail(const char *what)
{
    PyErr_Print();
    std::fprintf(stderr, "bareprototype: %s failed\n", what);
    std::fflush(nullptr);
    _exit(1);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc >= 3 && std::strcmp(argv[1], "--python") == 0) {
        setenv("PYTHONHOME", argv[2], 1);
        const std::string packages = std::string(argv[2]) + "/lib/python" + std::to_string(PY_MAJOR_VERSION)
            + "." + std::to_string(PY_MINOR_VERSION) + "/site-packages";
        setenv("PYTHONPATH", packages.c_str(), 1);
        argv[2] = argv[0];
        return Py_BytesMain(argc - 2, argv + 2);
    }
    if (argc != 3)
        return 2;
    const double before = residentBytes();
    Clock::time_point began = Clock::now();
    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    config.install_signal_handlers = 0;
    config.site_import = 0;
    config.write_bytecode = 0;
    PyConfig_SetBytesString(&config, &config.executable, argv[2]);
    if (PyStatus_Exception(Py_InitializeFromConfig(&config)))
        return fail("the interpreter");
    PyConfig_Clear(&config);
    PyObject *path = PyUnicode_DecodeFSDefault(argv[1]);
    if (PyList_Append(PySys_GetObject("path"), path) != 0)
        return fail("sys.path");
    const double interpreter = since(began);
    const double afterInterpreter = residentBytes();

    began = Clock::now();
    PyObject *sys = PyImport_ImportModule("sys");
    if (!PyObject_CallMethod(sys, "setdlopenflags", "i", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND))
        return fail("setdlopenflags");
    PyObject *module = PyImport_ImportModule("sr_vulkan.sr_vulkan");
    if (!module)
        return fail("the import");
    const double import = since(began);
    const double afterImport = residentBytes();

    began = Clock::now();
    PyObject *vulkan = PyObject_CallMethod(module, "init", nullptr);
    PyObject *names = PyObject_CallMethod(module, "getGpuInfo", nullptr);
    if (!vulkan || !names)
        return fail("init()");
    const double init = since(began);
    const double afterInit = residentBytes();

    std::printf("{\"interpreterMs\": %.4f, \"importMs\": %.4f, \"initMs\": %.4f, \"wholeMs\": %.4f, "
                "\"interpreterBytes\": %.0f, \"importBytes\": %.0f, \"initBytes\": %.0f}\n",
                interpreter, import, init, interpreter + import + init, afterInterpreter - before,
                afterImport - afterInterpreter, afterInit - afterImport);
    std::fflush(nullptr);
    _exit(0); // what it does at the end is no part of the measurement
}

/* The GLPK library as installed by the system; Debian ships no pkg-config file for it. */
#include <glpk.h>

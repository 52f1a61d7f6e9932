/* Guarded calls into GLPK.
 *
 * GLPK ends the process when something goes wrong inside it, unless an error hook jumps away. The jump happens in
 * this target and only here, so that no caller's frame is jumped over, but for functions that the caller hands in to
 * be called. The environment of GLPK is thread-local: it is freed when the last thing of this thread that lives in it is
 * gone, and at once after a failure, which takes everything of the thread with it. */

#ifndef GLPK_GUARD_H
#define GLPK_GUARD_H

#include "glpk_guard_words.h"
#include "glpk_guard_program.h"
#include "glpk_guard_solve.h"
#include "glpk_guard_solver.h"
#include "glpk_guard_tree.h"
#include "glpk_guard_files.h"
#include "glpk_guard_memory.h"

#endif

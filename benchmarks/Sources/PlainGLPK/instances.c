/* Instances by seed; peers/linear_programs.py makes the same ones. Nothing is freed: the study ends soon. */

#include <math.h>
#include <stdlib.h>

#include "plain_glpk.h"

/* SplitMix64. */
static uint64_t state;

static int32_t whole(int32_t low, int32_t high) {
    state += 0x9E3779B97F4A7C15u;
    uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    return low + (int32_t)(mixed % (uint64_t)(high - low + 1));
}

typedef struct {
    double *cost, *column_upper, *row_lower, *row_upper, *value;
    int32_t *start, *column;
    int32_t columns, rows, entries;
} draft;

static draft started(int32_t columns, int32_t rows, int32_t entries) {
    return (draft){
        .cost = calloc((size_t)columns, sizeof(double)),
        .column_upper = calloc((size_t)columns, sizeof(double)),
        .row_lower = calloc((size_t)rows, sizeof(double)),
        .row_upper = calloc((size_t)rows, sizeof(double)),
        .value = calloc((size_t)entries, sizeof(double)),
        .start = calloc((size_t)rows + 1, sizeof(int32_t)),
        .column = calloc((size_t)entries, sizeof(int32_t)),
    };
}

static void add_column(draft *draft, double cost, double upper) {
    draft->cost[draft->columns] = cost;
    draft->column_upper[draft->columns++] = upper;
}

static void add_entry(draft *draft, int32_t column, double value) {
    draft->column[draft->entries] = column;
    draft->value[draft->entries++] = value;
}

static void end_row(draft *draft, double lower, double upper) {
    draft->row_lower[draft->rows] = lower;
    draft->row_upper[draft->rows++] = upper;
    draft->start[draft->rows] = draft->entries;
}

static plain_instance finished(draft draft, int32_t is_integer) {
    return (plain_instance){
        .column_count = draft.columns, .row_count = draft.rows, .cost = draft.cost,
        .column_upper = draft.column_upper, .row_lower = draft.row_lower, .row_upper = draft.row_upper,
        .start = draft.start, .column = draft.column, .value = draft.value, .is_integer = is_integer,
    };
}

plain_instance plain_sparse_instance(int32_t columns, int32_t rows) {
    state = 1;
    draft draft = started(columns, rows, 5 * rows);
    for (int32_t j = 0; j < columns; j++) add_column(&draft, whole(1, 99), whole(1, 9));
    for (int32_t i = 0; i < rows; i++) {
        int32_t column = whole(0, columns / 2);
        for (int32_t k = 0; k < 5; k++) {
            add_entry(&draft, column, whole(1, 9));
            column += whole(1, columns / 10);
        }
        end_row(&draft, -INFINITY, whole(10, 99));
    }
    return finished(draft, 0);
}

plain_instance plain_assignment_instance(int32_t count) {
    state = 2;
    draft draft = started(count * count, 2 * count, 2 * count * count);
    for (int32_t j = 0; j < count * count; j++) add_column(&draft, whole(1, 99), INFINITY);
    for (int32_t worker = 0; worker < count; worker++) {
        for (int32_t job = 0; job < count; job++) add_entry(&draft, worker * count + job, 1.0);
        end_row(&draft, 1.0, 1.0);
    }
    for (int32_t job = 0; job < count; job++) {
        for (int32_t worker = 0; worker < count; worker++) add_entry(&draft, worker * count + job, 1.0);
        end_row(&draft, 1.0, 1.0);
    }
    return finished(draft, 0);
}

/* Everybody of a type has a seat in some round; each trait is to be spread over the classes of a round, which costs
 * one more for each pair of its holders in a class. */
plain_instance plain_class_instance(void) {
    enum { types = 40, rounds = 3, traits = 7, steps = 19, classes = 5 };
    state = 3;
    draft draft = started(types * rounds + rounds * traits * steps, types + rounds + rounds * traits,
                          2 * types * rounds + rounds * traits * (types + steps));
    int32_t size[types], people = 0;
    for (int32_t type = 0; type < types; type++) people += size[type] = whole(2, 9);
    for (int32_t type = 0; type < types; type++)
        for (int32_t round = 0; round < rounds; round++) add_column(&draft, whole(0, 20), size[type]);
    int32_t load[types][traits];
    for (int32_t type = 0; type < types; type++)
        for (int32_t trait = 0; trait < traits; trait++) load[type][trait] = whole(-4, 3);
    for (int32_t row = 0; row < rounds * traits; row++)
        for (int32_t step = 0; step < steps; step++) add_column(&draft, 7 * step, classes);
    for (int32_t type = 0; type < types; type++) {
        for (int32_t round = 0; round < rounds; round++) add_entry(&draft, type * rounds + round, 1.0);
        end_row(&draft, size[type], size[type]);
    }
    for (int32_t round = 0; round < rounds; round++) {
        for (int32_t type = 0; type < types; type++) add_entry(&draft, type * rounds + round, 1.0);
        end_row(&draft, people / 3 - 1, people / 3 + 1);
    }
    for (int32_t round = 0; round < rounds; round++) {
        for (int32_t trait = 0; trait < traits; trait++) {
            for (int32_t type = 0; type < types; type++)
                if (load[type][trait] > 0) add_entry(&draft, type * rounds + round, load[type][trait]);
            for (int32_t step = 0; step < steps; step++)
                add_entry(&draft, types * rounds + (round * traits + trait) * steps + step, -1.0);
            end_row(&draft, -INFINITY, 0.0);
        }
    }
    return finished(draft, 1);
}

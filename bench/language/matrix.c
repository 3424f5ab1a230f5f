#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct matrix {
	int rows, columns;
	int *elements;
};

static int *at(const struct matrix *m, int row, int column)
{
	return &m->elements[row * m->columns + column];
}

static void multiply(const struct matrix *a, const struct matrix *b, struct matrix *product)
{
	for (int row = 0; row < a->rows; row++) {
		for (int column = 0; column < b->columns; column++) {
			int sum = 0;

			for (int i = 0; i < a->columns; i++)
				sum += *at(a, row, i) * *at(b, i, column);
			*at(product, row, column) = sum;
		}
	}
}

static struct matrix *matrix_new(int rows, int columns)
{
	struct matrix *m = malloc(sizeof(*m));

	if (!m)
		return NULL;
	m->rows = rows;
	m->columns = columns;
	m->elements = calloc(rows * columns, sizeof(*m->elements));
	if (!m->elements) {
		free(m);
		return NULL;
	}
	return m;
}

static void matrix_free(struct matrix *m)
{
	free(m->elements);
	free(m);
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	struct matrix *a = matrix_new(64, 64), *b = matrix_new(64, 64), *product = matrix_new(64, 64);
	uint32_t sum = 0;

	if (!a || !b || !product)
		return 1;
	for (int row = 0; row < 64; row++) {
		for (int column = 0; column < 64; column++) {
			*at(a, row, column) = row + column;
			*at(b, row, column) = row - column;
		}
	}
	for (int i = 0; i < iterations; i++) {
		++*at(a, i % 64, i / 64 % 64);
		multiply(a, b, product);
		sum = sum * 31 + *at(product, i % 64, 63 - i % 64);
	}
	printf("%u\n", sum);
	matrix_free(a);
	matrix_free(b);
	matrix_free(product);
	return 0;
}

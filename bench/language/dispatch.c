#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct shape;

struct shape_operations {
	int (*area)(const struct shape *shape);
	void (*grow)(struct shape *shape, int by);
};

struct shape {
	const struct shape_operations *operations;
	int width, height;
};

static int square_area(const struct shape *shape)
{
	return shape->width * shape->width;
}

static int rectangle_area(const struct shape *shape)
{
	return shape->width * shape->height;
}

static int triangle_area(const struct shape *shape)
{
	return shape->width * shape->height / 2;
}

static void grow_width(struct shape *shape, int by)
{
	shape->width += by;
}

static void grow_height(struct shape *shape, int by)
{
	shape->height += by;
}

static const struct shape_operations square = { square_area, grow_width };
static const struct shape_operations rectangle = { rectangle_area, grow_width };
static const struct shape_operations triangle = { triangle_area, grow_height };

static struct shape *shape_new(const struct shape_operations *operations, int width, int height)
{
	struct shape *shape = malloc(sizeof(*shape));

	if (shape)
		*shape = (struct shape){ operations, width, height };
	return shape;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	struct shape *shapes[300];
	uint32_t sum = 0;

	for (int i = 0; i < 300; i++) {
		switch (i * 7 % 3) {
		case 0:
			shapes[i] = shape_new(&square, i, 0);
			break;
		case 1:
			shapes[i] = shape_new(&rectangle, i, i + 1);
			break;
		default:
			shapes[i] = shape_new(&triangle, i, i + 2);
			break;
		}
		if (!shapes[i])
			return 1;
	}
	for (int i = 0; i < iterations; i++) {
		for (int j = 0; j < 300; j++) {
			struct shape *shape = shapes[j];

			shape->operations->grow(shape, i & 1);
			sum = sum * 31 + shape->operations->area(shape);
		}
	}
	printf("%u\n", sum);
	for (int i = 0; i < 300; i++)
		free(shapes[i]);
	return 0;
}

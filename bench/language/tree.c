#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct tree {
	int value;
	struct tree *left, *right;
};

static void tree_free(struct tree *tree)
{
	if (!tree)
		return;
	tree_free(tree->left);
	tree_free(tree->right);
	free(tree);
}

static struct tree *tree_make(int depth, int value)
{
	struct tree *tree = malloc(sizeof(*tree));

	if (!tree)
		return NULL;
	tree->value = value;
	tree->left = NULL;
	tree->right = NULL;
	if (depth == 0)
		return tree;
	tree->left = tree_make(depth - 1, value * 2);
	if (!tree->left)
		goto failed;
	tree->right = tree_make(depth - 1, value * 2 + 1);
	if (!tree->right)
		goto failed;
	return tree;
failed:
	tree_free(tree);
	return NULL;
}

static int tree_sum(const struct tree *tree)
{
	int sum = tree->value;

	if (tree->left)
		sum += tree_sum(tree->left);
	if (tree->right)
		sum += tree_sum(tree->right);
	return sum;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint32_t sum = 0;

	for (int i = 0; i < iterations; i++) {
		struct tree *tree = tree_make(12, i);

		if (!tree)
			return 1;
		sum = sum * 31 + tree_sum(tree);
		tree_free(tree);
	}
	printf("%u\n", sum);
	return 0;
}

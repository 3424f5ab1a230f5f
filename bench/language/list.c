#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct node {
	int value;
	struct node *next;
};

static struct node *reverse(struct node *list)
{
	struct node *reversed = NULL;

	while (list) {
		struct node *next = list->next;

		list->next = reversed;
		reversed = list;
		list = next;
	}
	return reversed;
}

static void list_free(struct node *list)
{
	while (list) {
		struct node *next = list->next;

		free(list);
		list = next;
	}
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint32_t sum = 0;

	for (int i = 0; i < iterations; i++) {
		struct node *list = NULL;

		for (int j = 0; j < 1000; j++) {
			struct node *node = malloc(sizeof(*node));

			if (!node)
				return 1;
			node->value = i + j;
			node->next = list;
			list = node;
		}
		list = reverse(list);
		for (int round = 0; round < 10; round++)
			for (struct node *node = list; node; node = node->next)
				sum = sum * 31 + node->value;
		list_free(list);
	}
	printf("%u\n", sum);
	return 0;
}

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define COUNT 10000

static int median_of_three(int a, int b, int c)
{
	return a < b ? b < c ? b : a < c ? c : a : a < c ? a : b < c ? c : b;
}

static int partition(int *numbers, int length)
{
	int pivot = median_of_three(numbers[0], numbers[length / 2], numbers[length - 1]);
	int low = 0, high = length - 1;

	for (;;) {
		int other;

		while (numbers[low] < pivot)
			low++;
		while (numbers[high] > pivot)
			high--;
		if (low >= high)
			return low;
		other = numbers[low];
		numbers[low] = numbers[high];
		numbers[high] = other;
		low++;
		high--;
	}
}

static void insertion_sort(int *numbers, int length)
{
	for (int i = 1; i < length; i++) {
		int number = numbers[i], at = i;

		for (; at > 0 && numbers[at - 1] > number; at--)
			numbers[at] = numbers[at - 1];
		numbers[at] = number;
	}
}

static void sort(int *numbers, int length)
{
	while (length > 16) {
		int middle = partition(numbers, length);

		if (middle < length / 2) {
			sort(numbers, middle);
			numbers += middle;
			length -= middle;
		} else {
			sort(numbers + middle, length - middle);
			length = middle;
		}
	}
	insertion_sort(numbers, length);
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	int *numbers = malloc(COUNT * sizeof(*numbers));
	uint32_t seed = 1, sum = 0;

	for (int i = 0; i < iterations; i++) {
		for (int j = 0; j < COUNT; j++) {
			seed = seed * 1664525 + 1013904223;
			numbers[j] = seed >> 4;
		}
		sort(numbers, COUNT);
		sum = sum * 31 + numbers[i % COUNT];
	}
	printf("%u\n", sum);
	free(numbers);
	return 0;
}

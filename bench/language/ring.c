#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct ring {
	uint8_t *bytes;
	int capacity, first, count;
};

static bool ring_put(struct ring *ring, uint8_t byte)
{
	int at;

	if (ring->count == ring->capacity)
		return false;
	at = ring->first + ring->count++;
	if (at >= ring->capacity)
		at -= ring->capacity;
	ring->bytes[at] = byte;
	return true;
}

static bool ring_take(struct ring *ring, uint8_t *byte)
{
	if (ring->count == 0)
		return false;
	*byte = ring->bytes[ring->first];
	ring->count--;
	if (++ring->first == ring->capacity)
		ring->first = 0;
	return true;
}

static struct ring *ring_new(int capacity)
{
	struct ring *ring = calloc(1, sizeof(*ring));

	if (!ring)
		return NULL;
	ring->capacity = capacity;
	ring->bytes = calloc(1, capacity);
	if (!ring->bytes) {
		free(ring);
		return NULL;
	}
	return ring;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	struct ring *ring = ring_new(256);
	uint32_t sum = 0;

	if (!ring)
		return 1;
	for (int i = 0; i < iterations; i++) {
		for (int j = 0; j < 200; j++)
			ring_put(ring, i + j);
		for (int j = 0; j < 210; j++) {
			uint8_t byte;

			if (ring_take(ring, &byte))
				sum = sum * 31 + byte;
		}
	}
	printf("%u\n", sum);
	free(ring->bytes);
	free(ring);
	return 0;
}

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct entry {
	uint32_t key, value;
};

struct map {
	struct entry *entries;
	uint32_t capacity;
	int count;
};

static struct entry *map_find(const struct map *map, uint32_t key)
{
	uint32_t mask = map->capacity - 1;

	for (uint32_t i = key * 2654435769u >> 16;; i++) {
		struct entry *entry = &map->entries[i & mask];

		if (entry->key == key || entry->key == 0)
			return entry;
	}
}

static void map_set(struct map *map, uint32_t key, uint32_t value)
{
	struct entry *entry = map_find(map, key);

	if (entry->key == 0) {
		entry->key = key;
		map->count++;
	}
	entry->value = value;
}

static bool map_get(const struct map *map, uint32_t key, uint32_t *value)
{
	struct entry *entry = map_find(map, key);

	*value = entry->value;
	return entry->key != 0;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint32_t sum = 0;

	for (int i = 0; i < iterations; i++) {
		struct map map = { .capacity = 1024 };

		map.entries = calloc(map.capacity, sizeof(*map.entries));
		if (!map.entries)
			return 1;
		for (uint32_t key = 1; key <= 600; key++)
			map_set(&map, key * 7 + i, key);
		for (uint32_t key = 1; key <= 4200; key++) {
			uint32_t value;

			if (map_get(&map, key + i, &value))
				sum += value;
		}
		sum = sum * 31 + map.count;
		free(map.entries);
	}
	printf("%u\n", sum);
	return 0;
}

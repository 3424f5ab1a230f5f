#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define ETHERNET_LENGTH 14
#define UDP_LENGTH 8

struct header {
	uint32_t source, destination;
	uint16_t source_port, destination_port, length;
};

static inline uint16_t get_be16(const uint8_t *p)
{
	return p[0] << 8 | p[1];
}

static inline uint32_t get_be32(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}

static inline void put_be16(uint8_t *p, uint16_t value)
{
	p[0] = value >> 8;
	p[1] = value;
}

static inline void put_be32(uint8_t *p, uint32_t value)
{
	put_be16(p, value >> 16);
	put_be16(p + 2, value);
}

static uint32_t checksum(const uint8_t *p, int length)
{
	uint32_t sum = 0;

	for (; length >= 2; length -= 2, p += 2)
		sum += get_be16(p);
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return sum;
}

static bool parse(const uint8_t *packet, int size, struct header *header)
{
	const uint8_t *ip, *udp;
	int length;

	if (size < ETHERNET_LENGTH || get_be16(packet + 12) != 0x0800)
		return false;

	ip = packet + ETHERNET_LENGTH;
	size -= ETHERNET_LENGTH;
	if (size < 20 || ip[0] >> 4 != 4)
		return false;
	length = (ip[0] & 15) * 4;
	if (length < 20 || length > size || ip[9] != 17 || checksum(ip, length) != 0xffff)
		return false;
	header->source = get_be32(ip + 12);
	header->destination = get_be32(ip + 16);

	udp = ip + length;
	size -= length;
	if (size < UDP_LENGTH)
		return false;
	header->source_port = get_be16(udp);
	header->destination_port = get_be16(udp + 2);
	header->length = get_be16(udp + 4);
	return header->length >= UDP_LENGTH;
}

static void write_packet(uint8_t *packet, int number)
{
	int length = number % 3 == 0 ? 24 : 20;
	uint8_t *ip = packet + ETHERNET_LENGTH, *udp = ip + length;

	put_be16(packet + 12, number % 10 == 9 ? 0x86dd : 0x0800);
	ip[0] = 0x40 | length / 4;
	ip[9] = number % 7 == 6 ? 6 : 17;
	put_be32(ip + 12, 0x0a000001 + number);
	put_be32(ip + 16, 0xc0a80001 + number);
	put_be16(ip + 10, ~checksum(ip, length));
	put_be16(udp, 1024 + number);
	put_be16(udp + 2, 53);
	put_be16(udp + 4, number % 11 == 10 ? 4 : 20);
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint8_t *packets = calloc(100, 64);
	uint32_t sum = 0;

	if (!packets)
		return 1;
	for (int i = 0; i < 100; i++)
		write_packet(packets + i * 64, i);
	for (int i = 0; i < iterations; i++) {
		for (int at = 0; at < 100 * 64; at += 64) {
			struct header header;

			if (parse(packets + at, 64 - (i & 3), &header))
				sum = sum * 31 + (header.source ^ header.destination ^ header.source_port ^ header.destination_port ^ header.length);
			else
				sum++;
		}
	}
	printf("%u\n", sum);
	free(packets);
	return 0;
}

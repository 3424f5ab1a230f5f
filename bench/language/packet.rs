const ETHERNET_LENGTH: usize = 14;
const UDP_LENGTH: u16 = 8;

struct Header {
    source: u32,
    destination: u32,
    source_port: u16,
    destination_port: u16,
    length: u16,
}

fn be16(bytes: &[u8], at: usize) -> u16 {
    u16::from_be_bytes(bytes[at..at + 2].try_into().unwrap())
}

fn be32(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())
}

fn put16(bytes: &mut [u8], at: usize, value: u16) {
    bytes[at..at + 2].copy_from_slice(&value.to_be_bytes());
}

fn put32(bytes: &mut [u8], at: usize, value: u32) {
    bytes[at..at + 4].copy_from_slice(&value.to_be_bytes());
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum: u32 = bytes.chunks_exact(2).map(|pair| be16(pair, 0) as u32).sum();
    while sum >> 16 != 0 {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    sum
}

fn parse(packet: &[u8]) -> Option<Header> {
    if packet.len() < ETHERNET_LENGTH || be16(packet, 12) != 0x0800 {
        return None;
    }
    let ip = &packet[ETHERNET_LENGTH..];
    if ip.len() < 20 || ip[0] >> 4 != 4 {
        return None;
    }
    let length = (ip[0] & 15) as usize * 4;
    if length < 20 || length > ip.len() || ip[9] != 17 || checksum(&ip[..length]) != 0xffff {
        return None;
    }
    let udp = &ip[length..];
    if udp.len() < UDP_LENGTH as usize {
        return None;
    }
    let header = Header {
        source: be32(ip, 12),
        destination: be32(ip, 16),
        source_port: be16(udp, 0),
        destination_port: be16(udp, 2),
        length: be16(udp, 4),
    };
    (header.length >= UDP_LENGTH).then_some(header)
}

fn write_packet(packet: &mut [u8], number: u32) {
    let length = if number % 3 == 0 { 24 } else { 20 };
    put16(packet, 12, if number % 10 == 9 { 0x86dd } else { 0x0800 });
    let (ip, udp) = packet[ETHERNET_LENGTH..].split_at_mut(length);
    ip[0] = 0x40 | (length / 4) as u8;
    ip[9] = if number % 7 == 6 { 6 } else { 17 };
    put32(ip, 12, 0x0a000001 + number);
    put32(ip, 16, 0xc0a80001 + number);
    let sum = !checksum(ip) as u16;
    put16(ip, 10, sum);
    put16(udp, 0, 1024 + number as u16);
    put16(udp, 2, 53);
    put16(udp, 4, if number % 11 == 10 { 4 } else { 20 });
}

fn main() {
    let iterations: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut packets = vec![0u8; 100 * 64];
    for (i, packet) in packets.chunks_exact_mut(64).enumerate() {
        write_packet(packet, i as u32);
    }
    let mut sum = 0u32;
    for i in 0..iterations {
        for packet in packets.chunks_exact(64) {
            sum = match parse(&packet[..64 - (i & 3)]) {
                Some(h) => sum
                    .wrapping_mul(31)
                    .wrapping_add(h.source ^ h.destination ^ h.source_port as u32 ^ h.destination_port as u32 ^ h.length as u32),
                None => sum.wrapping_add(1),
            };
        }
    }
    println!("{sum}");
}

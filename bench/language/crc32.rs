fn make_table() -> [u32; 256] {
    let mut table = [0; 256];
    for (i, slot) in table.iter_mut().enumerate() {
        let mut entry = i as u32;
        for _ in 0..8 {
            entry = if entry & 1 != 0 { entry >> 1 ^ 0xedb88320 } else { entry >> 1 };
        }
        *slot = entry;
    }
    table
}

fn crc32(table: &[u32; 256], data: &[u8]) -> u32 {
    let mut crc = !0u32;
    for &byte in data {
        crc = table[(crc as u8 ^ byte) as usize] ^ crc >> 8;
    }
    !crc
}

fn main() {
    let iterations: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let table = make_table();
    let mut data = vec![0u8; 65536];
    let mut seed = 1u32;
    for byte in data.iter_mut() {
        seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
        *byte = (seed >> 24) as u8;
    }
    let mut sum = 0u32;
    for i in 0..iterations {
        let at = i % data.len();
        data[at] = data[at].wrapping_add(1);
        sum = sum.wrapping_mul(31).wrapping_add(crc32(&table, &data));
    }
    println!("{sum}");
}

fn fnv(data: &[u8]) -> u64 {
    let mut hash = 14695981039346656037u64;
    for &byte in data {
        hash ^= byte as u64;
        hash = hash.wrapping_mul(1099511628211);
    }
    hash
}

fn main() {
    let iterations: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut data = vec![0u8; 65536];
    let mut seed = 1u32;
    for byte in data.iter_mut() {
        seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
        *byte = (seed >> 24) as u8;
    }
    let mut sum = 0u64;
    for i in 0..iterations {
        let at = i % data.len();
        data[at] = data[at].wrapping_add(1);
        sum = sum.wrapping_mul(31).wrapping_add(fnv(&data));
    }
    println!("{sum}");
}

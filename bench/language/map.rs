#[derive(Clone, Copy, Default)]
struct Entry {
    key: u32,
    value: u32,
}

struct Map {
    entries: Box<[Entry]>,
    count: u32,
}

impl Map {
    fn new(capacity: usize) -> Map {
        Map { entries: vec![Entry::default(); capacity].into_boxed_slice(), count: 0 }
    }

    fn find(&self, key: u32) -> usize {
        let mask = self.entries.len() as u32 - 1;
        let mut i = key.wrapping_mul(2654435769) >> 16;
        loop {
            let at = (i & mask) as usize;
            let entry = &self.entries[at];
            if entry.key == key || entry.key == 0 {
                return at;
            }
            i = i.wrapping_add(1);
        }
    }

    fn set(&mut self, key: u32, value: u32) {
        let at = self.find(key);
        let entry = &mut self.entries[at];
        if entry.key == 0 {
            entry.key = key;
            self.count += 1;
        }
        entry.value = value;
    }

    fn get(&self, key: u32) -> Option<u32> {
        let entry = &self.entries[self.find(key)];
        if entry.key != 0 { Some(entry.value) } else { None }
    }
}

fn main() {
    let iterations: u32 = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut sum = 0u32;
    for i in 0..iterations {
        let mut map = Map::new(1024);
        for key in 1..=600 {
            map.set(key * 7 + i, key);
        }
        for key in 1..=4200 {
            if let Some(value) = map.get(key + i) {
                sum = sum.wrapping_add(value);
            }
        }
        sum = sum.wrapping_mul(31).wrapping_add(map.count);
    }
    println!("{sum}");
}

fn median_of_three(a: i32, b: i32, c: i32) -> i32 {
    if a < b {
        if b < c { b } else if a < c { c } else { a }
    } else if a < c {
        a
    } else if b < c {
        c
    } else {
        b
    }
}

fn partition(numbers: &mut [i32]) -> usize {
    let pivot = median_of_three(numbers[0], numbers[numbers.len() / 2], numbers[numbers.len() - 1]);
    let (mut low, mut high) = (0, numbers.len() - 1);
    loop {
        while numbers[low] < pivot {
            low += 1;
        }
        while numbers[high] > pivot {
            high -= 1;
        }
        if low >= high {
            return low;
        }
        numbers.swap(low, high);
        low += 1;
        high -= 1;
    }
}

fn insertion_sort(numbers: &mut [i32]) {
    for i in 1..numbers.len() {
        let number = numbers[i];
        let mut at = i;
        while at > 0 && numbers[at - 1] > number {
            numbers[at] = numbers[at - 1];
            at -= 1;
        }
        numbers[at] = number;
    }
}

fn sort(mut numbers: &mut [i32]) {
    while numbers.len() > 16 {
        let middle = partition(numbers);
        let length = numbers.len();
        let (left, right) = numbers.split_at_mut(middle);
        if middle < length / 2 {
            sort(left);
            numbers = right;
        } else {
            sort(right);
            numbers = left;
        }
    }
    insertion_sort(numbers);
}

fn main() {
    let iterations: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut numbers = vec![0i32; 10000];
    let (mut seed, mut sum) = (1u32, 0u32);
    for i in 0..iterations {
        for number in numbers.iter_mut() {
            seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
            *number = (seed >> 4) as i32;
        }
        sort(&mut numbers);
        sum = sum.wrapping_mul(31).wrapping_add(numbers[i % numbers.len()] as u32);
    }
    println!("{sum}");
}

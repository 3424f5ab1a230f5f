// Quicksort with insertion sort for what is short, on spans.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

int[] numbers = new int[10000];
uint seed = 1, sum = 0;
for (int i = 0; i < iterations; i++)
{
    foreach (ref int number in numbers.AsSpan())
    {
        seed = seed * 1664525 + 1013904223;
        number = (int)(seed >> 4);
    }

    Sort(numbers);
    sum = sum * 31 + (uint)numbers[i % numbers.Length];
}

Console.WriteLine(sum);

static void Sort(Span<int> numbers)
{
    while (numbers.Length > 16)
    {
        int middle = Partition(numbers);
        if (middle < numbers.Length / 2)
        {
            Sort(numbers[..middle]);
            numbers = numbers[middle..];
        }
        else
        {
            Sort(numbers[middle..]);
            numbers = numbers[..middle];
        }
    }

    InsertionSort(numbers);
}

static int Partition(Span<int> numbers)
{
    int pivot = MedianOfThree(numbers[0], numbers[numbers.Length / 2], numbers[^1]);
    int low = 0, high = numbers.Length - 1;
    while (true)
    {
        while (numbers[low] < pivot) low++;
        while (numbers[high] > pivot) high--;
        if (low >= high) return low;
        (numbers[low], numbers[high]) = (numbers[high], numbers[low]);
        low++;
        high--;
    }
}

static int MedianOfThree(int a, int b, int c) => a < b ? b < c ? b : a < c ? c : a : a < c ? a : b < c ? c : b;

static void InsertionSort(Span<int> numbers)
{
    for (int i = 1; i < numbers.Length; i++)
    {
        int number = numbers[i], at = i;
        for (; at > 0 && numbers[at - 1] > number; at--) numbers[at] = numbers[at - 1];
        numbers[at] = number;
    }
}

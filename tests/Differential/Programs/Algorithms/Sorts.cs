// Sorting algorithms over spans, chosen through delegates and generics; all agree.
int[] input = new int[60];
uint seed = 7;
for (int i = 0; i < input.Length; i++) input[i] = (int)((seed = seed * 22695477 + 1) >> 16) % 100;
(string Name, Sorter Sort)[] sorters = [("bubble", Bubble), ("insertion", Insertion), ("quick", Quick), ("merge", Merge), ("heap", Heap), ("counting", Counting), ("shell", Shell)];
int[] expected = (int[])input.Clone();
Array.Sort(expected);
foreach ((string name, Sorter sort) in sorters)
{
    int[] copy = (int[])input.Clone();
    sort(copy);
    Console.WriteLine($"{name} {copy.AsSpan().SequenceEqual(expected)} {copy[0]} {copy[^1]}");
}

static void Bubble(Span<int> a)
{
    bool swapped;
    do
    {
        swapped = false;
        for (int i = 1; i < a.Length; i++)
        {
            if (a[i - 1] <= a[i]) continue;
            (a[i - 1], a[i]) = (a[i], a[i - 1]);
            swapped = true;
        }
    }
    while (swapped);
}

static void Insertion(Span<int> a)
{
    for (int i = 1; i < a.Length; i++)
    {
        int value = a[i], j = i;
        for (; j > 0 && a[j - 1] > value; j--) a[j] = a[j - 1];
        a[j] = value;
    }
}

static void Shell(Span<int> a)
{
    for (int gap = a.Length / 2; gap > 0; gap /= 2)
        for (int i = gap; i < a.Length; i++)
            for (int j = i; j >= gap && a[j - gap] > a[j]; j -= gap)
                (a[j], a[j - gap]) = (a[j - gap], a[j]);
}

static void Quick(Span<int> a)
{
    if (a.Length < 2) return;
    int pivot = a[a.Length / 2], i = 0, j = a.Length - 1;
    while (i <= j)
    {
        while (a[i] < pivot) i++;
        while (a[j] > pivot) j--;
        if (i <= j)
        {
            (a[i], a[j]) = (a[j], a[i]);
            i++;
            j--;
        }
    }

    Quick(a[..(j + 1)]);
    Quick(a[i..]);
}

static void Merge(Span<int> a)
{
    if (a.Length < 2) return;
    int[] left = a[..(a.Length / 2)].ToArray(), right = a[(a.Length / 2)..].ToArray();
    Merge(left);
    Merge(right);
    for (int i = 0, l = 0, r = 0; i < a.Length; i++) a[i] = r == right.Length || l < left.Length && left[l] <= right[r] ? left[l++] : right[r++];
}

static void Heap(Span<int> a)
{
    for (int i = a.Length / 2 - 1; i >= 0; i--) Sift(a, i);
    for (int end = a.Length - 1; end > 0; end--)
    {
        (a[0], a[end]) = (a[end], a[0]);
        Sift(a[..end], 0);
    }

    static void Sift(Span<int> heap, int at)
    {
        for (int child; (child = 2 * at + 1) < heap.Length; at = child)
        {
            if (child + 1 < heap.Length && heap[child + 1] > heap[child]) child++;
            if (heap[at] >= heap[child]) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
        }
    }
}

static void Counting(Span<int> a)
{
    Span<int> counts = stackalloc int[100];
    foreach (int value in a) counts[value]++;
    int at = 0;
    for (int value = 0; value < 100; value++)
        for (; counts[value] > 0; counts[value]--)
            a[at++] = value;
}

delegate void Sorter(Span<int> values);

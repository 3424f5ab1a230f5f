// Which array is it? Each was made with one type, and no other one stands for it.
object[] all = [new int[] { 1 }, new string[] { "a" }, new Pair[] { new(1, 2) }, new byte[2], new Day[] { Day.Tuesday }, new int[][] { [3] }, "text", 4];
foreach (object item in all)
    Console.WriteLine(item switch
    {
        int[] numbers => $"int {numbers[0]}",
        string[] texts => $"string {texts[0]}",
        Pair[] pairs => $"Pair {pairs[0].Second}",
        byte[] bytes => $"byte {bytes.Length}",
        Day[] days => $"Day {(int)days[0] + days.Length}",
        int[][] rows => $"int[] {rows[0][0]}",
        IEnumerable<char> text => $"text {text.Count()}",
        _ => "no array",
    });
Console.WriteLine(all[0] is IReadOnlyList<int> list ? list.Count : -1);
Console.WriteLine(((string[])all[1]).Length);

readonly record struct Pair(int First, int Second);

enum Day : ulong { Monday, Tuesday }

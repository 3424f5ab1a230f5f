// Object, nested object, collection and indexer initialisers; required and init members.
var order = new Order
{
    Id = 7,
    Customer = new() { Name = "ann", Address = { City = "oslo", Number = 5 } },
    Lines = { new("pen", 2), new("ink", 1) },
    [0] = "note",
    [2] = "more",
};
Console.WriteLine($"{order.Id} {order.Customer.Name} {order.Customer.Address.City} {order.Customer.Address.Number}");
foreach (Line line in order.Lines) Console.WriteLine($"{line.Item} {line.Count}");
Console.WriteLine($"{order[0]} {order[1] ?? "none"} {order[2]}");
List<int> numbers = [1, 2];
numbers.AddRange(new List<int> { 3, 4 });
Console.WriteLine(numbers.Count);
var bag = new Bag { 1, { 2, 3 }, 4 };
Console.WriteLine(bag.Sum);

sealed class Order
{
    readonly string?[] _notes = new string?[3];
    public required int Id { get; init; }
    public required Customer Customer { get; init; }
    public List<Line> Lines { get; } = [];
    public string? this[int index] { get => _notes[index]; set => _notes[index] = value; }
}

sealed class Customer
{
    public string Name { get; set; } = "nobody";
    public Address Address { get; } = new();
}

sealed class Address
{
    public string City = "";
    public int Number;
}

sealed record Line(string Item, int Count);

sealed class Bag : System.Collections.IEnumerable
{
    public int Sum { get; private set; }
    public void Add(int n) => this.Sum += n;
    public void Add(int a, int b) => this.Sum += a * b * 10;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
}

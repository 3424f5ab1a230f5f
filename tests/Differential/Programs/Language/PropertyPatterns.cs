// Property, nested property, positional, relational and logical patterns.
Packet[] packets =
[
    new(new Header(4, 20), 80, true),
    new(new Header(6, 40), 443, false),
    new(new Header(4, 60), 22, false),
    new(new Header(5, 0), 0, true),
];
foreach (Packet packet in packets)
{
    Console.Write(packet switch
    {
        { Header.Version: 4, Port: 80 or 443 } => "web over 4",
        { Header: { Version: 6, Length: >= 40 } } => "long 6",
        { Port: > 0 and < 1024, IsLast: false } => "low port",
        { Header: (5, _) } => "version five",
        _ => "other",
    });
    Console.Write(' ');
    Console.Write(packet is ((4, var length), var port, _) && length < 100 ? length + port : 0);
    Console.WriteLine(packet is not { IsLast: true } ? " more" : " last");
}

Console.WriteLine(Quadrant((3, -1)));
Console.WriteLine(Quadrant((0, 5)));
Console.WriteLine(Quadrant((-2, -2)));
Console.WriteLine(Grade('c') + Grade('7') + Grade('~'));

static string Quadrant((int X, int Y) point) => point switch
{
    (0, _) or (_, 0) => "axis",
    ( > 0, > 0) => "first",
    ( < 0, > 0) => "second",
    ( < 0, < 0) => "third",
    var (x, y) when x > y => "fourth",
    _ => "nowhere",
};

static int Grade(char c) => c switch
{
    >= 'a' and <= 'z' or >= 'A' and <= 'Z' => 1,
    >= '0' and <= '9' => 10,
    _ => 100,
};

readonly record struct Header(int Version, int Length);

sealed record Packet(Header Header, int Port, bool IsLast);

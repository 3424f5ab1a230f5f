// Names: shadowing in lambdas and local functions, keywords as identifiers, unicode names, C keywords and macros as names.
int @class = 1, @if = 2, größe = 3, _ = 4;
Console.WriteLine(@class + @if + größe + _);
int x = 1;
Func<int, int> f = static x => x * 2;
Console.WriteLine(f(x + 1) + Local(10));
var names = new Names { @int = 1, restrict = 2, NULL = 3, inline = 4, main = 5, errno = 6, current = 7, container_of = 8, likely = 9, __LINE__ = 10 };
Console.WriteLine(names.@int + names.restrict + names.NULL + names.inline + names.main + names.errno + names.current + names.container_of + names.likely + names.__LINE__);
Console.WriteLine(names.printk(1) + names.kfree(2) + Names.panic);
int register = 1, auto = 2, unlikely = 3, u8 = 4, error = 5, bool_t = 6, jiffies = 7;
Console.WriteLine(register + auto + unlikely + u8 + error + bool_t + jiffies);
Console.WriteLine(new struct_().Value + list_head.Next);

static int Local(int x)
{
    return Inner(x + 1);

    static int Inner(int x) => x * 100;
}

sealed class Names
{
    public int @int, restrict, NULL, inline, main, errno, current, container_of, likely, __LINE__;
    public static int panic = 50;
    public int printk(int module) => module + 1;
    public int kfree(int THIS_MODULE) => THIS_MODULE + 2;
}

struct struct_
{
    public int Value => 5;
}

static class list_head
{
    public static int Next => 6;
}

// Patterns in depth: recursive types, nested deconstruction, when with captured variables, order of arms, same name in several arms.
Tree[] trees =
[
    new Leaf(3),
    new Node('+', new Leaf(1), new Leaf(0)),
    new Node('*', new Node('+', new Leaf(0), new Leaf(5)), new Leaf(1)),
    new Node('*', new Leaf(0), new Node('-', new Leaf(9), new Leaf(9))),
    new Node('-', new Leaf(7), new Leaf(7)),
    new Node('/', new Leaf(7), new Leaf(2)),
];
foreach (Tree tree in trees) Console.WriteLine($"{Show(tree)} = {Show(Simplify(tree))}");

static Tree Simplify(Tree tree) => tree switch
{
    Node('+', var a, Leaf(0)) => Simplify(a),
    Node('+', Leaf(0), var a) => Simplify(a),
    Node('*', Leaf(1), var a) => Simplify(a),
    Node('*', var a, Leaf(1)) => Simplify(a),
    Node('*', Leaf(0), _) or Node('*', _, Leaf(0)) => new Leaf(0),
    Node('-', Leaf(var x), Leaf(var y)) when x == y => new Leaf(0),
    Node(var op and ('+' or '-'), Leaf { Value: var x }, Leaf { Value: var y }) => new Leaf(op == '+' ? x + y : x - y),
    Node { Left: Node, Right: Node } both => both,
    _ => tree,
};

static string Show(Tree tree) => tree switch
{
    Leaf { Value: < 0 and var n } => $"({n})",
    Leaf(var n) => $"{n}",
    Node(var op, var a, var b) => $"({Show(a)}{op}{Show(b)})",
    _ => "?",
};

abstract record Tree;

sealed record Leaf(int Value) : Tree;

sealed record Node(char Operator, Tree Left, Tree Right) : Tree;

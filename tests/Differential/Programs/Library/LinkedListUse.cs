// LinkedList<T>: nodes, insertion around them, removal, a least-recently-used cache.
LinkedList<int> list = new();
list.AddLast(2);
LinkedListNode<int> three = list.AddLast(3);
list.AddFirst(1);
list.AddAfter(three, 4);
list.AddBefore(three, 25);
foreach (int n in list) Console.Write($"{n} ");
Console.WriteLine();
list.Remove(three);
list.RemoveFirst();
Console.WriteLine($"{list.Count} {list.First!.Value} {list.Last!.Previous!.Value} {list.Contains(25)} {list.Find(4)!.Value}");
for (LinkedListNode<int>? node = list.Last; node is not null; node = node.Previous) Console.Write($"{node.Value} ");
Console.WriteLine();
list.Clear();
Console.WriteLine(list.Count);

[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var group = new Group();
        group.Add(group); // TUSK0702
        Log.Info($"{group.Count} {group.Leader.Count}");
    }
}

sealed class Group
{
    readonly List<Group> _members = [];

    public Group() => this.Leader = this; // TUSK0702

    public Group Leader { get; }

    public int Count => _members.Count;

    public void Add(Group member) => _members.Add(member);
}

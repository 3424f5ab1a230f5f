[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var panel = new Panel();
        panel.Press();
        Log.Info($"{panel.Presses}");
    }
}

sealed class Panel
{
    readonly Button _button = new();

    public Panel()
    {
        _button.Pressed += this.Count; // TUSK0702
    }

    public int Presses { get; private set; }

    public void Press() => _button.Press();

    void Count() => this.Presses++;
}

sealed class Button
{
    public event Action? Pressed;

    public void Press() => this.Pressed?.Invoke();
}

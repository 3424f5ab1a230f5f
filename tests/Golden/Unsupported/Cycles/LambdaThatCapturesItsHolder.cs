[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        int runs = 1;
        var request = new Request();
        request.Done = () => runs += request.Number; // TUSK0702
        request.Done();
        Log.Info($"{runs}");
    }
}

sealed class Request
{
    public Action? Done { get; set; }

    public int Number => 3;
}

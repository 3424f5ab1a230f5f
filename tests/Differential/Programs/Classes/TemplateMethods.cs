// Template methods: a base class that calls what derived ones give, with hooks, state and errors.
Job[] jobs = [new Quick(), new Careful(2), new Careful(5)];
foreach (Job job in jobs) Console.WriteLine(job.Run());
Console.WriteLine(Job.Ran);

abstract class Job
{
    public static int Ran { get; private set; }
    protected int Attempts { get; private set; }
    protected virtual int Limit => 3;
    protected abstract string Do();
    protected virtual void Failed(Exception error) => Console.WriteLine($"  {error.Message}");

    public string Run()
    {
        Ran++;
        while (true)
        {
            this.Attempts++;
            try
            {
                return $"{this.Do()} after {this.Attempts}";
            }
            catch (TimeoutException e) when (this.Attempts < this.Limit)
            {
                this.Failed(e);
            }
            catch (TimeoutException)
            {
                return "gave up";
            }
        }
    }
}

sealed class Quick : Job
{
    protected override string Do() => "quick";
}

sealed class Careful(int needed) : Job
{
    int _failures;
    protected override int Limit => base.Limit + 1;
    protected override string Do() => this.Attempts < needed ? throw new TimeoutException("not yet") : $"careful with {_failures} failures";

    protected override void Failed(Exception error)
    {
        _failures++;
        base.Failed(error);
    }
}

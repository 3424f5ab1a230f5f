using Tusk.Tests.Fuzz.Tree;
using Tusk.Tests.Fuzz.Types;

namespace Tusk.Tests.Fuzz.Generation;

/// <summary>The body of a method, lambda or local function while it is being made: what is in scope, and what may stand here.</summary>
sealed class Body
{
    public Body(World world, int level)
    {
        this.World = world;
        this.Level = level;
        this.Places = new(this);
        this.Values = new(this);
        this.Integers = new(this);
        this.Calls = new(this);
        this.Lambdas = new(this);
        this.Wide = new(this);
        this.Boxes = new(this);
        this.Pointers = new(this);
        this.Statements = new(this);
    }

    public World World { get; }
    public Choice Choice => this.World.Choice;

    /// <summary>Methods of lower levels may be called.</summary>
    public int Level { get; }

    /// <summary>The type whose instance this is; null in static methods and where this cannot be used.</summary>
    public DeclaredType? This { get; init; }
    public bool ThisIsReadOnly { get; init; }
    public CsType? Return { get; init; }
    public bool IsIterator { get; init; }
    public bool IsStaticLambda { get; init; }

    /// <summary>Pointers may be used.</summary>
    public bool IsUnsafe { get; init; }
    public IReadOnlyList<TypeParameterType> TypeParameters { get; init; } = [];
    public List<Variable> Variables { get; init; } = [];

    /// <summary>Local functions.</summary>
    public List<Method> Locals { get; init; } = [];

    /// <summary>Labels at the end of enclosing blocks.</summary>
    public List<string> Labels { get; set; } = [];
    public HashSet<string> UsedLabels { get; } = [];

    /// <summary>Loops between here and the nearest finally or the method.</summary>
    public int Loops { get; set; }

    /// <summary>Loops at all.</summary>
    public int AllLoops { get; set; }
    public bool InSwitch { get; set; }
    public bool InFinally { get; set; }
    public bool InCatch { get; set; }

    /// <summary>In the try block of a try with catch, where C# has no yield.</summary>
    public bool InTryCatch { get; set; }

    /// <summary>How many more statements it may have.</summary>
    public int Budget { get; set; }
    public Places Places { get; }
    public Values Values { get; }
    public Integers Integers { get; }
    public Calls Calls { get; }
    public Lambdas Lambdas { get; }
    public WideIntegers Wide { get; }
    public Boxes Boxes { get; }
    public Pointers Pointers { get; }
    public Statements Statements { get; }

    public Node Value(CsType type, int depth) => this.Values.Of(type, depth);

    /// <summary>Forgets what was declared since there were this many variables.</summary>
    public void Leave(int variables, int locals)
    {
        this.Variables.RemoveRange(variables, this.Variables.Count - variables);
        this.Locals.RemoveRange(locals, this.Locals.Count - locals);
    }
}

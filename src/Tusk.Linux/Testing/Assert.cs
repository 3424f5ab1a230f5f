using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Linux;

/// <summary>Expectations of a test. One that is not met logs the method, line and values, and throws.</summary>
public static class Assert
{
    public static void True(bool condition, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        if (condition) return;
        Log.Error($"{member}:{line}: expected true");
        throw new AssertionException();
    }

    public static void False(bool condition, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        if (!condition) return;
        Log.Error($"{member}:{line}: expected false");
        throw new AssertionException();
    }

    public static void Equal(long expected, long actual, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        if (expected == actual) return;
        Log.Error($"{member}:{line}: expected {expected}, got {actual}");
        throw new AssertionException();
    }

    public static void Equal(ulong expected, ulong actual, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        if (expected == actual) return;
        Log.Error($"{member}:{line}: expected {expected}, got {actual}");
        throw new AssertionException();
    }

    public static void Equal(
        ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        Equal(expected.Length, actual.Length, member, line);
        for (int i = 0; i < expected.Length; i++)
        {
            if (expected[i] == actual[i]) continue;
            Log.Error($"{member}:{line}: expected {expected[i]:x2}, got {actual[i]:x2} at {i}");
            throw new AssertionException();
        }
    }

    public static void NotNull([NotNull] object? value, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        if (value is not null) return;
        Log.Error($"{member}:{line}: expected an object, got null");
        throw new AssertionException();
    }

    /// <summary>The action throws a <see cref="KernelException"/> with that error number.</summary>
    public static void Throws(Errno expected, Action action, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
    {
        try
        {
            action();
        }
        catch (KernelException e)
        {
            Equal((int)expected, (int)e.Errno, member, line);
            return;
        }

        Log.Error($"{member}:{line}: expected error {(int)expected}, got none");
        throw new AssertionException();
    }

    /// <summary>The action throws an exception of that class.</summary>
    public static void Throws<TException>(Action action, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException)
        {
            return;
        }

        Log.Error($"{member}:{line}: expected an exception, got none");
        throw new AssertionException();
    }
}

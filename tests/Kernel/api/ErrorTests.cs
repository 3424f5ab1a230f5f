using Linux;

/// <summary>Exceptions with error numbers.</summary>
static class ErrorTests
{
    [KernelTest]
    internal static void WhatIsNoErrorNumberIsEinval()
    {
        Assert.Equal((int)Errno.EINVAL, Thrown(0));
        Assert.Equal((int)Errno.EINVAL, Thrown(-5));
        Assert.Equal((int)Errno.EINVAL, Thrown(4096));
        Assert.Equal((int)Errno.EINVAL, Thrown(70000));
        Assert.Equal((int)Errno.EINVAL, Thrown(int.MinValue));
    }

    [KernelTest]
    internal static void ErrorNumbersStayWhatTheyAre()
    {
        Assert.Equal((int)Errno.EPERM, Thrown(1));
        Assert.Equal(4095, Thrown(4095));
    }

    [KernelTest]
    internal static void ResultsOfCAreErrorsWhereTheyAreNegative()
    {
        Assert.Equal(7, KernelException.ThrowIfError(7));
        Assert.Equal((int)Errno.EBUSY, Failed(-(int)Errno.EBUSY));
        Assert.Equal((int)Errno.EINVAL, Failed(-70000));
        Assert.Equal((int)Errno.EINVAL, Failed(int.MinValue));
    }

    static int Thrown(int number)
    {
        try
        {
            throw new KernelException((Errno)number);
        }
        catch (KernelException e)
        {
            return (int)e.Errno;
        }
    }

    static int Failed(int result)
    {
        try
        {
            return KernelException.ThrowIfError(result);
        }
        catch (KernelException e)
        {
            return (int)e.Errno;
        }
    }
}

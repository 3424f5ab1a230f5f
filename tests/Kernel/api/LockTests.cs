using Linux;

static class LockTests
{
    [KernelTest]
    internal static void MutexKeepsItsValue()
    {
        var mutex = new Mutex<int>(5);
        using (var value = mutex.Lock())
        {
            Assert.Equal(5, value.Value);
            value.Value += 2;
        }

        using (var value = mutex.LockInterruptible()) Assert.Equal(7, value.Value);
    }

    [KernelTest]
    internal static void MutexTryLockFailsWhileHeld()
    {
        var mutex = new Mutex<int>(1);
        using (var value = mutex.Lock())
        {
            using var second = mutex.TryLock();
            Assert.False(second.IsHeld);
        }

        using var third = mutex.TryLock();
        Assert.True(third.IsHeld);
        Assert.Equal(1, third.Value);
    }

    [KernelTest]
    internal static void MutexIsReleasedByAnException()
    {
        var mutex = new Mutex<int>(1);
        Assert.Throws(Errno.EIO, () =>
        {
            using var value = mutex.Lock();
            throw new KernelException(Errno.EIO);
        });
        using var second = mutex.TryLock();
        Assert.True(second.IsHeld);
    }

    [KernelTest]
    internal static void SpinLockKeepsItsValue()
    {
        var spinlock = new SpinLock<long>(1L << 40);
        using (var value = spinlock.Lock()) value.Value++;
        using (var value = spinlock.LockIrq()) Assert.Equal((1L << 40) + 1, value.Value);
    }

    [KernelTest]
    internal static void RwSemaphoreHasManyReaders()
    {
        var semaphore = new RwSemaphore<int>(1);
        using (var value = semaphore.Write()) value.Value = 3;
        using var reader = semaphore.Read();
        Assert.Equal(3, reader.Value);
    }
}

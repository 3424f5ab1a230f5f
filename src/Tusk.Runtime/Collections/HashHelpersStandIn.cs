namespace Tusk.Runtime.Collections;

/// <summary>The framework finds primes with a square root of floating point.</summary>
[StandsFor("System.Collections.HashHelpers")]
static class HashHelpersStandIn
{
    public static bool IsPrime(int candidate)
    {
        if ((candidate & 1) == 0) return candidate == 2;
        for (int divisor = 3; (long)divisor * divisor <= candidate; divisor += 2)
            if (candidate % divisor == 0)
                return false;
        return true;
    }
}

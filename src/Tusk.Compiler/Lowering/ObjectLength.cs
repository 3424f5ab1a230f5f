using Tusk.CSource;

namespace Tusk.Compiler.Lowering;

/// <summary>The length of an array or string as C reads it: never negative, and no more than an int has.</summary>
sealed record ObjectLength(CExpression Object) : CMember(Object, "length", true);

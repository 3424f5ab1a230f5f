namespace Tusk.Tests.Fuzz.Shrinking;

/// <summary>A change of the tree that can be taken back.</summary>
/// <param name="Apply">Makes it.</param>
/// <param name="Undo">Takes it back, when no later change stands.</param>
readonly record struct Edit(Action Apply, Action Undo);

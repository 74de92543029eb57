using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>What the C# compiler asks for where a property is <c>init</c>; netstandard2.0 does not have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;

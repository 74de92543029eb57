namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What <c>x-rk-need</c> says: how code can ask something of a value.</summary>
public enum NeedWord
{
    /// <summary><c>atLeast</c>: the number may not be less than the one needed. A number that is absent, 0 or less is unknown.</summary>
    AtLeast,

    /// <summary><c>contains</c>: the list has the texts needed among its own. A list that is absent is empty.</summary>
    Contains,
}

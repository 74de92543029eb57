namespace Cortex.RegistryKit.Language.Edits;

/// <summary>The surroundings of a value, as far as a new one in its place should look like them.</summary>
/// <param name="Line">What stands before the line on which the value begins.</param>
/// <param name="MayBreak">Whether what is written here may stand on several lines.</param>
/// <param name="Enclosing">Where the array or object around it begins; -1 if there is none.</param>
/// <param name="NearestObject">Where the nearest object beside it begins that holds something; -1 if there is none.</param>
/// <param name="NearestArray">Where the nearest array beside it begins that holds something; -1 if there is none.</param>
internal readonly record struct Place(Gap Line, bool MayBreak, int Enclosing, int NearestObject, int NearestArray);

using Cortex.RegistryKit.Fuzz.Inputs;

namespace Cortex.RegistryKit.Fuzz.Targets.Planted;

/// <summary>Fails for a few inputs, and the least of them is known.</summary>
internal sealed class PlantedBug() : FuzzTarget("planted-bug", "No text holds a carriage return; which is wrong.")
{
    public override bool Try(FuzzInput input)
    {
        PropertyException.Unless(!input.Text.Contains((byte)'\r'), "there is a carriage return");
        return true;
    }
}

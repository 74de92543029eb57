using Cortex.RegistryKit.Fuzz.Inputs;

namespace Cortex.RegistryKit.Fuzz.Targets.Planted;

/// <summary>Takes memory that is in no proportion to the text where it holds a carriage return.</summary>
internal sealed class PlantedWaste() : FuzzTarget("planted-waste", "Every text costs memory in proportion to its length; which is wrong.")
{
    public override bool Try(FuzzInput input)
    {
        if (input.Text.Contains((byte)'\r')) GC.KeepAlive(new byte[BaseAllocation + (AllocationPerByte * input.Text.Length)]);
        return true;
    }
}

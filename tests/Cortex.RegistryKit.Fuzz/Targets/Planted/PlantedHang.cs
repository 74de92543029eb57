using Cortex.RegistryKit.Fuzz.Inputs;

namespace Cortex.RegistryKit.Fuzz.Targets.Planted;

/// <summary>Comes to no end where a text holds a carriage return.</summary>
internal sealed class PlantedHang() : FuzzTarget("planted-hang", "Every text is done with in time; which is wrong.")
{
    public override bool Try(FuzzInput input)
    {
        if (input.Text.Contains((byte)'\r')) Thread.Sleep(Timeout.Infinite);
        return true;
    }
}

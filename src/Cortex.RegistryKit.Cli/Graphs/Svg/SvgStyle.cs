namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>The colours of a drawing, in light and in dark surroundings.</summary>
internal static class SvgStyle
{
    /// <summary>How many kinds have a colour of their own.</summary>
    public const int Kinds = 6;

    // No variables: some renderers do not know them.
    public const string Text = """

        text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Helvetica, Arial, sans-serif; font-size: 11px; fill: #1f2328 }
        .page { fill: #f6f8fa }
        .name { font-size: 13px; font-weight: 600 }
        .head { font-size: 15px; font-weight: 600 }
        .muted { fill: #59636e }
        .column { fill: #59636e; font-weight: 600; letter-spacing: .04em }
        .card { fill: #ffffff; stroke: #d0d7de }
        .built { fill: #eaeef2 }
        .card.missing { fill: none; stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 5 4 }
        .card.warning { stroke: #9a6700; stroke-width: 1.5 }
        .card.error { stroke: #cf222e; stroke-width: 1.5 }
        .rule { stroke: #d0d7de }
        .wire { fill: none; stroke: #8c959f; stroke-width: 1.25 }
        .tip, .port { fill: #8c959f }
        .hollow { fill: #ffffff; stroke: #8c959f; stroke-width: 1.25 }
        .wire.played { stroke: #0969da; stroke-width: 2 }
        .tip.played, .port.played { fill: #0969da }
        .strong { font-weight: 600 }
        .wire.last { stroke-dasharray: 1.5 4; stroke-linecap: round }
        .wire.missing { stroke-dasharray: 5 4 }
        .wire.warning { stroke: #9a6700 }
        .wire.error { stroke: #cf222e }
        .tip.warning, .port.warning, .mark.warning, text.warning { fill: #9a6700 }
        .tip.error, .port.error, .mark.error, text.error { fill: #cf222e }
        .sign { fill: none; stroke: #ffffff; stroke-width: 1.6; stroke-linecap: round }
        .k0 { fill: #6e5494 } .k1 { fill: #1b7c83 } .k2 { fill: #5a6fd6 } .k3 { fill: #3f7d3a } .k4 { fill: #a0467c } .k5 { fill: #57606a }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .page { fill: #0d1117 }
          .muted, .column { fill: #9198a1 }
          .card { fill: #161b22; stroke: #3d444d }
          .built { fill: #262c36 }
          .card.missing { fill: none; stroke: #f85149 }
          .card.warning { stroke: #d29922 }
          .card.error { stroke: #f85149 }
          .rule { stroke: #3d444d }
          .wire { stroke: #767e88 }
          .tip, .port { fill: #767e88 }
          .hollow { fill: #161b22; stroke: #767e88 }
          .wire.played { stroke: #4493f8 }
          .tip.played, .port.played { fill: #4493f8 }
          .wire.warning { stroke: #d29922 }
          .wire.error { stroke: #f85149 }
          .tip.warning, .port.warning, .mark.warning, text.warning { fill: #d29922 }
          .tip.error, .port.error, .mark.error, text.error { fill: #f85149 }
          .sign { stroke: #0d1117 }
          .k0 { fill: #a68ad6 } .k1 { fill: #39c5cf } .k2 { fill: #8c9eff } .k3 { fill: #7ee787 } .k4 { fill: #f28cc4 } .k5 { fill: #9198a1 }
        }

        """;
}

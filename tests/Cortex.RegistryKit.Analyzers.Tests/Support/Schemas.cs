namespace Cortex.RegistryKit.Analyzers.Tests.Support;

/// <summary>Schemas for tests.</summary>
internal static class Schemas
{
    /// <summary>Ours.</summary>
    public static string Models { get; } = Repository.Read("schemas/model_registry.v2.schema.json");

    /// <summary>Somebody else's: boxes stand in rooms, and labels choose boxes.</summary>
    public const string Boxes = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "$id": "urn:example:boxes",
          "title": "Boxes",
          "type": "object",
          "x-rk-file": "boxes.json",
          "x-rk-known": {"box": [{"id": "trash"}]},
          "properties": {
            "rooms": {
              "type": "array",
              "x-rk-backfill": [{"id": "cellar"}],
              "items": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "x-rk-id": "room"}}}
            },
            "boxes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id"],
                "properties": {
                  "id": {"type": "string", "x-rk-id": "box"},
                  "room_id": {"type": "string", "x-rk-ref": {"to": "room", "onDelete": "cascade"}}
                }
              }
            },
            "labels": {
              "type": "object",
              "propertyNames": {"x-rk-id": "label"},
              "additionalProperties": {
                "type": "object",
                "x-rk-chain": {"slots": ["first"], "fallback": [{"table": {"fragile": "trash"}}, "trash"]},
                "properties": {"first": {"type": "string", "x-rk-ref": {"to": "box", "onDelete": "clear"}}}
              }
            }
          }
        }
        """;
}

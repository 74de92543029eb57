using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Dialects;

/// <summary>Takes what a keyword says over into the schema that it stands in.</summary>
internal delegate void Keyword(SchemaReader reader, SchemaNode node, JsonMember member);

using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Rules.Advice;
using Cortex.RegistryKit.Language.Rules.Chains;
using Cortex.RegistryKit.Language.Rules.Code;
using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Rules.Secrets;
using Cortex.RegistryKit.Language.Rules.Versions;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>All rules there are. Build, editor, tool and runtime take them from here and from nowhere else.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        MalformedSchema.Rule,
        UnsupportedKeyword.Rule,
        UnknownKeyword.Rule,
        UnknownSchema.Rule,
        AmbiguousRegistry.Rule,
        AmbiguousSchema.Rule,
        MalformedText.Rule,
        RepeatedKey.Rule,
        NotUtf8.Rule,
        WrongShape.Rule,
        MissingProperty.Rule,
        MisspeltProperty.Rule,
        UnknownProperty.Rule,
        UnsupportedVersion.Rule,
        UnreadableFile.Rule,
        MalformedAcceptance.Rule,
        IdleAcceptance.Rule,
        MisspeltValue.Rule,
        DanglingReference.Rule,
        DuplicateId.Rule,
        ShadowedEntry.Rule,
        IdleReference.Rule,
        UnknownSlot.Rule,
        GapInChain.Rule,
        RepeatedInChain.Rule,
        UnusableChain.Rule,
        UnknownChain.Rule,
        UnknownChain.Misspelt,
        MissingChain.Rule,
        UnusableEntry.Rule,
        LiteralSecret.Rule,
        PlainHttp.Rule,
        SecretInUrl.Rule,
        MisplacedSecret.Rule,
        SecretReferences.Malformed,
        SecretReferences.Forbidden,
        SecretReferences.Unset,
        UnusedEntry.Rule,
        CatalogueAdvice.Unknown,
        CatalogueAdvice.Misspelt,
        CatalogueAdvice.TooMuch,
        CatalogueAdvice.Retired,
        CatalogueAdvice.Retiring,
        UnknownIdInCode.Rule,
        SpelledOutId.Rule,
        ForgottenCase.Rule,
        RevealedSecret.Rule,
        UnknownKindInCode.Rule,
        UnmetNeedInCode.Rule,
        UnknownNeedInCode.Rule,
        UnreadableNeeds.Rule,
        UnexplainedDifference.Rule,
        BrokenFiles.Rule,
        BrokenCode.Rule,
        ChangedResolution.Rule,
        CompatibleChange.Rule,
        IdleApproval.Rule,
    ];

    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">The id, such as <c>RK2001</c>.</param>
    /// <returns>The rule, or null.</returns>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}

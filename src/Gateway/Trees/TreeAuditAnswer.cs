namespace Queueing.Gateway.Trees;

/// <summary>A page of the audits of a hall and of all halls below it.</summary>
/// <param name="Entries">The acts of all of them, in the order asked for.</param>
/// <param name="Next">What to ask for as <c>after</c>; null when these are the last so far.</param>
/// <param name="Unread">The halls that could not be read now: their acts are missing here, and whoever needs them asks for this page again.</param>
internal sealed record TreeAuditAnswer(TreeAuditEntryAnswer[] Entries, string? Next, string[] Unread);

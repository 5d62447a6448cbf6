package dev.cfbilling.client;

/** What shows Cloudflare who is asking. The text of credentials never tells what they are. */
public sealed interface Credentials permits ApiToken, EmailAndKey {}

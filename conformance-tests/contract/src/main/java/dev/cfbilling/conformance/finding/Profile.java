package dev.cfbilling.conformance.finding;

/** Whose promises count, where the captured documentation and the newest upstream differ. */
public enum Profile {
  /** The captured pages of the documentation, as the contract has them. */
  DOCUMENTED,
  /** What the newest SDK and the newest public slice of Cloudflare's own OpenAPI show. */
  UPSTREAM
}

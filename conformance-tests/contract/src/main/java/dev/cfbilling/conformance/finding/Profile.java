package dev.cfbilling.conformance.finding;

/** Which source counts where the captured documentation and the newest upstream differ. */
public enum Profile {
  /** The captured pages of the documentation, on which the contract is based. */
  DOCUMENTED,
  /** The newest SDK and the newest public part of Cloudflare's own OpenAPI. */
  UPSTREAM
}

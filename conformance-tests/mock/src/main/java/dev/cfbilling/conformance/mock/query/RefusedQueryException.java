package dev.cfbilling.conformance.mock.query;

/** A query that the API refuses. */
public final class RefusedQueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedQueryException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, as the end of a sentence. */
  public String reason() {
    return reason;
  }
}

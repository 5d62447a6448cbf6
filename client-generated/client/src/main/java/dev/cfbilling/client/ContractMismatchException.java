package dev.cfbilling.client;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Cloudflare reported success with a body that is not what the contract says: the API has changed,
 * or the contract is wrong.
 */
public final class ContractMismatchException extends BillingApiException {
  private static final long serialVersionUID = 1;

  private final String path;

  ContractMismatchException(Response response, String mismatch, @Nullable Throwable cause) {
    super(response, "with a body that the contract does not allow: " + mismatch);
    this.path = pathAtEnd(mismatch);
    initCause(cause);
  }

  /** Moshi's messages end with the path, and so do ours. */
  private static String pathAtEnd(String mismatch) {
    int start = mismatch.lastIndexOf(" $");
    return start < 0 ? "$" : mismatch.substring(start + 1);
  }

  /**
   * Where in the body, as a JSON path.
   *
   * @return a path such as {@code $.result[1].ChargePeriodEnd}
   */
  public String path() {
    return path;
  }
}

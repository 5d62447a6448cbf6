package dev.cfbilling.client;

import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Cloudflare answered, but not with a success that the contract knows.
 *
 * <p>It is an {@link IOException} since that is what executing a call may throw anyway: whoever
 * calls has to deal with one, and an asynchronous call hands it to its callback instead of ending a
 * thread.
 */
public abstract sealed class BillingApiException extends IOException
    permits RequestFailedException, ContractMismatchException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String cfRay;

  BillingApiException(Response response, String answer) {
    super(describe(response, answer));
    this.status = response.code();
    this.cfRay = response.header("cf-ray");
  }

  private static String describe(Response response, String answer) {
    String ray = response.header("cf-ray");
    return "%s %s answered %d %s%s"
        .formatted(
            response.request().method(),
            response.request().url().encodedPath(),
            response.code(),
            answer,
            ray == null ? "" : " (cf-ray " + ray + ")");
  }

  /**
   * The HTTP status.
   *
   * @return a status such as 403
   */
  public int status() {
    return status;
  }

  /**
   * What Cloudflare's support finds the request by.
   *
   * @return the header {@code cf-ray}, or null when there was none
   */
  public @Nullable String cfRay() {
    return cfRay;
  }
}

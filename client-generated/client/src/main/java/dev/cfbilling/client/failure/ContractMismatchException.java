package dev.cfbilling.client.failure;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Cloudflare reported success with a body that is not what the contract says: the API has changed,
 * or the contract is wrong.
 */
public final class ContractMismatchException extends BillingApiException {
  private static final long serialVersionUID = 1;

  private static final String CHECK_THE_WAY =
      "; check what stands between here and Cloudflare, such as a proxy or a login page";

  private final Answer answer;
  private final Mismatch mismatch;

  /**
   * Tells where and what.
   *
   * @param response the answer
   * @param mismatch a sentence as Moshi makes them, which ends with a JSON path
   */
  public ContractMismatchException(Response response, String mismatch) {
    this(Answer.of(response), mismatch, "");
  }

  private ContractMismatchException(Answer answer, String mismatch, String advice) {
    super(
        answer.with(
            "with a body that the contract does not allow: "
                + ForeignText.shown(mismatch)
                + advice),
        null);
    this.answer = answer;
    this.mismatch = Mismatch.in(mismatch);
  }

  /**
   * Tells what came in place of JSON, which Cloudflare itself does not send.
   *
   * @param response the answer
   * @param was what it is, such as {@code text/html}
   * @return the exception
   */
  public static ContractMismatchException ofNoJson(Response response, String was) {
    return new ContractMismatchException(
        Answer.of(response),
        "Expected JSON in UTF-8 but was %s at $".formatted(was),
        CHECK_THE_WAY);
  }

  /**
   * Where in the body, as a JSON path.
   *
   * @return a path such as {@code $.result[1].ChargePeriodEnd}
   */
  public String path() {
    return mismatch.path();
  }

  /**
   * What was there, shortened when it is long. What is of another JSON type is named by that, such
   * as {@code NULL} or {@code BEGIN_OBJECT}.
   *
   * @return a value such as {@code '2026-02-30T00:00:00Z'}; null when it is missing, or is not for
   *     showing
   */
  public @Nullable String value() {
    return mismatch.value();
  }

  /**
   * The HTTP status.
   *
   * @return a status such as 200
   */
  public int status() {
    return answer.status();
  }

  /**
   * What Cloudflare's support finds the request by.
   *
   * @return the header {@code cf-ray}, or null when there was none
   */
  public @Nullable String cfRay() {
    return answer.cfRay();
  }
}

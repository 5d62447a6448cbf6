package dev.cfbilling.client.failure;

import okhttp3.Response;

/** The body of the answer, decompressed, or one value in it, is longer than the client takes. */
public final class BodyTooLongException extends BillingApiException {
  private static final long serialVersionUID = 1;

  private final long limit;

  private BodyTooLongException(Response response, String what, long limit, String advice) {
    super(
        Answer.of(response).with("with %s of more than %s bytes%s".formatted(what, limit, advice)),
        null);
    this.limit = limit;
  }

  /**
   * For a whole body.
   *
   * @param response the answer
   * @param limit how many bytes are taken
   * @return an exception that says how to have more of them taken
   */
  public static BodyTooLongException ofBody(Response response, long limit) {
    return new BodyTooLongException(
        response,
        "a body",
        limit,
        "; if that is right, read it as a stream or raise the builder's maxBodyBytes");
  }

  /**
   * For one value of a body.
   *
   * @param response the answer
   * @param limit how many bytes are taken
   * @return an exception
   */
  public static BodyTooLongException ofValue(Response response, long limit) {
    return new BodyTooLongException(response, "a value", limit, "");
  }

  /**
   * How many bytes are taken.
   *
   * @return the limit that was exceeded
   */
  public long limit() {
    return limit;
  }
}

package dev.cfbilling.client.failure;

import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Response;

/** The body of the answer is compressed in a way that the client did not ask for. */
public final class UnknownEncodingException extends BillingApiException {
  private static final long serialVersionUID = 1;

  private final String encoding;

  /**
   * Tells which encoding it is.
   *
   * @param response the answer
   * @param encodings what its {@code Content-Encoding} says
   * @param redaction what hides secrets in that
   */
  public UnknownEncodingException(
      Response response, List<String> encodings, UnaryOperator<String> redaction) {
    this(Answer.of(response), ForeignText.shown(String.join(", ", encodings), redaction));
  }

  private UnknownEncodingException(Answer answer, String encoding) {
    super(
        answer.with(
            "with a body in the encoding %s; what decodes it can be given to the builder's contentEncoding"
                .formatted(encoding)),
        null);
    this.encoding = encoding;
  }

  /**
   * What the header says.
   *
   * @return an encoding such as {@code br}, or several in the order in which they were applied
   */
  public String encoding() {
    return encoding;
  }
}

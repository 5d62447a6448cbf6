package dev.cfbilling.client;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.client.model.FailureError;
import java.util.List;
import okhttp3.Response;

/** Cloudflare turned the request down, or failed at it. */
public final class RequestFailedException extends BillingApiException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN_ERRORS = 3;
  private static final int SHOWN_LENGTH = 200;

  private final transient List<FailureError> errors;

  RequestFailedException(Response response, List<FailureError> errors) {
    super(response, describe(errors));
    this.errors = errors;
  }

  private static String describe(List<FailureError> errors) {
    return errors.isEmpty()
        ? "without a failure envelope"
        : errors.stream()
            .limit(SHOWN_ERRORS)
            .map(RequestFailedException::describe)
            .collect(joining("; ", "with ", errors.size() > SHOWN_ERRORS ? "; …" : ""));
  }

  private static String describe(FailureError error) {
    String message = error.message().replaceAll("\\p{Cntrl}", "?");
    String shown =
        message.length() <= SHOWN_LENGTH ? message : message.substring(0, SHOWN_LENGTH) + "…";
    return error.code() == null ? shown : error.code() + " " + shown;
  }

  /**
   * Why, in Cloudflare's words. Tell failures apart by the codes: one reason can come with
   * different statuses.
   *
   * @return the errors; none when the body was not Cloudflare's, such as a gateway's HTML
   */
  public List<FailureError> errors() {
    return errors;
  }

  /**
   * Whether one of the errors, or of the narrower ones beneath it, has the code.
   *
   * @param code a code such as 10000
   * @return whether it is among them
   */
  public boolean hasCode(long code) {
    return hasCode(errors, code);
  }

  private static boolean hasCode(List<FailureError> errors, long code) {
    for (FailureError error : errors) {
      Long itsCode = error.code();
      List<FailureError> narrower = error.errorChain();
      if ((itsCode != null && itsCode == code) || (narrower != null && hasCode(narrower, code))) {
        return true;
      }
    }
    return false;
  }
}

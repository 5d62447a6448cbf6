package dev.cfbilling.client.failure;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.client.model.FailureError;
import dev.cfbilling.client.retry.RetryAfter;
import java.time.Instant;
import java.util.List;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Cloudflare turned the request down, or failed at it. Where the answer says no more than that, as
 * a failure does that comes with status 200 and an unknown code, it is of this very class.
 */
public sealed class RequestFailedException extends BillingApiException
    permits AuthenticationException,
        AccessDeniedException,
        NotFoundException,
        BadRequestException,
        RateLimitException,
        ServerException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN_ERRORS = 3;

  private final Answer answer;
  private final transient List<FailureError> errors;

  RequestFailedException(Answer answer, List<FailureError> errors) {
    super(answer.with(describe(errors)), null);
    this.answer = answer;
    this.errors = List.copyOf(errors);
  }

  /**
   * The exception that says most about an answer.
   *
   * @param response the answer, whose body is no longer needed
   * @param errors what its body says, possibly nothing
   * @param receivedAt when it came, which a date in {@code Retry-After} is held against
   * @return the exception
   */
  public static RequestFailedException of(
      Response response, List<FailureError> errors, Instant receivedAt) {
    Answer answer = Answer.of(response);
    return switch (Reason.of(response.code(), errors)) {
      case AUTHENTICATION -> new AuthenticationException(answer, errors);
      case ACCESS -> new AccessDeniedException(answer, errors);
      case NOT_FOUND -> new NotFoundException(answer, errors);
      case BAD_REQUEST -> new BadRequestException(answer, errors);
      case RATE_LIMIT ->
          new RateLimitException(answer, errors, RetryAfter.in(response.headers(), receivedAt));
      case SERVER -> new ServerException(answer, errors);
      case UNKNOWN -> new RequestFailedException(answer, errors);
    };
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
    String shown = ForeignText.shown(error.message());
    return error.code() == null ? shown : error.code() + " " + shown;
  }

  /**
   * The HTTP status.
   *
   * @return a status such as 403
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

  /**
   * Why, in Cloudflare's words.
   *
   * @return the errors; none when the body was not Cloudflare's, such as a gateway's HTML, and none
   *     when the exception comes from another machine, which they don't travel to
   */
  public List<FailureError> errors() {
    return errors == null ? List.of() : errors;
  }

  /**
   * Whether one of the errors, or of the narrower ones beneath it, has the code.
   *
   * @param code a code such as 10000
   * @return whether it is among them
   */
  public boolean hasCode(long code) {
    return Reason.hasCode(errors(), code);
  }
}

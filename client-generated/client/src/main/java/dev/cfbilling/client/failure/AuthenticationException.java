package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.util.List;

/** Cloudflare does not know the credentials, or cannot read them. */
public final class AuthenticationException extends RequestFailedException {
  private static final long serialVersionUID = 1;

  AuthenticationException(Answer answer, List<FailureError> errors) {
    super(answer, errors);
  }
}

package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.util.List;

/**
 * The credentials are known and do not allow this: the token lacks Billing Read, it belongs to
 * another account, or the account is not one of those that a restricted path is open to. Code 10000
 * stands for the first and for the last alike.
 */
public final class AccessDeniedException extends RequestFailedException {
  private static final long serialVersionUID = 1;

  AccessDeniedException(Answer answer, List<FailureError> errors) {
    super(answer, errors);
  }
}

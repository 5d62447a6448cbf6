package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.util.List;

/**
 * There is nothing at the path, most often because the account has no such id, or because the path
 * is not offered to it.
 */
public final class NotFoundException extends RequestFailedException {
  private static final long serialVersionUID = 1;

  NotFoundException(Answer answer, List<FailureError> errors) {
    super(answer, errors);
  }
}

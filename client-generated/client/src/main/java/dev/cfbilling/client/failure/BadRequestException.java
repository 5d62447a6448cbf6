package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.util.List;

/** The request is not one that Cloudflare takes, most often because of its dates. */
public final class BadRequestException extends RequestFailedException {
  private static final long serialVersionUID = 1;

  BadRequestException(Answer answer, List<FailureError> errors) {
    super(answer, errors);
  }
}

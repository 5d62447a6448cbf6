package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.util.List;

/** Cloudflare failed at the request, through no fault of it, also after further tries. */
public final class ServerException extends RequestFailedException {
  private static final long serialVersionUID = 1;

  ServerException(Answer answer, List<FailureError> errors) {
    super(answer, errors);
  }
}

package dev.cfbilling.client.failure;

import dev.cfbilling.client.model.FailureError;
import java.util.List;

/**
 * Why a request failed, told from its status and codes.
 *
 * <p>Which codes there are is known from failures that users of Cloudflare's API have published;
 * which status goes with a code differs between paths. So 5xx, 429 and 401, which leave no doubt,
 * are heard first, then the codes, and only then the other statuses. The code of a 429 is not
 * settled, which is why none is listed.
 */
enum Reason {
  /** The credentials are malformed (6003) or unknown (1000). */
  AUTHENTICATION,
  /** The credentials don't allow it, or the account is not let in (10000, 9109). */
  ACCESS,
  /** There is nothing at the path (7003, 7000). */
  NOT_FOUND,
  BAD_REQUEST,
  RATE_LIMIT,
  SERVER,
  UNKNOWN;

  static Reason of(int status, List<FailureError> errors) {
    if (status >= 500) {
      return SERVER;
    }
    return switch (status) {
      case 429 -> RATE_LIMIT;
      case 401 -> AUTHENTICATION;
      default -> byCode(status, errors);
    };
  }

  private static Reason byCode(int status, List<FailureError> errors) {
    if (hasCode(errors, 1000) || hasCode(errors, 6003)) {
      return AUTHENTICATION;
    }
    if (hasCode(errors, 10000) || hasCode(errors, 9109)) {
      return ACCESS;
    }
    if (hasCode(errors, 7003) || hasCode(errors, 7000)) {
      return NOT_FOUND;
    }
    if (hasCode(errors, 1183)) {
      return BAD_REQUEST;
    }
    return byStatus(status);
  }

  private static Reason byStatus(int status) {
    return switch (status) {
      case 403 -> ACCESS;
      case 404 -> NOT_FOUND;
      default -> status >= 400 ? BAD_REQUEST : UNKNOWN;
    };
  }

  static boolean hasCode(List<FailureError> errors, long code) {
    for (FailureError error : errors) {
      Long its = error.code();
      List<FailureError> narrower = error.errorChain();
      if ((its != null && its == code) || (narrower != null && hasCode(narrower, code))) {
        return true;
      }
    }
    return false;
  }
}

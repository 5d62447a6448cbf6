package dev.cfbilling.client.failure;

import java.io.Serializable;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Common to all answers that are no success. */
record Answer(String method, String path, int status, @Nullable String cfRay)
    implements Serializable {

  /** A number and an airport; whatever else stands in the header is not for showing. */
  private static final Pattern CF_RAY = Pattern.compile("[0-9a-f]{1,20}(-[A-Z0-9]{2,4})?");

  static Answer of(Response response) {
    String cfRay = response.header("cf-ray");
    Request asked = asked(response);
    return new Answer(
        asked.method(),
        asked.url().encodedPath(),
        response.code(),
        cfRay != null && CF_RAY.matcher(cfRay).matches() ? cfRay : null);
  }

  /** The request before any redirect: a path that the answer chose is not for showing. */
  private static Request asked(Response response) {
    Response prior = response.priorResponse();
    return prior == null ? response.request() : asked(prior);
  }

  /** A sentence about the answer. It leaves out the query, and with it what was asked for. */
  String with(String what) {
    return "%s %s answered %s %s%s"
        .formatted(method, path, status, what, cfRay == null ? "" : " (cf-ray " + cfRay + ")");
  }
}

package dev.cfbilling.client.failure;

import java.io.Serializable;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What every answer has, in whatever way it disappoints. */
record Answer(String method, String path, int status, @Nullable String cfRay)
    implements Serializable {

  static Answer of(Response response) {
    return new Answer(
        response.request().method(),
        response.request().url().encodedPath(),
        response.code(),
        response.header("cf-ray"));
  }

  /** A sentence about the answer. It leaves out the query, and with it what was asked for. */
  String with(String what) {
    return "%s %s answered %d %s%s"
        .formatted(method, path, status, what, cfRay == null ? "" : " (cf-ray " + cfRay + ")");
  }
}

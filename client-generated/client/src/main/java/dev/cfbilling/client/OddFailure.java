package dev.cfbilling.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.cfbilling.client.model.FailureError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The errors of a failure that departs from the contract beside them, such as one with an empty
 * list for its result: what went wrong is worth more than that. It is read as a tree, so it has to
 * be short.
 */
final class OddFailure {
  private OddFailure() {}

  /** The errors with a message, which the pacts demand; null when the body tells of none. */
  static @Nullable List<FailureError> errors(String json) {
    try {
      Object body = JsonReader.of(new Buffer().writeUtf8(json)).readJsonValue();
      boolean isFailure =
          body instanceof Map<?, ?> envelope && Boolean.FALSE.equals(envelope.get("success"));
      List<FailureError> errors = isFailure ? errors(((Map<?, ?>) body).get("errors")) : List.of();
      return errors.isEmpty() ? null : errors;
    } catch (JsonDataException | IOException noJson) {
      return null;
    }
  }

  private static List<FailureError> errors(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().flatMap(OddFailure::error).toList()
        : List.of();
  }

  private static Stream<FailureError> error(@Nullable Object element) {
    if (!(element instanceof Map<?, ?> sent && sent.get("message") instanceof String message)) {
      return Stream.empty();
    }
    FailureError.Builder error = FailureError.builder().message(message);
    if (sent.get("code") instanceof Number code) {
      error.code(code.longValue());
    }
    List<FailureError> chain = errors(sent.get("error_chain"));
    return Stream.of((chain.isEmpty() ? error : error.errorChain(chain)).build());
  }
}

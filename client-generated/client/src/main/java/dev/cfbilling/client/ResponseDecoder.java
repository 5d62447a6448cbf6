package dev.cfbilling.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.failure.UnknownEncodingException;
import dev.cfbilling.client.json.Lookahead;
import dev.cfbilling.client.model.FailureEnvelope;
import dev.cfbilling.client.model.FailureError;
import dev.cfbilling.transport.encoding.ContentEncodings;
import dev.cfbilling.transport.tls.TlsFailure;
import java.io.EOFException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * Turns a response into the body of a success, or into the exception that says what it is instead.
 */
final class ResponseDecoder<T> {
  /** Far more than a failure takes; a longer body is a result. */
  private static final long LONGEST_FAILURE = 64 * 1024;

  /** Its marks, and an opening brace in either order of bytes. */
  private static final Set<String> UTF_16 = Set.of("feff", "fffe", "7b00", "007b");

  private final JsonAdapter<T> success;
  private final JsonAdapter<FailureEnvelope> failure;
  private final Secrets secrets;
  private final InstantSource clock;
  private final BodyRules rules;

  ResponseDecoder(
      JsonAdapter<T> success,
      JsonAdapter<FailureEnvelope> failure,
      Secrets secrets,
      InstantSource clock,
      BodyRules rules) {
    this.success = success.nonNull();
    this.failure = failure.nonNull();
    this.secrets = secrets;
    this.clock = clock;
    this.rules = rules;
  }

  T decode(Response<UndecodedBody> response) throws IOException {
    try (ResponseBody body = bodyOfSuccess(response, rules.whole())) {
      return decode(body.source(), response.raw());
    }
  }

  /** The body of a success, to be read record by record. */
  ResponseBody streamOfSuccess(Response<UndecodedBody> response) throws BillingApiException {
    return bodyOfSuccess(response, rules.streamed());
  }

  /** A reader of such a body. */
  JsonReader reader(BufferedSource body) {
    return rules.reader(body);
  }

  /** The body of a response whose status says that it is a success. */
  private ResponseBody bodyOfSuccess(Response<UndecodedBody> response, long longest)
      throws BillingApiException {
    ResponseBody errorBody = response.errorBody();
    if (errorBody != null) {
      List<FailureError> errors = errorsIn(errorBody.source());
      throw failed(response.raw(), errors == null ? List.of() : errors);
    }
    UndecodedBody undecoded = response.body();
    if (undecoded == null) {
      throw new ContractMismatchException(response.raw(), "Expected a body at $");
    }
    List<String> encodings = ContentEncodings.in(response.headers().values("Content-Encoding"));
    if (!encodings.isEmpty()) {
      undecoded.body().close();
      throw new UnknownEncodingException(response.raw(), encodings, secrets::hideIn);
    }
    return ReceivedBody.of(undecoded.body(), response.raw(), longest);
  }

  T decode(BufferedSource source, okhttp3.Response response) throws IOException {
    demandUtf8(source, response);
    Buffer copy = copyIfShort(source);
    JsonReader reader = rules.reader(source);
    try {
      T value = Objects.requireNonNull(success.fromJson(reader));
      demandEnd(reader);
      return value;
    } catch (JsonDataException mismatch) {
      // A failure that came with the status of a success is no success either.
      List<FailureError> errors = copy == null ? null : errorsIn(copy);
      throw errors == null ? mismatch(response, mismatch) : failed(response, errors);
    } catch (JsonEncodingException | EOFException notJson) {
      throw notJson(response, reader, notJson);
    }
  }

  /** Refuses UTF-16, which looks like no JSON at all, by its first two bytes. */
  static void demandUtf8(BufferedSource body, okhttp3.Response response) throws IOException {
    if (body.request(2) && UTF_16.contains(body.getBuffer().snapshot(2).hex())) {
      throw ContractMismatchException.ofNoJson(response, "UTF-16");
    }
  }

  static void demandEnd(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new JsonDataException("Expected the end of the body but was more at $");
    }
  }

  /** Without a cause, whose message would tell what the secrets are. */
  ContractMismatchException mismatch(okhttp3.Response response, JsonDataException mismatch) {
    return mismatch(response, String.valueOf(mismatch.getMessage()));
  }

  ContractMismatchException notJson(
      okhttp3.Response response, JsonReader reader, IOException found) {
    String path = Lookahead.path(reader);
    String type = response.header("Content-Type", "json");
    if (path.equals("$") && !type.toLowerCase(Locale.ROOT).contains("json")) {
      return ContractMismatchException.ofNoJson(response, secrets.hideIn(type));
    }
    return path.equals("$") && found instanceof EOFException
        ? ContractMismatchException.ofNoJson(response, "an empty body")
        : mismatch(response, "Expected JSON at " + path);
  }

  private ContractMismatchException mismatch(okhttp3.Response response, String message) {
    return new ContractMismatchException(response, secrets.hideIn(message));
  }

  TransportException noAnswer(Request request, IOException failure) {
    IOException explained =
        TlsFailure.explained(failure, request.url().host(), HttpSettings.HOW_TO_TRUST);
    return new TransportException(request, explained, secrets::hideIn);
  }

  private static @Nullable Buffer copyIfShort(BufferedSource source) throws IOException {
    return source.request(LONGEST_FAILURE + 1) ? null : source.getBuffer().clone();
  }

  private RequestFailedException failed(okhttp3.Response response, List<FailureError> errors) {
    return RequestFailedException.of(response, errors, clock.instant());
  }

  /** The errors of a failure envelope, or null if it is something else. */
  private @Nullable List<FailureError> errorsIn(BufferedSource body) {
    String json;
    try {
      json = secrets.hideIn(body.readUtf8());
    } catch (IOException cut) {
      return null;
    }
    try {
      return Objects.requireNonNull(failure.fromJson(json)).errors();
    } catch (JsonDataException | IOException somethingElse) {
      return json.length() > LONGEST_FAILURE ? null : OddFailure.errors(json);
    }
  }
}

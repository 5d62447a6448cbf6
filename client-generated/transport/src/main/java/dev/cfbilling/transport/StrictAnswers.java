package dev.cfbilling.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses an answer whose length can't be known: OkHttp reads by the last of several lengths, and
 * to the end of the connection by one that is no number. RFC 9112, section 6.3, has both discarded.
 * A head that OkHttp breaks at, such as one with a status below zero, is refused in the same way.
 */
public final class StrictAnswers implements Interceptor {
  private static final String NAME = "Content-Length";
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = answer(chain);
    List<String> lengths = response.headers(NAME).stream().distinct().toList();
    if (lengths.isEmpty() || response.header("Transfer-Encoding") != null) {
      return response;
    }
    if (lengths.size() > 1) {
      response.close();
      throw new ProtocolException(
          "the answer has %s different Content-Length".formatted(lengths.size()));
    }
    if (!LENGTH.matcher(lengths.get(0)).matches()) {
      response.close();
      throw new ProtocolException("the answer's Content-Length is no number of bytes");
    }
    return response;
  }

  private static Response answer(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IllegalStateException | IllegalArgumentException noHttp) {
      ProtocolException refused =
          new ProtocolException("the answer is no HTTP: " + noHttp.getMessage());
      refused.initCause(noHttp);
      throw refused;
    }
  }
}

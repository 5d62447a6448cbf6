package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Collects the credentials in the headers, cookies and addresses of a capture.
 *
 * <p>Cookies and parameters have a limit of their own, so that they never crowd out credentials.
 */
final class CaptureSecrets {
  private static final int LEAST = 8;
  private static final int MOST = 8192;

  /** The limit of all secrets of one kind, since each is searched for in several forms. */
  private static final int MAX_CHARACTERS = 1 << 15;

  /** Ids, dates and plain words, which bodies contain anyway. */
  private static final Pattern NO_SECRET =
      Pattern.compile(
          "(?i)[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9:.TZ+-]*|[a-z]*");

  private static final Pattern NAMES =
      Pattern.compile("(?i).*(authorization|cookie|token|secret|passw|api-?key|x-auth-).*");

  private final Found credentials = new Found();
  private final Found others = new Found();

  /** Secrets of one kind, up to the limit. */
  private static final class Found {
    private final Set<String> secrets = new LinkedHashSet<>();
    private int room = MAX_CHARACTERS;

    void add(String value) {
      String secret = value.strip();
      int length = secret.length();
      if (length >= LEAST && length <= Math.min(MOST, room) && secrets.add(secret)) {
        room -= length;
      }
    }
  }

  /** Whether a header of this name holds a credential. */
  static boolean isCredential(String header) {
    return NAMES.matcher(header).matches();
  }

  /** Reads a capture to its end. */
  void read(JsonReader json) throws IOException {
    read(json, "");
  }

  List<String> found() {
    return Stream.of(credentials, others).flatMap(kind -> kind.secrets.stream()).toList();
  }

  private void read(JsonReader json, String name) throws IOException {
    switch (json.peek()) {
      case BEGIN_OBJECT ->
          HarJson.eachMember(
              json,
              member -> {
                if (member.equals("url") && json.peek() == Token.STRING) {
                  address(json.nextString());
                } else {
                  read(json, member);
                }
              });
      case BEGIN_ARRAY -> {
        if (name.equals("headers")) {
          HarJson.eachHeader(json, this::header);
        } else if (name.equals("cookies")) {
          HarJson.eachHeader(json, (cookie, value) -> add(value));
        } else {
          json.beginArray();
          while (json.hasNext()) {
            read(json, "");
          }
          json.endArray();
        }
      }
      default -> json.skipValue();
    }
  }

  void header(String name, String value) {
    if (!isCredential(name)) {
      return;
    }
    boolean cookies = name.toLowerCase(Locale.ROOT).contains("cookie");
    if (cookies) {
      Arrays.stream(value.split(";")).forEach(pair -> add(pair.substring(pair.indexOf('=') + 1)));
    } else {
      credentials.add(value.replaceFirst("^[A-Za-z]+ +", ""));
    }
  }

  void address(String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url != null) {
      List.of(url.username(), url.password()).forEach(credentials::add);
      url.queryParameterNames()
          .forEach(
              name -> {
                if (AddressScrubber.isSecret(name)) {
                  url.queryParameterValues(name).forEach(value -> add(String.valueOf(value)));
                }
              });
    }
  }

  private void add(String value) {
    if (!NO_SECRET.matcher(value.strip()).matches()) {
      others.add(value);
    }
  }
}

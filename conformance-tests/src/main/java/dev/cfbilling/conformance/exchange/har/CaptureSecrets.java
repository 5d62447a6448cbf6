package dev.cfbilling.conformance.exchange.har;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.secret.KnownSecrets;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Collects the credentials that a capture has in its headers, cookies and addresses. */
final class CaptureSecrets {
  private static final int LEAST = 8;
  private static final int MOST = 8192;
  private static final int MAX_SECRETS = 500;

  /** What is found in bodies for other reasons: ids, dates and plain words. */
  private static final Pattern NO_SECRET =
      Pattern.compile(
          "(?i)[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9:.TZ+-]*|[a-z]*");

  private static final Pattern NAMES =
      Pattern.compile("(?i).*(authorization|cookie|token|secret|passw|api-?key|x-auth-).*");

  private final Set<String> secrets = new LinkedHashSet<>();

  /** Whether a header of that name has a credential. */
  static boolean isCredential(String header) {
    return NAMES.matcher(header).matches();
  }

  /** Those of a whole capture, and {@code known}. */
  static KnownSecrets of(JsonReader json, KnownSecrets known) throws IOException {
    CaptureSecrets found = new CaptureSecrets();
    found.read(json, "");
    return known.with(found.secrets);
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

  private void header(String name, String value) {
    if (!isCredential(name)) {
      return;
    }
    boolean cookies = name.toLowerCase(Locale.ROOT).contains("cookie");
    if (cookies) {
      Arrays.stream(value.split(";")).forEach(pair -> add(pair.substring(pair.indexOf('=') + 1)));
    } else {
      addAnyway(value.replaceFirst("^[A-Za-z]+ +", ""));
    }
  }

  private void address(String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url != null) {
      List.of(url.username(), url.password()).forEach(this::addAnyway);
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
      addAnyway(value);
    }
  }

  private void addAnyway(String value) {
    String secret = value.strip();
    if (secret.length() >= LEAST && secret.length() <= MOST && secrets.size() < MAX_SECRETS) {
      secrets.add(secret);
    }
  }
}

package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.secret.CredentialValues;
import dev.cfbilling.conformance.secret.KnownSecrets;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okio.Buffer;

/**
 * Collects the credentials in the headers, cookies and addresses of a capture.
 *
 * <p>Cookies and parameters have a limit of their own, so that they never crowd out credentials.
 */
final class CaptureSecrets {
  private static final int MOST = 8192;

  /** The limit of all secrets of one kind, since each is searched for in several forms. */
  private static final int MAX_CHARACTERS = 1 << 15;

  /** An id, unless it is a session's. */
  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What scrubbing has left in the place of secrets. */
  private static final Set<String> MASKS = Set.of(ScrubbedValue.TEXT, KnownSecrets.MASK);

  private final Found credentials = new Found();
  private final Found others = new Found();

  /** Ids in addresses: whose usage it is, and no secret. */
  private final Set<String> ids = new HashSet<>();

  /** Secrets of one kind, up to the limit. */
  private static final class Found {
    private final Set<String> secrets = new LinkedHashSet<>();
    private int room = MAX_CHARACTERS;

    void add(String secret) {
      int length = secret.length();
      if (length <= Math.min(MOST, room) && !MASKS.contains(secret) && secrets.add(secret)) {
        room -= length;
      }
    }
  }

  /** Reads a capture to its end. */
  void read(JsonReader json) throws IOException {
    read(json, "");
  }

  List<String> found() {
    return Stream.of(credentials, others)
        .flatMap(kind -> kind.secrets.stream())
        .filter(secret -> !ids.contains(secret))
        .toList();
  }

  private void read(JsonReader json, String name) throws IOException {
    switch (json.peek()) {
      case BEGIN_OBJECT ->
          HarJson.eachMember(
              json,
              member -> {
                if (member.equals("url") && json.peek() == Token.STRING) {
                  address(json.nextString());
                } else if (member.equals("text")
                    && name.equals("postData")
                    && json.peek() == Token.STRING) {
                  posted(json.nextString());
                } else {
                  read(json, member);
                }
              });
      case BEGIN_ARRAY -> {
        if (name.equals("headers")) {
          HarJson.eachPair(json, this::header);
        } else if (name.equals("cookies")) {
          HarJson.eachPair(json, (cookie, value) -> add(value));
        } else if (name.equals("queryString")) {
          HarJson.eachPair(json, this::parameter);
        } else if (name.equals("params")) {
          HarJson.eachPair(json, this::field);
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
    Found kind = CredentialValues.areCookies(name) ? others : credentials;
    CredentialValues.of(name, value).forEach(kind::add);
  }

  /** Takes the values of JSON and of a form, by their names. */
  void posted(String text) {
    if (text.stripLeading().startsWith("{")) {
      try (JsonReader json = JsonReader.of(new Buffer().writeUtf8(text))) {
        members(json, "");
      } catch (IOException | JsonDataException noJson) {
        // Up to there it was.
      }
    } else {
      HttpUrl form = HttpUrl.parse("http://localhost/?" + text);
      for (int i = 0; form != null && i < form.querySize(); i++) {
        field(form.queryParameterName(i), String.valueOf(form.queryParameterValue(i)));
      }
    }
  }

  private void members(JsonReader json, String name) throws IOException {
    switch (json.peek()) {
      case BEGIN_OBJECT -> HarJson.eachMember(json, member -> members(json, member));
      case BEGIN_ARRAY -> {
        json.beginArray();
        while (json.hasNext()) {
          members(json, name);
        }
        json.endArray();
      }
      case STRING -> field(name, json.nextString());
      default -> json.skipValue();
    }
  }

  /** Takes what is posted; a query's own names, such as Key, are no secrets. */
  private void field(String name, String value) {
    if (CredentialValues.isCredential(name)) {
      add(value);
    }
  }

  void address(String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url != null) {
      Stream.of(url.username(), url.password())
          .map(String::strip)
          .filter(CredentialValues::isTelling)
          .forEach(credentials::add);
      url.pathSegments().stream()
          .filter(segment -> ID.matcher(segment).matches())
          .forEach(ids::add);
      for (int i = 0; i < url.querySize(); i++) {
        parameter(url.queryParameterName(i), String.valueOf(url.queryParameterValue(i)));
      }
    }
  }

  /** A key or a code may be a column's name, which is one word. */
  private void parameter(String name, String value) {
    if (CredentialValues.isCredential(name)
        || (AddressScrubber.isSecret(name) && !CredentialValues.isWord(value))) {
      add(value);
    }
  }

  private void add(String value) {
    String secret = value.strip();
    if (CredentialValues.isUnusual(secret)) {
      others.add(secret);
    }
  }
}

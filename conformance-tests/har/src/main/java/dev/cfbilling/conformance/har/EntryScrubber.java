package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.secret.KnownSecrets;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Copies one entry without its secrets; {@link ContentScrubber} copies its body. */
final class EntryScrubber {
  private static final Set<String> ADDRESSES = Set.of("url", "redirectURL");

  private static final Set<String> PAIRS = Set.of("headers", "cookies", "queryString");

  /** Addresses of the server or the caller. */
  private static final Set<String> DROPPED = Set.of("serverIPAddress", "connection");

  /** That of posted data: it tells requests apart, and too short to confirm a guess. */
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{8}");

  private final Contract contract;
  private final Attachments attachments;
  private final BodyScrubber bodies;
  private final UnaryOperator<String> text;
  private final AddressScrubber addresses;
  private final HeaderScrubber headers;

  EntryScrubber(Contract contract, KnownSecrets secrets, Attachments attachments) {
    this.contract = contract;
    this.attachments = attachments;
    this.bodies = new BodyScrubber(secrets);
    this.text = value -> SensitiveText.disguise(value, secrets);
    this.addresses = new AddressScrubber(contract, text);
    this.headers = new HeaderScrubber(addresses, text);
  }

  void copy(JsonReader json, JsonGenerator to) throws IOException {
    if (json.peek() != Token.BEGIN_OBJECT) {
      to.writeNull();
      json.skipValue();
      return;
    }
    try (HarContent content = new HarContent(json, attachments, BodyCoding.MAX_BYTES)) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      HarJson.eachMember(
          json,
          name -> {
            if (name.equals("response") && json.peek() == Token.BEGIN_OBJECT) {
              entry.put(name, response(json, content));
            } else if (HarTree.isKept(name) && !DROPPED.contains(name)) {
              entry.put(name, HarTree.read(json));
            } else {
              json.skipValue();
            }
          });
      content.fromCache(entry.get("_fromCache") != null);
      write(entry, (scrubber, response, call) -> scrubber.read(content, response, call), to);
    }
  }

  /** The response; its content goes to {@code content}. */
  private static Map<String, @Nullable Object> response(JsonReader json, HarContent content)
      throws IOException {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    HarJson.eachMember(
        json,
        name -> {
          if (name.equals("content")) {
            response.put(name, "");
            content.read();
          } else if (HarTree.isKept(name)) {
            response.put(name, HarTree.read(json));
          } else {
            json.skipValue();
          }
        });
    return response;
  }

  /** Writes an entry; an empty {@code content} in its response stands for what the source has. */
  void write(Map<String, @Nullable Object> entry, ContentScrubber.Source content, JsonGenerator to)
      throws IOException {
    Map<?, ?> request = entry.get("request") instanceof Map<?, ?> map ? map : Map.of();
    Optional<Contract.Call> call = call(request);
    Set<String> documented =
        Optional.ofNullable(HttpUrl.parse(String.valueOf(request.get("url"))))
            .map(addresses::documented)
            .orElse(Set.of());
    to.writeStartObject();
    for (Map.Entry<String, @Nullable Object> member : entry.entrySet()) {
      to.writeName(member.getKey());
      if (member.getKey().equals("response") && member.getValue() instanceof Map<?, ?> response) {
        try (ContentScrubber scrubbed = new ContentScrubber(bodies, text)) {
          content.into(scrubbed, response, call);
          writeResponse(response, scrubbed, to);
        }
      } else {
        Object value = scrubbed(member.getKey(), member.getValue(), documented);
        HarTree.write(member.getKey().equals("request") ? asking(value, request, call) : value, to);
      }
    }
    to.writeEndObject();
  }

  /** A scrubbed request, with its query where the contract says what is in it. */
  private @Nullable Object asking(
      @Nullable Object scrubbed, Map<?, ?> request, Optional<Contract.Call> call)
      throws IOException {
    Optional<SchemaAt> schema = call.flatMap(known -> known.operation().query());
    if (schema.isEmpty()
        || !(request.get("postData") instanceof Map<?, ?> posted)
        || !(posted.get("text") instanceof String sent)
        || !(scrubbed instanceof Map<?, ?> copy)
        || !(copy.get("postData") instanceof Map<?, ?> data)) {
      return scrubbed;
    }
    Optional<Body> query = bodies.scrubBy(Body.of(sent), schema);
    if (query.isEmpty()) {
      return scrubbed;
    }
    Map<Object, @Nullable Object> known = new LinkedHashMap<>(data);
    try (Body text = query.get();
        InputStream in = text.open()) {
      known.put("text", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Map<Object, @Nullable Object> asking = new LinkedHashMap<>(copy);
    asking.put("postData", known);
    return asking;
  }

  private void writeResponse(Map<?, ?> response, ContentScrubber content, JsonGenerator to)
      throws IOException {
    to.writeStartObject();
    for (Map.Entry<?, ?> member : response.entrySet()) {
      String name = String.valueOf(member.getKey());
      to.writeName(name);
      if (name.equals("content")) {
        content.write(to);
      } else {
        Object value = scrubbed(name, member.getValue(), Set.of());
        HarTree.write(name.equals("headers") ? content.headers(value) : value, to);
      }
    }
    to.writeEndObject();
  }

  private Optional<Contract.Call> call(Map<?, ?> request) {
    return Optional.ofNullable(HttpUrl.parse(String.valueOf(request.get("url"))))
        .flatMap(
            url ->
                contract.find(
                    String.valueOf(request.get("method")).toUpperCase(Locale.ROOT),
                    url.host(),
                    url.port(),
                    url.pathSegments()));
  }

  /** Scrubs any part of an entry, by its name. */
  @Nullable Object scrubbed(String name, @Nullable Object value, Set<String> documented) {
    if (name.equals("postData") && value != null) {
      return posted(value instanceof Map<?, ?> posted ? posted : Map.of());
    }
    if (PAIRS.contains(name)) {
      return pairs(name, value instanceof List<?> sent ? sent : List.of(), documented);
    }
    if (value instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      object.forEach(
          (member, each) ->
              copy.put(
                  text.apply(String.valueOf(member)),
                  scrubbed(String.valueOf(member), each, documented)));
      return copy;
    }
    if (value instanceof List<?> array) {
      List<@Nullable Object> copy = new ArrayList<>();
      array.forEach(each -> copy.add(element(each, documented)));
      return copy;
    }
    if (value instanceof String string) {
      return ADDRESSES.contains(name) || string.contains("://")
          ? addresses.scrub(string)
          : text.apply(string);
    }
    return value;
  }

  /** Scrubs headers, cookies or parameters; what is of no such form may hold anything. */
  private List<Object> pairs(String list, List<?> sent, Set<String> documented) {
    List<Object> copy = new ArrayList<>();
    for (Object each : sent) {
      if (each instanceof Map<?, ?> pair && pair.get("name") instanceof String name) {
        String value = pair.get("value") instanceof String string ? string : "";
        copy.add(
            pair(
                name,
                switch (list) {
                  case "headers" -> headers.value(name, value);
                  case "queryString" -> addresses.parameter(documented, name, value);
                  default -> ScrubbedValue.TEXT;
                }));
      }
    }
    return copy;
  }

  /**
   * Scrubs what has a name and a value, of which no list of HAR's is; else as {@link #scrubbed}.
   */
  private @Nullable Object element(@Nullable Object value, Set<String> documented) {
    return value instanceof Map<?, ?> pair && pair.get("name") instanceof String name
        ? pair(name, ScrubbedValue.TEXT)
        : scrubbed("", value, documented);
  }

  private Map<String, Object> pair(String name, String scrubbed) {
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("name", text.apply(name));
    copy.put("value", scrubbed);
    return copy;
  }

  private static Map<String, Object> posted(Map<?, ?> posted) {
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("mimeType", String.valueOf(posted.get("mimeType")).replaceFirst(";.*", ""));
    copy.put("text", ScrubbedValue.TEXT);
    if (posted.get("comment") instanceof String digest && DIGEST.matcher(digest).matches()) {
      copy.put("comment", digest);
    }
    return copy;
  }
}

package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** Where the broker has what. */
record Addresses(URI base) {
  String participant(String name) {
    return base + "/pacticipants/" + encode(name);
  }

  String version(String participant, String number) {
    return participant(participant) + "/versions/" + encode(number);
  }

  String branchVersion(String participant, String branch, String number) {
    return "%s/branches/%s/versions/%s"
        .formatted(participant(participant), encode(branch), encode(number));
  }

  String pact(Published pact) {
    return "%s/pacts/provider/%s/consumer/%s/version/%s"
        .formatted(base, encode(pact.provider()), encode(pact.consumer()), encode(pact.version()));
  }

  String content(Published pact) {
    return "%s/pacts/provider/%s/consumer/%s/pact-version/%s"
        .formatted(base, encode(pact.provider()), encode(pact.consumer()), pact.sha());
  }

  /** The content, with what it was selected for in the address. */
  String content(Published pact, String metadata) {
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(metadata.getBytes(StandardCharsets.UTF_8));
    return content(pact) + "/metadata/" + encoded;
  }

  static String metadata(String encoded) {
    return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  static void link(ObjectNode node, String relation, String href) {
    node.withObject("_links").putObject(relation).put("href", href);
  }

  static void link(ObjectNode node, String relation, String href, String name) {
    node.withObject("_links").putObject(relation).put("href", href).put("name", name);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

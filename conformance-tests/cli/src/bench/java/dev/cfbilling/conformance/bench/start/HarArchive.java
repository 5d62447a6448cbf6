package dev.cfbilling.conformance.bench.start;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The mock's plain bodies as captures, one of each account and operation. */
final class HarArchive {
  private static final Map<String, String> PATHS =
      Map.of(
          "getAccountBillableUsage", "accounts/%s/billable/usage",
          "getPaygoBillableUsage", "accounts/%s/billable-usage",
          "getOrganizationBillableUsage", "organizations/%s/billable/usage");

  private static final Pattern BODY =
      Pattern.compile(
          ".*operation=(?<operation>\\w+)/account=(?<account>\\w+)"
              + "/retrieved=(?<day>[^T/]+)T(?<time>[^/]+)/(?<from>[^_/]+)_(?<to>[^.]+)\\.json");

  private HarArchive() {}

  /** Writes captures of what is below {@code bodies}. */
  static void write(Path bodies, Path captures) throws IOException {
    Map<String, List<Matcher>> byCapture = new TreeMap<>();
    try (Stream<Path> files = Files.walk(bodies)) {
      files
          .sorted()
          .map(file -> BODY.matcher(file.toString()))
          .filter(body -> body.matches() && PATHS.containsKey(body.group("operation")))
          .forEach(
              body ->
                  byCapture
                      .computeIfAbsent(
                          body.group("operation") + "-" + body.group("account") + ".har",
                          unseen -> new ArrayList<>())
                      .add(body));
    }
    for (Map.Entry<String, List<Matcher>> capture : byCapture.entrySet()) {
      write(captures.resolve(capture.getKey()), capture.getValue());
    }
  }

  private static void write(Path file, List<Matcher> bodies) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"bench\",\"version\":\"1\"},\"entries\":[");
      for (int i = 0; i < bodies.size(); i++) {
        out.write(i == 0 ? "\n" : ",\n");
        write(out, bodies.get(i));
      }
      out.write("\n]}}\n");
    }
  }

  private static void write(Writer out, Matcher body) throws IOException {
    String text = Files.readString(Path.of(body.group()));
    out.write(
        """
        {"startedDateTime":"%s","time":1,"cache":{},"timings":{"send":0,"wait":1,"receive":0},
        "request":{"method":"GET","url":"https://api.cloudflare.com/client/v4/%s?from=%s&to=%s",
        "httpVersion":"HTTP/1.1","cookies":[],"headersSize":-1,"bodySize":0,"headers":[],
        "queryString":[]},
        "response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","cookies":[],
        "headers":[{"name":"content-type","value":"application/json"}],"redirectURL":"",
        "headersSize":-1,"bodySize":-1,
        "content":{"size":%d,"mimeType":"application/json","text":"""
            .formatted(
                body.group("day") + "T" + body.group("time").replace('-', ':'),
                PATHS.getOrDefault(body.group("operation"), "%s").formatted(body.group("account")),
                body.group("from"),
                body.group("to"),
                text.length()));
    out.write(JsonMapper.shared().writeValueAsString(text));
    out.write("}}}");
  }
}

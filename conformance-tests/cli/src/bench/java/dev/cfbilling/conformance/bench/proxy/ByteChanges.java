package dev.cfbilling.conformance.bench.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is other in an answer that came through a proxy; each part is "same" or says what is. */
record ByteChanges(String status, String names, String order, String headers, String body) {
  private static final String SAME = "same";

  /** About one connection alone: a proxy may change them. */
  private static final Set<String> OF_CONNECTION =
      Set.of("connection", "keep-alive", "transfer-encoding");

  static ByteChanges between(MeasuringClient.Got sent, MeasuringClient.Got got) {
    List<String> from = headers(sent.head());
    List<String> to = headers(got.head());
    return new ByteChanges(
        same(statusLine(sent.head()), statusLine(got.head())),
        spellings(from, to),
        order(names(from), names(to)),
        contents(from, to),
        sent.body().equals(got.body()) ? SAME : body(sent.body(), got.body()));
  }

  private static String same(String sent, String got) {
    return got.equals(sent) ? SAME : "`%s`".formatted(got);
  }

  private static String statusLine(String head) {
    return head.lines().findFirst().orElse("");
  }

  private static List<String> headers(String head) {
    return head.lines()
        .skip(1)
        .filter(line -> !OF_CONNECTION.contains(name(line).toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static List<String> names(List<String> lines) {
    return lines.stream().map(line -> name(line).toLowerCase(Locale.ROOT)).toList();
  }

  private static String spellings(List<String> from, List<String> to) {
    Set<String> sent = from.stream().map(ByteChanges::name).collect(Collectors.toSet());
    Set<String> known = Set.copyOf(names(from));
    List<String> other =
        to.stream()
            .map(ByteChanges::name)
            .filter(name -> known.contains(name.toLowerCase(Locale.ROOT)) && !sent.contains(name))
            .distinct()
            .toList();
    return other.isEmpty() ? SAME : "%s other".formatted(other.size());
  }

  /** Of the headers that are in both. */
  private static String order(List<String> from, List<String> to) {
    List<String> sent = new ArrayList<>(from);
    List<String> got = new ArrayList<>(to);
    sent.retainAll(to);
    got.retainAll(from);
    return sent.equals(got) ? SAME : "other";
  }

  private static String contents(List<String> from, List<String> to) {
    Map<String, List<String>> sent = values(from);
    Map<String, List<String>> got = values(to);
    List<String> changes = new ArrayList<>();
    add(changes, "lost", sent, name -> !got.containsKey(name));
    add(changes, "added", got, name -> !sent.containsKey(name));
    add(
        changes,
        "changed",
        sent,
        name -> got.containsKey(name) && !Objects.equals(sent.get(name), got.get(name)));
    return changes.isEmpty() ? SAME : String.join("; ", changes);
  }

  private static void add(
      List<String> changes, String what, Map<String, List<String>> headers, Predicate<String> is) {
    List<String> names = headers.keySet().stream().filter(is).toList();
    if (!names.isEmpty()) {
      changes.add(
          "%s %s"
              .formatted(
                  what,
                  names.size() > 3
                      ? names.size() + " headers"
                      : names.stream()
                          .map(name -> "`" + name + "`")
                          .collect(Collectors.joining(", "))));
    }
  }

  private static Map<String, List<String>> values(List<String> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> name(line).toLowerCase(Locale.ROOT),
                TreeMap::new,
                Collectors.mapping(
                    line -> line.substring(line.indexOf(':') + 1).strip(), Collectors.toList())));
  }

  private static String body(String sent, String got) {
    if (sent.startsWith("\u001f")) {
      return got.startsWith("{") ? "decompressed" : "other bytes";
    }
    return Stream.of("1000.0", "5e-6").allMatch(got::contains) ? "other bytes" : "numbers respelt";
  }
}

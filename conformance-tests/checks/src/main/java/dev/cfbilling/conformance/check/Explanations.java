package dev.cfbilling.conformance.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each check asks, why, and what a finding of it looks like. */
public final class Explanations {
  /**
   * Every id but those of rules and probes; of the schema's, those that the shipped contract uses.
   */
  private static final List<String> FORM =
      List.of(
          "request.credentials",
          "request.parameters",
          "response.status",
          "response.content-type",
          "response.envelope",
          "body.empty",
          "body.json",
          "body.duplicate-key",
          "body.not-recorded",
          "schema.required",
          "schema.type",
          "schema.enum",
          "schema.maxLength",
          "schema.format",
          "schema.minItems",
          "schema.writeOnly",
          "drift.endpoint",
          "drift.parameter",
          "drift.status",
          "drift.property",
          "check.failed");

  /** What a survey finds, in several answers. */
  private static final List<String> PROBES =
      List.of(
          "transport.incomplete",
          "transport.stalled",
          "transport.endless",
          "probe.answer",
          "probe.rate-limit",
          "probe.range",
          "probe.default-range",
          "probe.current-period",
          "probe.both-or-neither",
          "probe.window",
          "probe.bad-date",
          "probe.anchor",
          "probe.metric-filter",
          "probe.unknown-metric",
          "probe.split",
          "probe.organization",
          "probe.unknown-organization",
          "probe.repeat",
          "probe.encoding",
          "probe.bad-identifier",
          "probe.credentials",
          "probe.unknown-parameter",
          "probe.method");

  private static final List<String> IDS =
      Stream.of(
              FORM,
              Rules.all(InstantSource.system()).stream()
                  .map(rule -> rule.terms().id())
                  .distinct()
                  .toList(),
              PROBES)
          .flatMap(List::stream)
          .toList();

  private static final String OTHER_KEYWORDS = "schema";

  private Explanations() {}

  public static List<String> ids() {
    return IDS;
  }

  /** The text about {@code id}; empty when there is no such check. */
  public static Optional<String> of(String id) {
    if (IDS.contains(id)) {
      return Optional.of(read(id));
    }
    return id.startsWith(OTHER_KEYWORDS + ".")
        ? Optional.of(read(OTHER_KEYWORDS))
        : Optional.empty();
  }

  /** The first line of {@link #of}: the question that the check asks. */
  public static String question(String id) {
    return of(id).flatMap(text -> text.lines().findFirst()).orElse("");
  }

  private static String read(String id) {
    try (InputStream text = Explanations.class.getResourceAsStream("explain/" + id + ".txt")) {
      if (text == null) {
        throw new IllegalStateException("no explanation of " + id);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

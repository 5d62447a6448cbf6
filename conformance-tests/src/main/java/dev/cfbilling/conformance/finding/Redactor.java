package dev.cfbilling.conformance.finding;

import java.util.List;

/** Takes known secrets out of what leaves: a server may send back what it was sent. */
public record Redactor(List<String> secrets) {
  private static final String MASK = "[credential]";

  /** {@code text} with each secret masked. */
  public String redact(String text) {
    String redacted = text;
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        redacted = redacted.replace(secret, MASK);
      }
    }
    return redacted;
  }

  /** {@code finding} with each secret masked; a value that has one is left out. */
  public Finding redact(Finding finding) {
    return new Finding(
        finding.check(),
        finding.severity(),
        finding.pointer().map(this::redact),
        finding.contract(),
        redact(finding.message()),
        finding.value().filter(value -> redact(value).equals(value)));
  }

  /** {@code excerpt} with each secret masked. */
  public Excerpt redact(Excerpt excerpt) {
    return new Excerpt(
        redact(excerpt.pointer()),
        excerpt.lines().stream()
            .map(line -> new Excerpt.Line(redact(line.text()), line.marked()))
            .toList());
  }

  @Override
  public String toString() {
    return "Redactor[" + secrets.size() + " secrets]";
  }
}

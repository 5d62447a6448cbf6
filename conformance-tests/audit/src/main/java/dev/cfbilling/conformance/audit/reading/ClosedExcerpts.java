package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.table.RecordColumns;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.result.RunPart;

/** Excerpts of bodies without what leads to an account, as the tables are. */
final class ClosedExcerpts {
  private static final String LEFT_OUT = "(left out; --with-accounts has it)";

  private ClosedExcerpts() {}

  static RunPart of(RunPart part) {
    return part.with(
        part.groups().stream()
            .map(group -> group.with(group.excerpt().map(ClosedExcerpts::of)))
            .toList());
  }

  static Excerpt of(Excerpt excerpt) {
    return new Excerpt(
        excerpt.pointer(),
        excerpt.lines().stream()
            .map(line -> new Excerpt.Line(text(line.text()), line.marked()))
            .toList());
  }

  private static String text(String line) {
    return RecordColumns.ofAccount()
        .map("\"%s\": "::formatted)
        .filter(line::startsWith)
        .findFirst()
        .map(name -> name + LEFT_OUT)
        .orElse(line);
  }
}

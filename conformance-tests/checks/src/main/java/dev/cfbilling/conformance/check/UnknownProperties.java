package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports properties that the contract does not name: the first sign of API drift.
 *
 * @param asked the columns that the request has asked for
 */
record UnknownProperties(FindingSink findings, Set<String> asked) {
  private static final Pattern COLUMN = Pattern.compile("/result/[0-9]+/([^/]+)");

  static final Explanation PROPERTY = Explanation.of(UnknownProperties.class, "drift.property");

  /** Reports the property at {@code pointer}, with a value of that form. */
  void report(SchemaAt schema, String pointer, String form) {
    Matcher column = COLUMN.matcher(pointer);
    if (column.matches() && asked.contains(JsonPointers.unescape(column.group(1)))) {
      return;
    }
    findings.add(
        Finding.inBody(
                PROPERTY,
                pointer,
                schema.location().child("properties"),
                SchemaFinding.place(pointer) + " is not in the contract; the API may have grown it")
            .about(form));
  }
}

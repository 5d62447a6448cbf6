package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.reading.CheckSettings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is audited.
 *
 * @param name of all of it, for a sentence
 * @param files in order
 * @param again the command that audits again
 * @param since the first day of what is new; null to read everything
 */
public record AuditPlan(
    String name,
    List<ArchiveFile> files,
    CheckSettings checks,
    String again,
    AccountNames names,
    @Nullable LocalDate since) {

  /** The options that decide what is found, and how it is named. */
  String options() {
    return checks.options() + (names.open() ? " --with-accounts" : "");
  }
}

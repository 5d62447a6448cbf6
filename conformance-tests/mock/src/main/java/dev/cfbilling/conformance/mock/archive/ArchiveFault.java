package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.data.Scenario;
import java.util.Optional;

/**
 * Something that is wrong between the bodies of an archive, each of which may be right.
 *
 * @param name as on the command line
 * @param description one sentence
 * @param catches the id of the rule that finds it
 * @param least what an archive must have for it to show
 * @param scenario the one that it needs; empty for any
 */
public record ArchiveFault(
    String name,
    String description,
    String catches,
    Least least,
    Optional<Scenario> scenario,
    Planting planting) {

  /** The least numbers of accounts, of days and of days read again. */
  public record Least(int accounts, int days, int reread) {
    /** Whether an archive has as much. */
    public boolean isIn(int ofAccounts, ArchiveSpan span) {
      return ofAccounts >= accounts && span.days() >= days && span.reread() >= reread;
    }

    /** As options, e.g. {@code --accounts 1 --days 2 --reread 5}. */
    @Override
    public String toString() {
      return "--accounts %s --days %s --reread %s".formatted(accounts, days, reread);
    }
  }

  static ArchiveFault of(
      String name, String description, String catches, Least least, Planting planting) {
    return new ArchiveFault(name, description, catches, least, Optional.empty(), planting);
  }

  ArchiveFault in(Scenario needed) {
    return new ArchiveFault(name, description, catches, least, Optional.of(needed), planting);
  }
}

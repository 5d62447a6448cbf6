package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which files of an archive the last result does not have. */
final class NewFiles {
  private NewFiles() {}

  /**
   * The files to read.
   *
   * @param state of the last result; null when all files are to be read
   * @throws UsageException when the last result can't be added to
   */
  static List<ArchiveFile> of(AuditPlan plan, @Nullable AuditState state) throws UsageException {
    LocalDate since = plan.since();
    if (since == null || state == null) {
      return plan.files();
    }
    if (!state.madeBy().equals(AuditState.makers())) {
      throw new UsageException(
          "The last result is of %s, which finds other things than %s; leave out --since to read all captures again."
              .formatted(state.madeBy(), AuditState.makers()));
    }
    if (!state.options().equals(plan.options())) {
      throw new UsageException(
          "The last result was made with %s and this one would be with %s; give the same options, or leave out --since to read all captures again."
              .formatted(state.options(), plan.options()));
    }
    Map<String, AuditState.ReadFile> read = state.byId();
    List<ArchiveFile> fresh = new ArrayList<>();
    for (ArchiveFile file : plan.files()) {
      AuditState.ReadFile before = read.get(AuditState.ReadFile.id(file.uri()));
      if (before == null && !file.day().isBefore(since)) {
        fresh.add(file);
      } else if (before != null && !before.isUnchanged(file)) {
        throw new UsageException(
            "%s has changed since it was read; leave out --since to read all captures again."
                .formatted(file.shown()));
      }
    }
    return fresh;
  }
}

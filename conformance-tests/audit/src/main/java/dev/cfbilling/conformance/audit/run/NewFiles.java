package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    requireUnmoved(fresh, plan.files(), state);
    return fresh;
  }

  /** What was read at another place would count twice. */
  private static void requireUnmoved(
      List<ArchiveFile> fresh, List<ArchiveFile> files, AuditState state) throws UsageException {
    Set<String> there =
        files.stream().map(file -> AuditState.ReadFile.id(file.uri())).collect(Collectors.toSet());
    Map<String, AuditState.ReadFile> gone = new HashMap<>();
    for (AuditState.ReadFile file : state.files()) {
      if (!there.contains(file.id())) {
        gone.put(identity(file.shown(), file.bytes()), file);
      }
    }
    for (ArchiveFile file : fresh) {
      AuditState.ReadFile same = gone.get(identity(file.shown(), file.bytes()));
      if (same != null) {
        throw new UsageException(
            "%s seems to be %s, which has been read and is no longer there; leave out --since to read all captures again."
                .formatted(file.shown(), same.shown()));
      }
    }
  }

  /** What stays when a folder is moved: the folders that say what a body is, the name, the size. */
  private static String identity(String shown, long bytes) {
    int body = shown.indexOf("operation=");
    return shown.substring(body < 0 ? shown.lastIndexOf('/') + 1 : body) + " " + bytes;
  }
}

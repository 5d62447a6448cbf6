package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.patch.SpecEdit;
import dev.cfbilling.conformance.drift.patch.SpecPatch;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.NextStep;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next step for a cause, and a patch of the contract where one can help. */
public final class Remedies {
  /** The patch's name in a sentence of a format that does not show it. */
  static final String IN_A_FILE = "the patch that --report patch=contract.patch writes";

  /** The patch's name in a sentence of a format that shows it. */
  static final String SHOWN = "this patch";

  /** Of the places in a list the last first: an edit leaves those before it where they are. */
  private static final Comparator<Cause> LAST_FIRST =
      Comparator.comparingInt(Remedies::index).reversed();

  private final SpecPatch patches;

  /**
   * @param sources of the checked contract
   */
  public Remedies(SourceFiles sources) {
    this.patches = new SpecPatch(sources);
  }

  /** Remedies for the contract that this tool ships with. */
  public static Remedies ofBundled() {
    return new Remedies(SourceFiles.bundled());
  }

  /** A unified diff that makes the contract allow the first finding; empty if none can be made. */
  Optional<String> patch(Cause cause) {
    return ContractEdit.of(cause).flatMap(patches::of);
  }

  /** One patch for all causes. */
  String patch(Report report) {
    List<SpecEdit> edits =
        report.causes().stream()
            .sorted(LAST_FIRST)
            .flatMap(cause -> ContractEdit.of(cause).stream())
            .toList();
    return patches.ofAll(edits);
  }

  /** The index at the end of a cause's place; -1 without one. */
  private static int index(Cause cause) {
    String pointer = cause.contract().pointer();
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.matches("\\d{1,9}") ? Integer.parseInt(last) : -1;
  }

  /**
   * The next step for a cause.
   *
   * @param patched the patch's name in the sentence
   */
  String next(Cause cause, Report report, String patched) {
    Optional<String> change = patch(cause).map(patch -> patched);
    return NextStep.of(cause, report.origin(), change);
  }

  /** The next step for each group, for a format that does not show patches. */
  Map<FindingGroup, String> next(Report report) {
    Map<FindingGroup, String> steps = new HashMap<>();
    for (Cause cause : report.causes()) {
      String step = next(cause, report, IN_A_FILE);
      cause.groups().forEach(group -> steps.put(group, step));
    }
    return steps;
  }
}

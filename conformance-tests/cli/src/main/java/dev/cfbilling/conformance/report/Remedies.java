package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.patch.SpecEdit;
import dev.cfbilling.conformance.drift.patch.SpecPatch;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.NextStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do about a cause, and the patch of the contract if that is what has to change. */
public final class Remedies {
  /** What a sentence calls the patch where it is not shown. */
  static final String IN_A_FILE = "the patch that --report patch=contract.patch writes";

  /** What a sentence calls the patch where it is shown. */
  static final String SHOWN = "this patch";

  private final SpecPatch patches;

  /**
   * @param sources of the contract that was checked against
   */
  public Remedies(SourceFiles sources) {
    this.patches = new SpecPatch(sources);
  }

  /** Those that change the contract that this tool ships with. */
  public static Remedies ofBundled() {
    return new Remedies(SourceFiles.bundled());
  }

  /** A unified diff that has the contract allow the first finding; empty when none can be made. */
  Optional<String> patch(Cause cause) {
    return ContractEdit.of(cause).flatMap(patches::of);
  }

  /** All patches in one. */
  String patch(Report report) {
    List<SpecEdit> edits =
        report.causes().stream().flatMap(cause -> ContractEdit.of(cause).stream()).toList();
    return patches.ofAll(edits);
  }

  /**
   * What to do now.
   *
   * @param patched what a sentence calls the patch, if there is one
   */
  String next(Cause cause, Report report, String patched) {
    Optional<String> change = patch(cause).map(patch -> patched);
    return NextStep.of(cause, report.origin(), change);
  }

  /** What to do now about each group, for a format that shows no patches. */
  Map<FindingGroup, String> next(Report report) {
    Map<FindingGroup, String> steps = new HashMap<>();
    for (Cause cause : report.causes()) {
      String step = next(cause, report, IN_A_FILE);
      cause.groups().forEach(group -> steps.put(group, step));
    }
    return steps;
  }
}

package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.Writer;

/** The report as a patch for {@code git apply} that makes the contract allow the findings. */
public final class PatchReporter implements Reporter {
  private final Remedies remedies;

  public PatchReporter(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    String patch = remedies.patch(report);
    // Text before a patch's first file is a comment.
    out.write(patch.isEmpty() ? "" : OriginText.plain(OriginText.of(report)));
    out.write(patch);
    out.flush();
  }
}

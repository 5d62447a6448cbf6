package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.Writer;

/** What has to change in the contract to allow what was found, for {@code git apply}. */
public final class PatchReporter implements Reporter {
  private final Remedies remedies;

  public PatchReporter(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    String patch = remedies.patch(report);
    // What comes before the first file of a patch is text.
    out.write(patch.isEmpty() ? "" : OriginText.plain(OriginText.of(report)));
    out.write(patch);
    out.flush();
  }
}

package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.report.OriginText;
import java.io.IOException;
import java.io.Writer;

/** All patches in one, for {@code git apply} at the repository's root. */
public final class DriftPatch implements DriftReporter {

  @Override
  public void write(DriftReport report, Writer out) throws IOException {
    // Text before a patch's first file is a comment.
    out.write(OriginText.plain(DriftText.origin(report)));
    out.write(report.captured().patch());
    if (DriftText.endsWithNotCompared(report)) {
      out.write(DriftText.summary(report) + "\n" + DriftText.notCompared(report));
    }
    out.flush();
  }
}

package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.Remedies;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.run.Reproduction;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** An audit finds what {@code conform --capture} finds, byte for byte. */
class SameVerdictTest {
  private static final int FILES = 8;
  private static final int ENTRIES = 6;

  @TempDir private Path directory;

  @Test
  void isThatOfConform() throws Exception {
    Path captures = directory.resolve("captures");
    Files.createDirectories(captures.resolve("more"));
    writeCaptures(captures);

    String expected = json(conform(captures));

    assertThat(expected).contains("body.json", "drift.endpoint", "has findings, the first in");
    assertThat(json(audit(captures))).isEqualTo(expected);
  }

  private Report audit(Path captures) throws Exception {
    return Audits.run(captures, directory.resolve("out"), null, "fleet");
  }

  private static Report conform(Path captures) throws Exception {
    return new ConformanceRun(
            ContractLoader.history(),
            Checks::all,
            Selection.everything(),
            SeverityTable.standard(),
            3)
        .reproducing(Reproduction.ofFile(Audits.COMMAND))
        .run(new CaptureTarget(captures));
  }

  /** Captures of examples with some characters exchanged, on days of two editions. */
  private static void writeCaptures(Path folder) throws Exception {
    Random random = new Random(17);
    for (int file = 0; file < FILES; file++) {
      List<ObjectNode> entries = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        StringBuilder body =
            new StringBuilder(Traffic.example("getAccountBillableUsage/with-costs.json"));
        for (int faults = random.nextInt(4); faults > 0; faults--) {
          body.setCharAt(random.nextInt(body.length()), "\"1x ".charAt(random.nextInt(4)));
        }
        String path = random.nextInt(9) == 0 ? "billable/usages" : "billable/usage";
        ObjectNode entry = Har.entry("accounts/%s/" + path, body.toString());
        if (random.nextBoolean()) {
          entry.put("startedDateTime", "2026-08-01T00:00:00.000Z");
        }
        entries.add(entry);
      }
      String name = (file % 2 == 0 ? "more/" : "") + "traffic-" + file + ".har";
      Har.write(folder.resolve(name), entries.toArray(ObjectNode[]::new));
    }
  }

  private static String json(Report report) throws Exception {
    StringWriter out = new StringWriter();
    new JsonReporter(Remedies.ofBundled()).write(report, out);
    return out.toString();
  }
}

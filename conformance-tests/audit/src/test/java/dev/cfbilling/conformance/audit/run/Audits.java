package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.archive.Archive;
import dev.cfbilling.conformance.audit.reading.CheckSettings;
import dev.cfbilling.conformance.run.Report;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** Audits for tests, and what DuckDB reads of their tables. */
final class Audits {
  static final String COMMAND = "scripts/conform --capture captures";

  private Audits() {}

  /** Audits an archive; {@code except} are the checks that are not reported. */
  static Report run(Path archive, Path out, @Nullable LocalDate since, String... except)
      throws Exception {
    return run(archive.toString(), out.toString(), new AccountNames(false), since, except);
  }

  /** Audits an archive anywhere, with accounts named as asked for. */
  static Report run(
      String archive, String out, AccountNames names, @Nullable LocalDate since, String... except)
      throws Exception {
    Configuration hadoop = SharedSpark.SESSION.sparkContext().hadoopConfiguration();
    AuditPlan plan =
        new AuditPlan(
            archive,
            new Archive(hadoop, names).files(List.of(archive)),
            new CheckSettings(null, null, List.of(), List.of(except), 3, COMMAND),
            "scripts/audit captures --out audit.again",
            names,
            since);
    return new AuditRun(SharedSpark.SESSION, plan, OutputFolder.open(out, hadoop))
        .run((result, folder) -> {})
        .report();
  }

  /** Audits an archive, and gives what was found between its captures, by check and message. */
  static List<String> betweenCaptures(Path archive, Path out) throws Exception {
    run(archive, out, null);
    return rows(
        out,
        "SELECT \"check\", message FROM '%s/findings/*.parquet'"
            + " WHERE \"check\" LIKE 'fleet.%' ORDER BY ALL");
  }

  /** The rows of a query in DuckDB; {@code %s} in it stands for the folder of the tables. */
  static List<String> rows(Path out, String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.replace("%s", out.toString()))) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join(" | ", row));
      }
    }
    return rows;
  }
}

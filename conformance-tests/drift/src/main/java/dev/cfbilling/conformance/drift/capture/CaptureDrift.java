package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.DriftReport.Captured;
import dev.cfbilling.conformance.drift.result.DriftReport.Compared;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureFiles;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.reader.Editions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares the contract with captured traffic. */
public final class CaptureDrift {
  private CaptureDrift() {}

  /**
   * Reads all captures at a path.
   *
   * @param contract of all days
   * @param editions that it has, to which answers are held too; empty for a contract without
   * @param contractName the contract's name in the report
   * @param captures a HAR file, or a directory with HAR files in it or below it
   * @throws CaptureException when there is no capture, or no capture calls an operation of the
   *     contract
   */
  public static DriftReport of(
      Contract contract,
      Optional<Editions> editions,
      String contractName,
      SourceFiles sources,
      Path captures)
      throws CaptureException {
    List<Path> files = CaptureFiles.at(captures);
    CapturedTraffic traffic = new CapturedTraffic(contract, editions);
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      traffic.end(read(file, exchange -> traffic.see(exchange, name)));
    }
    traffic.requireSomethingToCompare(captures);
    ObservedDifferences observed = new ObservedDifferences(traffic, sources);
    return new DriftReport(
        new Compared(
            "%s %s (%s)".formatted(contract.title(), contract.version(), contractName).strip(),
            "%s (%s)".formatted(captures, counted(files.size(), traffic.exchanges())),
            traffic.operations().size(),
            NotCompared.in(NotCompared.Scope.CAPTURES)),
        observed.all(),
        traffic.notes(),
        new Captured(observed.patch(), traffic.span(), traffic.broken()));
  }

  /** A broken capture does not stop the others from being read. */
  private static CaptureLog read(Path file, Consumer<Exchange> consumer) {
    HarFile capture = new HarFile(file);
    try {
      return capture.read(consumer);
    } catch (BodyLimitException tooLong) {
      return capture
          .log()
          .brokenBy(
              new CaptureException(
                  file + " has a body of more than 4 GiB; it was read as far as that."));
    } catch (CaptureException broken) {
      return capture.log().brokenBy(broken);
    }
  }

  private static String counted(int files, long exchanges) {
    return "%s capture%s, %s exchange%s"
        .formatted(files, files == 1 ? "" : "s", exchanges, exchanges == 1 ? "" : "s");
  }
}

package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.option.CommandText;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.option.WholeFile;
import dev.cfbilling.conformance.cli.option.server.ArchiveOptions;
import dev.cfbilling.conformance.cli.option.server.MockOptions;
import dev.cfbilling.conformance.cli.terminal.Progress;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.archive.ArchiveFault;
import dev.cfbilling.conformance.mock.archive.ArchiveFaults;
import dev.cfbilling.conformance.mock.archive.ArchiveGenerator;
import dev.cfbilling.conformance.mock.archive.ArchiveSize;
import dev.cfbilling.conformance.mock.archive.ArchiveSpan;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Organization;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.target.Ids;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conform mock}: serves the mock until it is stopped, or writes an archive of it. */
@Command(
    name = "mock",
    header = "serves a billing API that behaves as the real one",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Serves a billing API that behaves as the real one does, with data of its own.",
    footer = {
      "  conform mock --port 4010 --seed 7 --scenario costs",
      "      serves the same data whenever and wherever it is started.",
      "  conform mock --clock 2026-11-21T12:00:00Z",
      "      has even the current day stand still.",
      "  curl -H 'Authorization: Bearer any' -H 'Prefer: code=429' …",
      "      gets an example of the contract instead, as from Prism.",
      "  conform mock --tls-ca mock.pem --fault h2-reset",
      "      speaks TLS and HTTP/2, with clients that trust mock.pem, and breaks off.",
      "  conform mock --archive bodies --accounts 20 --days 30 --fault doubled-day",
      "      writes what was read of 20 accounts in 30 days, with one thing wrong."
    })
final class MockCommand extends Verb {
  private static final double MEGABYTE = 1_000_000;

  @Mixin private MockOptions options = new MockOptions();

  @Mixin private ArchiveOptions archive = new ArchiveOptions();

  @Option(names = "--list-scenarios", description = "Lists the scenarios, and serves nothing.")
  private boolean listScenarios;

  @Option(names = "--list-faults", description = "Lists the faults, and serves nothing.")
  private boolean listFaults;

  @Option(names = "--list-metrics", description = "Lists the metrics, and serves nothing.")
  private boolean listMetrics;

  @Override
  int execute(CommandLine commandLine) throws ContractException, UsageException {
    PrintWriter out = commandLine.getOut();
    if (listScenarios || listFaults || listMetrics) {
      list(out);
      return ExitCode.CONFORMS;
    }
    archive.validate(commandLine.getParseResult());
    if (archive.folder().isPresent()) {
      write(archive.folder().get(), out);
      return ExitCode.CONFORMS;
    }
    try (MockApi mock = start()) {
      Thread onSignal = new Thread(mock::close, "stop the mock");
      Runtime.getRuntime().addShutdownHook(onSignal);
      writeAuthority(mock);
      introduce(mock, out, curl(mock));
      awaitEnd(mock.baseUrl(), mock::awaitEnd);
    }
    return ExitCode.CONFORMS;
  }

  private MockApi start() throws ContractException, UsageException {
    try {
      return options.builder().start();
    } catch (IOException noServer) {
      throw new UsageException(
          "The mock can't listen: %s; choose another --port, or another --bind-address."
              .formatted(noServer.getMessage()));
    }
  }

  private void write(Path folder, PrintWriter out) throws ContractException, UsageException {
    ArchiveSpan span = archive.span(options);
    ArchiveGenerator generator = archive.generator(options);
    try (Progress progress = Progress.ofReadings(span.readings(options.accounts()))) {
      ArchiveSize size = generator.write(folder, archive.isPacked(), progress);
      out.printf(
          Locale.ROOT,
          "%s has %,d bodies, %.1f MB of JSON: read on %s days up to %s.%n",
          folder,
          size.files(),
          size.bytes() / MEGABYTE,
          span.days(),
          span.last());
      out.flush();
      requireAll(generator.unplanted(), folder);
    } catch (IOException unwritable) {
      throw new UsageException(
          "--archive %s can't be finished: %s; remove what is there of it, and write it again."
              .formatted(folder, FileReason.of(unwritable)));
    }
  }

  /** An archive without what was asked for would be taken for one that has it. */
  private static void requireAll(List<ArchiveFault> unplanted, Path folder) throws UsageException {
    if (!unplanted.isEmpty()) {
      throw new UsageException(
          "%s lacks --fault %s, since no record there is of a kind that it changes; name other metrics, days or another scenario."
              .formatted(folder, unplanted.get(0).name()));
    }
  }

  private void writeAuthority(MockApi mock) throws UsageException {
    Optional<Path> file = options.authority();
    if (file.isPresent()) {
      try {
        WholeFile.write(file.get(), out -> out.write(mock.authorityPem().orElseThrow()));
      } catch (IOException unwritable) {
        throw new UsageException(
            "--tls-ca %s can't be written: %s.".formatted(file.get(), FileReason.of(unwritable)));
      }
    }
  }

  /** The curl command; it checks the mock's certificate only if its authority is in a file. */
  private String curl(MockApi mock) {
    if (mock.authorityPem().isEmpty()) {
      return "curl";
    }
    return options
        .authority()
        .map(file -> "curl --cacert " + CommandText.quoted(file.toString()))
        .orElse("curl --insecure");
  }

  /** A server that ends, or fails. */
  interface Serving {
    void awaitEnd() throws IOException, InterruptedException;
  }

  static void awaitEnd(HttpUrl address, Serving mock) throws UsageException {
    try {
      mock.awaitEnd();
    } catch (IOException ended) {
      throw new UsageException(
          "The mock no longer listens at %s: %s; start it again."
              .formatted(address, ended.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void list(PrintWriter out) {
    if (listScenarios) {
      for (Scenario scenario : Scenario.values()) {
        out.printf("%-20s %s%n", scenario.id(), scenario.description());
        scenario
            .sighting()
            .ifPresent(seen -> out.printf("%-20s   only reported, by %s%n", "", seen));
      }
    }
    if (listFaults) {
      for (Fault fault : Faults.all()) {
        out.printf("%-22s %s%n", fault.name(), fault.description());
        out.printf("%-22s   %s%n", "", caughtBy(fault));
      }
      for (ArchiveFault fault : ArchiveFaults.all()) {
        out.printf("%-22s %s%n", fault.name(), fault.description());
        out.printf("%-22s   in an archive, caught by %s%n", "", fault.catches());
      }
    }
    if (listMetrics) {
      for (Metric metric : MetricCatalogue.bundled().metrics()) {
        out.printf("%-32s %s%n", metric.id(), metric.serviceName());
      }
    }
    out.flush();
  }

  private static String caughtBy(Fault fault) {
    return fault.catches().isEmpty()
        ? "a client has to cope with it"
        : "caught by " + fault.catches().stream().sorted().collect(Collectors.joining(", "));
  }

  private static void introduce(MockApi mock, PrintWriter out, String curl) {
    Organization organization = mock.customers().organization();
    out.println("The mock is at " + mock.baseUrl());
    out.println();
    for (Account account : organization.accounts()) {
      out.printf("  account       %s  %s%n", account.id(), account.name());
    }
    Organization restricted = mock.customers().restricted();
    out.printf("  organization  %s%n", organization.id());
    out.printf("  restricted    %s  (403)%n", restricted.accounts().get(0).id());
    out.println();
    Map<String, String> first = Map.of(Ids.ACCOUNT, organization.accounts().get(0).id());
    Stream.of(Resource.ACCOUNT_USAGE, Resource.PAYGO_USAGE, Resource.BILLING_PROFILE)
        .flatMap(resource -> mock.contract().operation(resource).stream())
        .map(operation -> String.join("/", operation.path().fill(first)))
        .forEach(
            path ->
                out.printf(
                    "%s -H 'Authorization: Bearer any' %s/%s%n", curl, mock.baseUrl(), path));
    out.println();
    out.println("Ctrl-C stops it.");
    out.flush();
  }
}

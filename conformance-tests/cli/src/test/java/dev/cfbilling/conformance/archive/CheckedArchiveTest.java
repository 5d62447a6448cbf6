package dev.cfbilling.conformance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.archive.ArchiveFault;
import dev.cfbilling.conformance.mock.archive.ArchiveFaults;
import dev.cfbilling.conformance.mock.archive.ArchiveGenerator;
import dev.cfbilling.conformance.mock.archive.ArchiveSpan;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.BodyTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong between the bodies of an archive is not wrong in any of them. */
class CheckedArchiveTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"RESTATEMENT", "RESTATED_COSTS", "LAG"})
  void findsNothingInACleanOne(Scenario scenario) throws Exception {
    assertThat(findings(scenario, List.of(), Instant.parse("2026-11-21T06:00:00Z"))).isEmpty();
  }

  @Test
  void findsNothingInOneOfSeveralEditions() throws Exception {
    assertThat(findings(Scenario.RESTATEMENT, List.of(), Instant.parse("2026-08-04T06:00:00Z")))
        .isEmpty();
  }

  @Test
  void findsOfPlantedFaultsOnlyThePropertyThatIsUnknown() throws Exception {
    List<ArchiveFault> together =
        ArchiveFaults.all().stream().filter(fault -> fault.scenario().isEmpty()).toList();

    assertThat(findings(Scenario.RESTATEMENT, together, Instant.parse("2026-11-21T06:00:00Z")))
        .containsExactly("drift.property");
  }

  @Test
  void findsNothingWhereAnAccountHasAPriceOfItsOwn() throws Exception {
    List<ArchiveFault> priced =
        ArchiveFaults.all().stream().filter(fault -> fault.scenario().isPresent()).toList();

    assertThat(findings(Scenario.RESTATED_COSTS, priced, Instant.parse("2026-11-21T06:00:00Z")))
        .isEmpty();
  }

  /** The checks that find a warning or an error in a body, or drift. */
  private Set<String> findings(Scenario scenario, List<ArchiveFault> faults, Instant last)
      throws Exception {
    new ArchiveGenerator(
            MockApi.builder().accounts(2).scenario(scenario), new ArchiveSpan(last, 2, 5), faults)
        .write(directory, false, more -> {});
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        check(file).findings().stream()
            .map(each -> each.finding())
            .filter(each -> each.severity() != Severity.INFORMATION || isDrift(each.check()))
            .forEach(each -> found.add(each.check()));
      }
    }
    return found;
  }

  private static boolean isDrift(String check) {
    return check.startsWith("drift.");
  }

  private Report check(Path file) throws Exception {
    Path place = directory.relativize(file);
    LocalDate day = LocalDate.parse(value(place.getName(2)).substring(0, 10));
    String operation = value(place.getName(0));
    Contract contract = ContractLoader.edition(ContractLoader.editions().on(day));
    return new ConformanceRun(
            contract,
            Checks.all(contract, List.of()),
            Selection.everything(),
            SeverityTable.standard(),
            1)
        .run(
            new BodyTarget(
                place.toString(),
                contract,
                contract.operations().stream()
                    .filter(each -> each.id().equals(operation))
                    .findFirst()
                    .orElseThrow(),
                200,
                Body.of(Files.readString(file))));
  }

  private static String value(Path folder) {
    return folder.toString().replaceFirst("^[a-z]+=", "");
  }
}

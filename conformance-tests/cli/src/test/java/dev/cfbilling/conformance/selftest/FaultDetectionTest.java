package dev.cfbilling.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Constraints;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultDetectionTest {
  /** What FOCUS demands of columns of one kind, rather than of one column. */
  private static final Set<String> ATTRIBUTES =
      Set.of("ColumnHandling", "DateTimeFormat", "NullHandling", "StringHandling");

  private static final Map<String, List<Provenance>> SOURCES =
      Rules.all(InstantSource.system()).stream()
          .map(rule -> rule.terms().explanation())
          .collect(Collectors.toMap(Explanation::id, Explanation::sources));

  private static final Matrix MATRIX = new SelfTest(Traffic.CONTRACT).run();

  @Test
  void findsEveryFaultAtItsPlaceAndRaisesNoFalseAlarm() {
    System.out.printf(
        "Self-test: %d of %d faults found, %d of %d neighbours left alone.%n",
        MATRIX.faults().asExpected(),
        MATRIX.faults().total(),
        MATRIX.neighbours().asExpected(),
        MATRIX.neighbours().total());
    assertThat(MATRIX.misses()).isEmpty();
    assertThat(MATRIX.faults().total()).isGreaterThan(4_000);
    assertThat(MATRIX.neighbours().total()).isGreaterThan(500);
    assertThat(MATRIX.operations()).hasSize(10);
  }

  @Test
  void breaksEveryKindOfConstraintThatTheContractHas() {
    Set<String> kinds =
        Traffic.CONTRACT.operations().stream()
            .flatMap(operation -> Constraints.of(operation).all().stream())
            .map(Constraint::kind)
            .collect(Collectors.toSet());

    assertThat(MATRIX.kinds()).containsAll(kinds);
    assertThat(kinds)
        .allSatisfy(
            kind ->
                assertThat(MATRIX.operations())
                    .allSatisfy(
                        operation ->
                            assertThat(MATRIX.cell(kind, operation).total()).isPositive()));
  }

  @Test
  void exercisesEveryCheckThatIsExplained() {
    Set<String> expected = new HashSet<>();
    new SelfTestFaults(Traffic.CONTRACT)
        .forEach(fault -> fault.expected().ifPresent(what -> expected.add(what.check())));
    new RuleFaults(Traffic.CONTRACT)
        .forEach(
            (fault, consequences) ->
                fault.expected().ifPresent(what -> expected.add(what.check())));

    // No fault of an exchange: see ConformanceRunTest. The category is the
    // schema's as long as the contract lists its literals: see LabelRulesTest.
    assertThat(CheckIds.of(Traffic.CONTRACT, Checks.all(Traffic.CONTRACT)).all())
        .filteredOn(
            id ->
                !Set.of(
                        "drift.endpoint",
                        "body.not-recorded",
                        "check.failed",
                        "usage.charge-category")
                    .contains(id))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** What the mock does wrong too is told there, with what catches it. */
  @Test
  void expectsOfAFaultOfTheMockWhatTheMockNames() {
    List<RuleDamage> shared =
        Documents.read("damages.json")
            .valueStream()
            .map(RuleDamage::of)
            .filter(damage -> damage.fault().isPresent())
            .toList();

    assertThat(shared)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            damage ->
                assertThat(damage.fault().orElseThrow().catches())
                    .contains(damage.rule())
                    .containsAll(damage.consequences()));
  }

  @Test
  void holdsTwoNearMissesAgainstEveryRule() {
    Map<String, Set<String>> nearMisses = new TreeMap<>();
    new NearMisses(Traffic.CONTRACT)
        .forEach(
            (nearMiss, rule) ->
                nearMisses.computeIfAbsent(rule, unseen -> new HashSet<>()).add(body(nearMiss)));

    assertThat(Rules.all(InstantSource.system()))
        .extracting(rule -> rule.terms().id())
        .allSatisfy(
            id -> assertThat(nearMisses.getOrDefault(id, Set.of())).as(id).hasSizeGreaterThan(1));
  }

  private static String body(SelfTestFault nearMiss) {
    try (InputStream body = nearMiss.exchange().response().body().orElseThrow().open()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException notInMemory) {
      throw new UncheckedIOException(notInMemory);
    }
  }

  /** A demand of FOCUS about one column is no source of a finding about another. */
  @Test
  void citesTheColumnThatAFindingIsAbout() {
    Set<String> cited = new HashSet<>();
    new RuleFaults(Traffic.CONTRACT)
        .forEach(
            (fault, consequences) -> {
              for (Finding finding : Meaning.inspect(Traffic.CONTRACT, fault.exchange())) {
                SOURCES.getOrDefault(finding.check(), List.of()).stream()
                    .filter(source -> source.severity() == Severity.ERROR)
                    .filter(source -> !ATTRIBUTES.contains(source.column()))
                    .filter(source -> source.source().startsWith("FOCUS"))
                    .filter(source -> finding.message().endsWith("(" + source.citation() + ")"))
                    .forEach(
                        source -> {
                          cited.add(source.source());
                          assertThat(finding.pointer().orElse(""))
                              .as(finding.message())
                              .endsWith("/" + source.column());
                        });
              }
            });
    assertThat(cited).hasSizeGreaterThan(8);
  }

  private static boolean asks(Check check, String id) {
    return check.explanations().stream().anyMatch(asked -> asked.id().equals(id));
  }

  @Test
  void noticesWhenACheckIsGone() {
    List<Check> allButOne =
        Checks.all(Traffic.CONTRACT, List.of()).stream()
            .filter(check -> !asks(check, "response.content-type"))
            .toList();

    Matrix matrix = new SelfTest(Traffic.CONTRACT, allButOne, Checks.all(Traffic.CONTRACT)).run();

    assertThat(matrix.cell("content type", "getPaygoUsage")).isEqualTo(new Matrix.Cell(0, 5));
    assertThat(matrix.misses())
        .isNotEmpty()
        .allSatisfy(miss -> assertThat(miss).contains("response.content-type"));
  }
}

package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.finding.Strength;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of all rules, whatever they are about. Surviving mutants:
 *
 * <ul>
 *   <li>{@code Terms} and the tables' {@code all}: the rules under test are made once for all
 *       tests, and a mutant of what makes them comes too late
 *   <li>{@code Tolerance.exceeds}, {@code CumulativeSumRule.inspect}: what lies on the boundary,
 *       the condition beside it decides
 *   <li>{@code Placeholder.mayBeWord}, {@code passesOverRepeats}: they save work that comes to
 *       nothing
 *   <li>{@code DayNumbers.Row.cover}: more room than is needed
 *   <li>{@code RecordFingerprint.of}: without a result, the rule breaks off, which is told under
 *       another id
 * </ul>
 */
class RulesTest {
  private static final List<Rule> ALL = Rules.all(InstantSource.fixed(Meaning.NOW));

  @Test
  void haveIdsOfTheirOwnAndARecordToBeAbout() {
    assertThat(ALL).extracting(rule -> rule.terms().id()).doesNotHaveDuplicates();
    assertThat(ALL)
        .allSatisfy(rule -> assertThat(rule.terms().explanation().sources()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void haveNothingAgainstRightRecords(RecordKind kind) {
    assertThat(Meaning.of(kind, "{}")).isEmpty();
  }

  /** One mistake, one finding: what the schema has reported, no rule reports again. */
  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "true", "\"\\u0000\"", "-1e1000000000", "null"})
  void sayNothingOfWhatTheSchemaHasReported(String wrong) {
    for (RecordKind kind : RecordKind.values()) {
      for (String property : Meaning.properties(kind)) {
        List<Finding> findings = Meaning.of(kind, "{\"" + property + "\":" + wrong + "}");
        if (findings.stream().anyMatch(finding -> finding.check().startsWith("schema."))) {
          assertThat(findings).as("%s %s", kind, property).hasSize(1);
        }
        assertThat(findings).noneMatch(finding -> finding.check().equals("check.failed"));
      }
    }
  }

  @Test
  void sayNothingOfRequiredPropertiesThatAreMissing() {
    for (RecordKind kind : RecordKind.values()) {
      for (String property : Meaning.properties(kind)) {
        List<Finding> findings = Meaning.of(kind, "{\"-\":\"" + property + "\"}");
        if (findings.stream().anyMatch(finding -> finding.check().equals("schema.required"))) {
          assertThat(findings).as("%s %s", kind, property).hasSize(1);
        }
      }
    }
  }

  @Test
  void leaveARecordThatIsNoObjectToTheSchema() {
    assertThat(inspect("[7,null,\"x\",[]]", ALL))
        .hasSize(4)
        .allMatch(finding -> finding.check().equals("schema.type"));
  }

  @Test
  void goOnWithoutOneThatBreaks() {
    RecordRule broken = rule("usage.broken", (usage, findings) -> usage.text(crash()));
    RecordRule sound =
        rule("usage.sound", (usage, findings) -> findings.report("RegionId", "is seen"));

    assertThat(inspect("[{},{}]", List.of(broken, sound)))
        .filteredOn(finding -> !finding.check().startsWith("schema."))
        .extracting(finding -> finding.check() + ": " + finding.message())
        .containsExactly(
            "check.failed: The rule usage.broken broke off at /result/0 with"
                + " IllegalStateException; from there on, what it covers was not checked",
            "usage.sound: /result/0/RegionId is seen (inferred from this test)",
            "usage.sound: /result/1/RegionId is seen (inferred from this test)");
  }

  @Test
  void pointAtTheRecordAndAtTheContract() {
    RecordRule rule =
        rule(
            "usage.two",
            (usage, findings) -> {
              findings.report("RegionId", "open", "is one");
              findings.report("", "is two");
            });

    assertThat(inspect("[{}]", List.of(rule)))
        .filteredOn(finding -> finding.check().equals("usage.two"))
        .extracting(
            finding ->
                "%s %s %s %s"
                    .formatted(
                        finding.severity(),
                        finding.pointer().orElse(""),
                        finding.contract(),
                        finding.message()))
        .containsExactly(
            "INFORMATION /result/0/RegionId"
                + " schemas/CostAndUsageRecord.yaml#/properties/RegionId /result/0/RegionId is one"
                + " (open: not said by this test)",
            "WARNING /result/0 schemas/CostAndUsageRecord.yaml# /result/0 is two"
                + " (inferred from this test)");
  }

  @Test
  void areNotAskedAboutWhatIsAsItWasInARecordThatTheyHadNothingAgainst() {
    List<String> asked = new ArrayList<>();
    RecordRule rule =
        rule(
            terms("test.one", "RegionId", "BilledCost"),
            (usage, findings) -> {
              String values = usage.sent("RegionId") + " " + usage.sent("BilledCost");
              asked.add(values);
              if (values.contains("bad")) {
                findings.report("RegionId", "is bad");
              }
            });

    List<Finding> findings =
        inspect(
            """
            [{"RegionId":"a","BilledCost":1},{"RegionId":"a","BilledCost":1,"x_New":"b"},\
            {"RegionId":"a","BilledCost":1.0},{"RegionId":"a","BilledCost":1.0},\
            {"RegionId":"bad","BilledCost":1.0},{"RegionId":"bad","BilledCost":1.0},\
            {"RegionId":"a"},7,{"RegionId":"a"},{"RegionId":"a","BilledCost":null},\
            {"RegionId":7},{"RegionId":7},{"RegionId":"a"},{"RegionId":"a"},{"BilledCost":1},{}]""",
            List.of(rule));

    assertThat(asked)
        .containsExactly(
            "\"a\" 1",
            "\"a\" 1.0",
            "\"bad\" 1.0",
            "\"bad\" 1.0",
            "\"a\" absent",
            "\"a\" null",
            "7 absent",
            "\"a\" absent",
            "absent 1",
            "absent absent");
    assertThat(findings)
        .filteredOn(finding -> finding.check().equals("test.one"))
        .extracting(finding -> finding.pointer().orElse(""))
        .containsExactly("/result/4/RegionId", "/result/5/RegionId");
  }

  @Test
  void areAskedAboutNamesOnlyWhenTheseAreOthers() {
    List<Integer> asked = new ArrayList<>();
    RecordRule rule = rule(terms("test.one"), (usage, findings) -> asked.add(usage.index()));

    inspect(
        """
        [{"RegionId":"a"},{"RegionId":"b"},{"RegionId":"a","BilledCost":1},\
        {"RegionId":"a","BilledCost":2},{"BilledCost":2,"RegionId":"a"},{}]""",
        List.of(rule));

    assertThat(asked).containsExactly(0, 2, 4, 5);
  }

  @Test
  void readOnlyWhatTheyDeclare() {
    for (Rule rule : ALL) {
      for (boolean correction : new boolean[] {true, false}) {
        ReadingView usage = new ReadingView(correction);
        if (rule instanceof RecordRule ofRecords) {
          ofRecords.inspect(usage, new Silence());
        } else if (rule instanceof DatasetRule ofDatasets) {
          Accumulator steps =
              ofDatasets.start(
                  new AnswerContext(
                      RecordKind.COST_AND_USAGE,
                      Optional.of(Traffic.ID),
                      Optional.empty(),
                      Set.of(),
                      Set.of(),
                      false,
                      false,
                      AskedRecords.ALL,
                      Optional.empty()));
          steps.accept(usage, new Silence());
          steps.accept(usage, new Silence());
          steps.finish(new Silence());
        }
        assertThat(rule.terms().fields()).as(rule.terms().id()).containsAll(usage.read);
      }
    }
  }

  private static String crash() {
    throw new IllegalStateException();
  }

  private static RecordRule rule(String id, Step step) {
    return rule(terms(id), step);
  }

  /** Terms with two statements about usage in FOCUS columns. */
  private static Terms terms(String id, String... fields) {
    return new Terms(
        new Explanation(
            id,
            "Is it so?\n",
            List.of(source("", Strength.INFERRED), source("open", Strength.OPEN))),
        List.of(fields));
  }

  private static Provenance source(String clause, Strength strength) {
    return new Provenance(
        clause, List.of("account-usage"), "this test", "", "", strength, "It is so.");
  }

  private static RecordRule rule(Terms terms, Step step) {
    return new RecordRule() {
      @Override
      public Terms terms() {
        return terms;
      }

      @Override
      public void inspect(RecordView usage, RuleSink findings) {
        step.take(usage, findings);
      }
    };
  }

  private static List<Finding> inspect(String result, List<Rule> rules) {
    return Meaning.inspect(
        Traffic.CONTRACT,
        Traffic.answer(
            "accounts/%s/billable/usage",
            200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}"),
        rules);
  }

  private interface Step {
    void take(RecordView usage, RuleSink findings);
  }

  /** Takes note of every property that is asked for. */
  private static final class ReadingView implements RecordView {
    private final boolean correction;
    private final Set<String> read = new HashSet<>();

    ReadingView(boolean correction) {
      this.correction = correction;
    }

    @Override
    public int index() {
      return read.size();
    }

    @Override
    public boolean isNull(String property) {
      read.add(property);
      return property.equals("ChargeClass") && !correction;
    }

    @Override
    public Optional<String> text(String property) {
      read.add(property);
      return Optional.of(property.equals("ChargeCategory") ? "Usage" : "Correction");
    }

    @Override
    public long fingerprint(String property) {
      read.add(property);
      return property.length();
    }

    @Override
    public Optional<BigDecimal> decimal(String property) {
      read.add(property);
      return Optional.of(new BigDecimal(property.length()).negate());
    }

    @Override
    public Optional<BigDecimal> decimalOfAnySize(String property) {
      return decimal(property);
    }

    @Override
    public Optional<Instant> instant(String property) {
      read.add(property);
      return Optional.of(Meaning.NOW.plusSeconds(property.length()));
    }

    @Override
    public List<Element> elements(String property) {
      read.add(property);
      Element same = new Element(Optional.of("sent"), Map.of("id", "sent"));
      return List.of(same, same);
    }

    @Override
    public String sent(String property) {
      read.add(property);
      return "sent";
    }

    @Override
    public Collection<String> properties() {
      return Stream.concat(read.stream(), Stream.of("other")).toList();
    }
  }

  private static final class Silence implements RuleSink {
    @Override
    public void report(String property, String predicate) {
      // Only what is read counts.
    }

    @Override
    public void report(String property, String clause, String predicate) {
      // Only what is read counts.
    }

    @Override
    public boolean states(String clause) {
      return true;
    }
  }
}

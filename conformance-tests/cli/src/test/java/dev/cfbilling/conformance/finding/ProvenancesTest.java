package dev.cfbilling.conformance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.FocusModel.FocusRule;
import dev.cfbilling.conformance.probe.run.Explanations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sources of all checks, held against the rule ids of the FOCUS 1.2 model. */
class ProvenancesTest {
  private static final Pattern MODEL = Pattern.compile("FOCUS 1\\.2 ([A-Za-z]+-[AC]-\\d+-[MCO])");
  private static final Set<String> DEMANDS = Set.of("MUST", "MUST NOT");
  private static final Set<Strength> FIRM = Set.of(Strength.MUST, Strength.STATED);

  /** Texts of FOCUS 1.3, of which no model is published, that say MUST. */
  private static final Set<String> MUST_IN_1_3 =
      Set.of("FOCUS 1.3 ListCost", "FOCUS 1.3 ContractedCost");

  private static final List<Provenance> ALL =
      Explanations.all().stream().flatMap(check -> check.sources().stream()).distinct().toList();

  private static final Map<String, FocusRule> RULES =
      FocusModel.rules().stream().collect(Collectors.toMap(FocusRule::id, Function.identity()));

  @Test
  void areThereForEveryCheck() {
    assertThat(Explanations.all())
        .allSatisfy(check -> assertThat(check.sources()).as(check.id()).isNotEmpty());
  }

  @Test
  void nameResourcesThatThereAre() {
    List<String> literals = Arrays.stream(Resource.values()).map(Resource::literal).toList();

    assertThat(ALL)
        .flatExtracting(Provenance::resources)
        .filteredOn(resource -> !resource.equals("*"))
        .isSubsetOf(literals);
  }

  @Test
  void claimNoMoreThanTheModelSays() {
    List<String> wrong = ALL.stream().flatMap(row -> wrong(row).stream()).toList();

    assertThat(wrong).isEmpty();
  }

  @Test
  void citeTheModelOften() {
    assertThat(ALL).filteredOn(row -> MODEL.matcher(row.source()).matches()).hasSizeGreaterThan(30);
  }

  /** What the test above would say of rows that claim something else. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      FOCUS 1.2 ListCost-C-003-M        | BilledCost     | MUST | is about ListCost
      FOCUS 1.2 StringHandling-A-007-M  | StringHandling | MUST | says SHOULD NOT
      FOCUS 1.2 ListCost-C-099-M        | ListCost       | MUST | is not in the model
      FOCUS 1.2 RegionName-C-005-C      | RegionName     | MUST | demands it when RegionId != null
      FOCUS 1.3 EffectiveCost           | EffectiveCost  | MUST | is not known to say MUST
      FOCUS ListCost-C-003-M            | ListCost       | MUST | names no version
      """)
  void findWhatClaimsMore(String source, String column, Strength strength, String complaint) {
    Provenance row =
        new Provenance("", List.of("account-usage"), source, column, "", strength, "It is so.");

    assertThat(wrong(row)).hasValueSatisfying(text -> assertThat(text).contains(complaint));
  }

  @Test
  void leavePayGoWithoutErrorsOfFocus() {
    assertThat(ALL)
        .filteredOn(row -> row.source().startsWith("FOCUS"))
        .filteredOn(row -> FIRM.contains(row.strength()))
        .flatExtracting(Provenance::resources)
        .containsOnly("account-usage", "account-usage-query", "organization-usage");
  }

  @Test
  void makeErrorsOnlyOfWhatASourceStates() {
    assertThat(ALL)
        .allSatisfy(
            row ->
                assertThat(row.severity() == Severity.ERROR)
                    .as(row.toString())
                    .isEqualTo(FIRM.contains(row.strength())));
    assertThat(ALL)
        .filteredOn(row -> row.strength() == Strength.STATED)
        .extracting(Provenance::source)
        .allMatch(ProvenancesTest::isNamed);
  }

  @Test
  void sayInOneSentenceWhatTheSourceSays() {
    assertThat(ALL)
        .extracting(Provenance::says)
        .allMatch(text -> text.matches("[A-Za-z].*[^.]\\."));
  }

  /**
   * A page of DECISIONS, a dated document, an SDK by version or date, a standard, or the contract
   * itself.
   */
  private static boolean isNamed(String source) {
    return Set.of(
                "the OpenAPI document of 2026-10-04",
                "the contract",
                "this tool",
                "the account page",
                "the Node page",
                "Cloudflare's page on rate limits",
                "Cloudflare's reference page of October 2026",
                "Cloudflare's command line of October 2026",
                "x-sensitive of the security schemes")
            .contains(source)
        || source.matches("the TypeScript SDK (of \\d{4}-\\d\\d-\\d\\d|\\d+\\.\\d+\\.\\d+)")
        || source.matches("(RFC \\d+|JSON Schema \\(Wright 00\\) core) section [\\d.]+");
  }

  private static Optional<String> wrong(Provenance row) {
    String source = row.source();
    if (!source.startsWith("FOCUS")) {
      return Optional.empty();
    }
    Matcher cited = MODEL.matcher(source);
    if (!cited.matches()) {
      return wrongText(row);
    }
    FocusRule rule = RULES.get(cited.group(1));
    if (rule == null) {
      return Optional.of(source + " is not in the model");
    }
    if (!rule.column().equals(row.column())) {
      return Optional.of(source + " is about " + rule.column());
    }
    if (!rule.when().equals(row.when())) {
      return Optional.of(source + " demands it when " + rule.when());
    }
    return row.strength() == Strength.MUST && !DEMANDS.contains(rule.keyword())
        ? Optional.of(source + " says " + rule.keyword())
        : Optional.empty();
  }

  private static Optional<String> wrongText(Provenance row) {
    if (!row.source().matches("FOCUS 1\\.3 " + row.column())) {
      return Optional.of(row.source() + " names no version, or another column");
    }
    return FIRM.contains(row.strength()) && !MUST_IN_1_3.contains(row.source())
        ? Optional.of(row.source() + " is not known to say MUST")
        : Optional.empty();
  }
}

package dev.cfbilling.conformance.mock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each fault, in what it makes of an archive without one: in which bodies, which values. */
class ArchiveFaultsTest {
  private static final Instant LAST = Instant.parse("2026-11-21T06:00:00Z");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String ACCOUNT = "getAccountBillableUsage first ";
  private static final String ORGANIZATION = "getOrganizationBillableUsage organization ";
  private static final String PAYGO = "getPaygoBillableUsage first ";

  /** What is not there can not be wrong in another way too. */
  private static final Set<String> LEAVE_OUT_DAYS = Set.of("gap-day", "late-account");

  @TempDir private static Path directory;

  static Stream<ArchiveFault> all() {
    return ArchiveFaults.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void showsInTheLeastArchiveThatIsSaidToShowIt(ArchiveFault fault) throws IOException {
    ArchiveSpan span = new ArchiveSpan(LAST, fault.least().days(), fault.least().reread());

    List<String> changes = changes(fault.name(), fault.least().accounts(), span);
    assertThat(changes).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void needsAsMuchAsItSays(ArchiveFault fault) {
    ArchiveFault.Least least = fault.least();
    ArchiveSpan span = new ArchiveSpan(LAST, least.days(), least.reread());

    assertThat(least.isIn(least.accounts(), span)).isTrue();
    assertThat(least.isIn(least.accounts() - 1, span)).isFalse();
    assertThat(
            least.isIn(least.accounts(), new ArchiveSpan(LAST, least.days() - 1, least.reread())))
        .isFalse();
    assertThat(
            least.isIn(least.accounts(), new ArchiveSpan(LAST, least.days(), least.reread() - 1)))
        .isFalse();
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        Arguments.of(
            "late-restatement",
            List.of(
                ACCOUNT + "2026-11-20: ConsumedQuantity of 2026-11-16, 1",
                ORGANIZATION + "2026-11-20: ConsumedQuantity of 2026-11-16, 1")),
        Arguments.of(
            "gap-day",
            List.of(
                ACCOUNT + "2026-11-20: no record of 2026-11-19, 83",
                ACCOUNT + "2026-11-21: no record of 2026-11-19, 83")),
        Arguments.of(
            "late-account",
            Stream.of("20: 18", "20: 19", "20: 20", "21: 19", "21: 20", "21: 21")
                .map(days -> days.replace(": ", ": no record of 2026-11-"))
                .map(days -> "getAccountBillableUsage second 2026-11-" + days + ", 1")
                .toList()),
        Arguments.of(
            "doubled-day",
            List.of(
                PAYGO + "2026-11-20: ConsumedQuantity of 2026-11-19, 1",
                PAYGO + "2026-11-20: in another file too of 2026-11-19, 48")),
        Arguments.of(
            "broken-running-sum",
            List.of(
                PAYGO + "2026-11-21: CumulatedContractedCost of 2026-11-20, 1",
                PAYGO + "2026-11-21: CumulatedContractedCost of 2026-11-21, 1",
                PAYGO + "2026-11-21: CumulatedPricingQuantity of 2026-11-20, 1",
                PAYGO + "2026-11-21: CumulatedPricingQuantity of 2026-11-21, 1")),
        Arguments.of(
            "unequal-organization",
            List.of(ORGANIZATION + "2026-11-21: ConsumedQuantity of 2026-11-20, 1")),
        Arguments.of("two-names", inLast("x_BillableMetricName", ACCOUNT, ORGANIZATION)),
        Arguments.of("two-units", inLast("ConsumedUnit", ACCOUNT, ORGANIZATION)),
        Arguments.of("two-families", inLast("x_ProductFamilyName", ACCOUNT, ORGANIZATION)));
  }

  /** On each of the days that the last reading asks for, in one record. */
  private static List<String> inLast(String property, String... readings) {
    return Stream.of(readings)
        .flatMap(
            reading ->
                LocalDate.of(2026, 11, 16)
                    .datesUntil(LocalDate.of(2026, 11, 22))
                    .map(day -> "%s2026-11-21: %s of %s, 1".formatted(reading, property, day)))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void changesThisAndNothingElse(String fault, List<String> changes) throws IOException {
    assertThat(changes(fault, 2, new ArchiveSpan(LAST, 2, 5))).containsExactlyElementsOf(changes);
  }

  @Test
  void aPriceIsOfOneAccount() throws IOException {
    assertThat(changes("two-prices", 2, new ArchiveSpan(LAST, 1, 0)))
        .containsExactly(ACCOUNT + "2026-11-21: ListUnitPrice of 2026-11-21, 1");
  }

  @Test
  void aCurrencyAndAPropertyAreOfTheWholeLastReading() throws IOException {
    ArchiveSpan span = new ArchiveSpan(LAST, 2, 1);

    assertThat(changes("two-currencies", 2, span))
        .hasSize(8)
        .allMatch(change -> change.matches(PAYGO + "2026-11-21: BillingCurrency of \\S+, 48"));
    assertThat(changes("grown-record", 2, span))
        .hasSizeGreaterThan(20)
        .allMatch(change -> change.contains(" 2026-11-21: x_Tier of "));
  }

  @Test
  void aRunIsBrokenWithinItsBillingCycle() throws IOException {
    ArchiveSpan dayAfterStart = new ArchiveSpan(Instant.parse("2026-11-15T06:00:00Z"), 1, 3);

    assertThat(changes("broken-running-sum", 1, dayAfterStart))
        .containsExactly(
            PAYGO + "2026-11-15: CumulatedContractedCost of 2026-11-13, 1",
            PAYGO + "2026-11-15: CumulatedPricingQuantity of 2026-11-13, 1");
  }

  @Test
  void severalDoNotGetInEachOthersWay() throws IOException {
    ArchiveSpan span = new ArchiveSpan(LAST, 2, 5);
    List<ArchiveFault> together =
        ArchiveFaults.all().stream()
            .filter(fault -> fault.scenario().isEmpty() && !LEAVE_OUT_DAYS.contains(fault.name()))
            .toList();

    List<String> changes = changes(together, directory.resolve("together"), 2, span);
    for (ArchiveFault fault : together) {
      assertThat(changes).as(fault.name()).containsAll(changes(fault.name(), 2, span));
    }
  }

  private static List<String> changes(String name, int accounts, ArchiveSpan span)
      throws IOException {
    Path folder = directory.resolve("%s %s %s".formatted(name, accounts, span));
    return changes(List.of(ArchiveFaults.find(name).orElseThrow()), folder, accounts, span);
  }

  private static List<String> changes(
      List<ArchiveFault> faults, Path folder, int accounts, ArchiveSpan span) throws IOException {
    Scenario scenario = faults.get(0).scenario().orElse(Scenario.RESTATEMENT);
    MockApiBuilder mock = MockApi.builder().accounts(accounts).scenario(scenario);
    new ArchiveGenerator(mock, span, List.of()).write(folder.resolve("right"), false, more -> {});
    new ArchiveGenerator(mock, span, faults).write(folder.resolve("wrong"), false, more -> {});
    Map<String, Map<String, List<ObjectNode>>> right = readings(folder.resolve("right"));
    Map<String, Map<String, List<ObjectNode>>> wrong = readings(folder.resolve("wrong"));
    assertThat(wrong.keySet()).isEqualTo(right.keySet());
    List<String> changes = new ArrayList<>();
    right.forEach(
        (reading, rows) ->
            differences(rows, wrong.getOrDefault(reading, Map.of()))
                .forEach((what, count) -> changes.add(reading + ": " + what + ", " + count)));
    return changes;
  }

  /** How many records differ, by what and of which day. */
  private static Map<String, Integer> differences(
      Map<String, List<ObjectNode>> right, Map<String, List<ObjectNode>> wrong) {
    Map<String, Integer> differences = new TreeMap<>();
    right.forEach(
        (key, rows) -> {
          ObjectNode told = rows.get(0);
          String day = " of " + BodyPart.dayOf(told);
          List<ObjectNode> others = wrong.getOrDefault(key, List.of());
          if (others.isEmpty()) {
            differences.merge("no record" + day, 1, Integer::sum);
          } else if (others.size() > 1) {
            differences.merge("in another file too" + day, 1, Integer::sum);
          }
          for (ObjectNode other : others) {
            Set<String> names = new TreeSet<>(told.propertyNames());
            names.addAll(other.propertyNames());
            names.removeIf(name -> told.path(name).equals(other.path(name)));
            names.forEach(name -> differences.merge(name + day, 1, Integer::sum));
          }
        });
    assertThat(right.keySet()).containsAll(wrong.keySet());
    return differences;
  }

  /** The records by their keys, of each operation, owner and day of reading. */
  private static Map<String, Map<String, List<ObjectNode>>> readings(Path folder)
      throws IOException {
    Map<String, Map<String, List<ObjectNode>>> readings = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path place = folder.relativize(file);
        String reading =
            "%s %s %s"
                .formatted(
                    value(place.getName(0)),
                    owner(value(place.getName(1))),
                    value(place.getName(2)).substring(0, 10));
        Map<String, List<ObjectNode>> records =
            readings.computeIfAbsent(reading, added -> new TreeMap<>());
        for (JsonNode row : MAPPER.readTree(file.toFile()).path("result")) {
          if (row instanceof ObjectNode told) {
            records.computeIfAbsent(key(told), added -> new ArrayList<>()).add(told);
          }
        }
      }
    }
    return readings;
  }

  private static String value(Path folder) {
    return folder.toString().replaceFirst("^[a-z]+=", "");
  }

  private static String owner(String id) {
    return switch (id) {
      case Customers.FIRST_ACCOUNT -> "first";
      case Customers.ORGANIZATION -> "organization";
      default -> "second";
    };
  }

  private static String key(ObjectNode row) {
    return Stream.of(
            "BillingAccountId",
            "SubscriptionId",
            "SubAccountId",
            "x_BillableMetricId",
            "ServiceName",
            "RegionId",
            "ZoneId",
            "x_ZoneId",
            "ChargePeriodStart")
        .map(name -> row.path(name).asString(""))
        .collect(Collectors.joining(" "));
  }
}

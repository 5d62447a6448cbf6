package dev.cfbilling.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractHistoryTest {
  private final ContractHistory history = ContractLoader.history();

  @ParameterizedTest
  @CsvSource({
    "billing/profile,     2020-01-01T00:00:00Z, 2026-03-17, before the first edition",
    "billing/profile,     2026-05-19T23:59:59Z, 2026-05-04, on the last day of an edition",
    "billing/profile,     2026-05-20T00:00:00Z, 2026-05-20, from the first moment of an edition",
    "billing/usage/paygo, 2026-06-01T00:00:00Z, 2026-05-04, after the operation has gone",
    "billable-usage,      2026-07-30T00:00:00Z, 2026-08-04, before the operation has come",
    "billing/elsewhere,   2026-07-30T00:00:00Z, 2026-07-24, an operation that never was",
  })
  void judgesByTheEditionOfTheTime(String path, Instant when, LocalDate edition, String because) {
    assertThat(judging(path, when).edition()).as(because).hasValue(edition);
  }

  @Test
  void judgesByTheNewestWhereNoTimeIsKnown() {
    assertThat(judging("billing/profile", null)).isSameAs(history.current());
  }

  @Test
  void judgesByTheLastThatHasTheOperationWhereNoTimeIsKnown() {
    assertThat(judging("paygo-usage", null).edition()).hasValue(LocalDate.parse("2026-08-02"));
  }

  @Test
  void seesEachEditionInAView() {
    ContractHistory profiles =
        history.map(contract -> contract.only(each -> each.id().equals("getBillingProfile")));

    assertThat(profiles.current().operations()).hasSize(1);
    assertThat(judging(profiles, "paygo-usage", Instant.EPOCH).operations()).hasSize(1);
  }

  @Test
  void judgesEverythingByTheOnlyContract() {
    Contract contract = ContractLoader.bundled();

    assertThat(judging(ContractHistory.of(contract), "paygo-usage", Instant.EPOCH))
        .isSameAs(contract);
  }

  @Test
  void readsEachEditionWithTheOperationsThatTheListTells() {
    for (Edition edition : ContractLoader.editions().all()) {
      Contract contract = ContractLoader.edition(edition);

      assertThat(contract.edition()).hasValue(edition.date());
      assertThat(contract.operations())
          .map(Operation::id)
          .containsExactlyInAnyOrderElementsOf(edition.operations());
    }
  }

  private Contract judging(String path, @Nullable Instant when) {
    return judging(history, path, when);
  }

  private static Contract judging(
      ContractHistory history, String belowTheAccount, @Nullable Instant when) {
    String path = "accounts/023e105f4ecef8ad9ca31a8372d0c353/" + belowTheAccount;
    return history.judging("GET", "localhost", 80, List.of(path.split("/", -1)), when);
  }
}

package dev.cfbilling.conformance.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.result.KnownFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
  private static final String ENTRY =
      """
      version: 1
      findings:
        - check: schema.enum
          contract: a.yaml#/enum
          firstSeen: 2026-11-02
          lastSeen: 2026-11-28
          count: 31
      """;

  @TempDir private Path directory;

  @Test
  void readsWhatItWrites() throws Exception {
    KnownFinding full =
        new KnownFinding(
            "schema.enum",
            Optional.of("getPaygoUsage"),
            Optional.of("/result/*/a: # b"),
            Optional.empty(),
            "schemas/A.yaml#/properties/a~1b/enum",
            LocalDate.parse("2026-11-02"),
            LocalDate.parse("2026-11-28"),
            1_000_000_000_000L,
            "Ticket 812: \"announced\"\nand not documented — yes",
            Optional.of(LocalDate.parse("2026-12-31")));
    KnownFinding bare =
        new KnownFinding(
            "drift.endpoint",
            Optional.empty(),
            Optional.of(""),
            Optional.of("GET /accounts/{account_id}/billing/spending"),
            "openapi.yaml#/paths",
            LocalDate.parse("2026-11-02"),
            LocalDate.parse("2026-11-02"),
            1,
            "",
            Optional.empty());
    AcceptedDifference difference =
        new AcceptedDifference(
            "enum.added",
            "schemas/A.yaml#/enum",
            "\"No\" is new",
            LocalDate.parse("2026-11-02"),
            LocalDate.parse("2026-11-03"),
            "010",
            Optional.of(LocalDate.parse("2027-01-01")));
    Baseline baseline = new Baseline(List.of(full, bare), List.of(difference));

    assertThat(BaselineFile.read(file(BaselineFile.text(baseline)))).isEqualTo(baseline);
    assertThat(BaselineFile.read(file(BaselineFile.text(Baseline.EMPTY))))
        .isEqualTo(Baseline.EMPTY);
  }

  @Test
  void readsWhatAPersonHasWrittenByHand() throws Exception {
    Baseline baseline = BaselineFile.read(file(ENTRY + "    expires: '2026-12-31' # soon\n"));

    assertThat(baseline.findings())
        .singleElement()
        .satisfies(
            known -> {
              assertThat(known.operation()).isEmpty();
              assertThat(known.reason()).isEmpty();
              assertThat(known.isExpired(LocalDate.parse("2026-12-30"))).isFalse();
              assertThat(known.isExpired(LocalDate.parse("2026-12-31"))).isTrue();
            });
  }

  /** What comes after the first would be lost when it is brought up to date. */
  @Test
  void readsNoSecondDocument() throws IOException {
    Path file = file(ENTRY + "---\n" + ENTRY);

    assertThatThrownBy(() -> BaselineFile.read(file))
        .isInstanceOf(BaselineException.class)
        .hasMessage(
            "%s has several YAML documents; a baseline is one, so take out the lines of \"---\".",
            file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1          | version: 2           | FILE has version 2; this tool reads up to 1, a newer one reads it.",
        "version: 1          | version: 0           | FILE has version 0; there is 1.",
        "version: 1          | version: one         | \"version\" of FILE is \"one\"; it is a whole number from 0.",
        "version: 1          | a: 1                 | FILE has \"a\"; it may have version, findings, differences.",
        "check: schema.enum  | chek: schema.enum    | FILE#/findings/0 has \"chek\"; it may have check, operation, pattern, subject, contract, firstSeen, lastSeen, count, reason, expires.",
        "check: schema.enum  | check: ''            | FILE#/findings/0 lacks \"check\".",
        "check: schema.enum  | check: [a]           | \"check\" of FILE#/findings/0 is no text.",
        "count: 31           | count: -1            | \"count\" of FILE#/findings/0 is \"-1\"; it is a whole number from 0.",
        "2026-11-02          | 2026-02-30           | \"firstSeen\" of FILE#/findings/0 is \"2026-02-30\"; it is a day like 2026-12-31.",
        "findings:           | differences:         | FILE#/differences/0 has \"check\"; it may have kind, place, what, firstSeen, lastSeen, reason, expires.",
      })
  void saysInOneSentenceWhyAFileIsNoBaseline(String right, String wrong, String sentence)
      throws IOException {
    Path file = file(ENTRY.replace(right, wrong));

    assertThatThrownBy(() -> BaselineFile.read(file))
        .isInstanceOf(BaselineException.class)
        .hasMessage(sentence.replace("FILE", file.toString()));
  }

  @Test
  void wantsEachFindingOnce() throws IOException {
    Path file = file(ENTRY + ENTRY.substring(ENTRY.indexOf("  - ")));

    assertThatThrownBy(() -> BaselineFile.read(file))
        .hasMessage(file + " has schema.enum of a.yaml#/enum twice; keep one.");
  }

  @Test
  void saysThatThereIsNoFileOrThatItIsNoText() throws IOException {
    Path missing = directory.resolve("missing.yaml");
    Path binary = Files.write(directory.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0});

    assertThatThrownBy(() -> BaselineFile.read(missing))
        .hasMessage("There is no baseline %s; --update-baseline writes one.".formatted(missing));
    assertThatThrownBy(() -> BaselineFile.read(binary))
        .hasMessage("%s is no text in UTF-8.".formatted(binary));
    assertThatThrownBy(() -> BaselineFile.read(file("findings: [")))
        .isInstanceOf(BaselineException.class)
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> BaselineFile.read(file("- a")))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining("is no mapping");
    assertThatThrownBy(() -> BaselineFile.read(file("")))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining("is no mapping");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("known.yaml"), text);
  }
}

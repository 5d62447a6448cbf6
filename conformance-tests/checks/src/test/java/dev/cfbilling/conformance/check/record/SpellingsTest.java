package dev.cfbilling.conformance.check.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Surviving mutants: in {@code place}, how characters make up a place, since another one only has
 * strings made again. In {@code SlotRecord}, where a name has its place, and the next place for one
 * that meets another, since none of the contract's do; more room for digits; and that a value may
 * be reported otherwise than before though it is the same, since what the schema reports depends on
 * it.
 */
class SpellingsTest {
  private final Spellings spellings = new Spellings();

  private Spelling of(String text) {
    char[] chars = ("<" + text + ">").toCharArray();
    return spellings.of(chars, 1, text.length());
  }

  @Test
  void giveBackTheTextAndTheInstantThatItNames() {
    Spelling time = of("2025-05-01T00:00:00Z");

    assertThat(time.text()).contains("2025-05-01T00:00:00Z");
    assertThat(time.instant()).contains(Instant.parse("2025-05-01T00:00:00Z"));
    assertThat(time.instant()).isSameAs(time.instant());
    assertThat(of("yesterday").instant()).isEmpty();
    assertThat(of("").text()).contains("");
    assertThat(Spelling.NONE.text()).isEmpty();
    assertThat(Spelling.NONE.instant()).isEmpty();
  }

  @Test
  void makeAStringThatComesAgainOnce() {
    assertThat(of("Workers")).isSameAs(of("Workers"));
    assertThat(of("")).isSameAs(of(""));
  }

  @Test
  void neverTakeOneStringForAnother() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(of("Workers " + i).text()).contains("Workers " + i);
      assertThat(of("Workers " + i / 2).text()).contains("Workers " + i / 2);
    }
  }

  @Test
  void keepTheDaysOfAMonthApart() {
    List<Spelling> made = days();
    List<Spelling> again = days();

    long kept = IntStream.range(0, 31).filter(i -> again.get(i) == made.get(i)).count();

    // Some claim the same place; a table that sent most of them there would be of no use.
    assertThat(kept).isGreaterThan(20);
  }

  private List<Spelling> days() {
    return IntStream.rangeClosed(1, 31).mapToObj(day -> of(day(day))).toList();
  }

  private static String day(int day) {
    return "2025-05-%02dT00:00:00Z".formatted(day);
  }
}

package dev.cfbilling.conformance.keyword.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentNamesTest {
  private final SentNames sent = new SentNames();

  private List<String> of(String... names) {
    sent.clear();
    for (String name : names) {
      sent.add(name);
    }
    return sent.list();
  }

  @Test
  void areThoseOfTheRecordWhateverTheOneBeforeHad() {
    assertThat(of()).isEmpty();
    assertThat(of("a", "b")).containsExactly("a", "b");
    assertThat(of("a", "b", "c")).containsExactly("a", "b", "c");
    assertThat(of("a")).containsExactly("a");
    assertThat(of("a", "c")).containsExactly("a", "c");
    assertThat(of("c", "a")).containsExactly("c", "a");
    assertThat(of()).isEmpty();
    assertThat(of("c", "a")).containsExactly("c", "a");
  }

  @Test
  void areOneListAsLongAsTheyAreTheSame() {
    List<String> first = of("a", "b");

    assertThat(of("a", "b")).isSameAs(first);
    assertThat(sent.list()).isSameAs(first);
    assertThat(of("b", "a")).isNotSameAs(first);
    assertThat(first).containsExactly("a", "b");
  }

  @Test
  void areTakenOverAsTheListThatTheyAre() {
    List<String> others = List.of("x", "y");
    of("a", "b");

    sent.set(others);
    assertThat(sent.list()).isSameAs(others);
    assertThat(of("a", "b")).containsExactly("a", "b");
  }

  @Test
  void missNoNameOfARecordThatNobodyAskedAbout() {
    of("a", "b");
    sent.clear();
    sent.add("a");
    sent.add("c");

    assertThat(of("a", "c")).containsExactly("a", "c");
  }
}

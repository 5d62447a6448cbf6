package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.ContractHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says which exchanges were judged by another edition of the contract than that of their time. */
public final class EditionNotes {
  private final ContractHistory history;

  public EditionNotes(ContractHistory history) {
    this.history = history;
  }

  /** One sentence for each operation and pair of editions, and one for what is too old. */
  public List<String> of(List<ExchangeResult> exchanges) {
    List<ExchangeResult> judged =
        exchanges.stream().filter(exchange -> exchange.edition().isPresent()).toList();
    List<String> notes = new ArrayList<>(elsewhere(judged));
    tooOld(judged).ifPresent(notes::add);
    return notes;
  }

  private List<String> elsewhere(List<ExchangeResult> judged) {
    return judged.stream()
        .filter(exchange -> !exchange.edition().equals(ofItsTime(exchange)))
        .collect(Collectors.groupingBy(this::elsewhere, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(EditionNotes::counted)
        .toList();
  }

  private Optional<LocalDate> ofItsTime(ExchangeResult exchange) {
    return history.edition(exchange.startedAt().orElse(null));
  }

  private String elsewhere(ExchangeResult exchange) {
    return "%s is not in the edition of %s, and was judged by that of %s, the nearest that has it"
        .formatted(
            exchange.operation().orElse(""),
            ofItsTime(exchange).map(LocalDate::toString).orElse(""),
            exchange.edition().map(LocalDate::toString).orElse(""));
  }

  private static String counted(Map.Entry<String, Long> note) {
    return "%s, in %s.".formatted(note.getKey(), exchanges(note.getValue()));
  }

  private Optional<String> tooOld(List<ExchangeResult> judged) {
    long count =
        judged.stream().filter(exchange -> history.isBeforeAll(exchange.startedAt())).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "%s older than the first edition, which judged as if it had been in force."
                .formatted(count == 1 ? "1 exchange is" : count + " exchanges are"));
  }

  private static String exchanges(long count) {
    return count == 1 ? "1 exchange" : count + " exchanges";
  }
}

package dev.cfbilling.conformance.contract;

import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The editions of a contract. Each is read when it is first needed: most runs need one. */
public final class DatedContracts implements ContractHistory {
  private final Editions editions;
  private final Function<Edition, Contract> reader;
  private final Map<LocalDate, Contract> read = new ConcurrentHashMap<>();
  private final Supplier<Contract> ofAllDays;
  private @Nullable Contract whole;

  /**
   * A history of several editions.
   *
   * @param reader reads one
   * @param ofAllDays gives a contract with every operation that an edition has
   */
  public DatedContracts(
      Editions editions, Function<Edition, Contract> reader, Supplier<Contract> ofAllDays) {
    this.editions = editions;
    this.reader = reader;
    this.ofAllDays = ofAllDays;
  }

  @Override
  public Contract current() {
    return of(editions.newest());
  }

  private Contract of(Edition edition) {
    return read.computeIfAbsent(edition.date(), unread -> reader.apply(edition));
  }

  @Override
  public Contract judging(
      String method, String host, int port, List<String> pathSegments, @Nullable Instant when) {
    Edition ofItsTime = ofTime(when);
    Contract contract = of(ofItsTime);
    if (contract.find(method, host, port, pathSegments).isPresent()) {
      return contract;
    }
    return ofAllDays()
        .find(method, host, port, pathSegments)
        .flatMap(call -> editions.nearestWith(call.operation().id(), ofItsTime))
        .map(this::of)
        .orElse(contract);
  }

  @Override
  public synchronized Contract ofAllDays() {
    if (whole == null) {
      whole = ofAllDays.get();
    }
    return whole;
  }

  @Override
  public Contract at(@Nullable Instant when) {
    return of(ofTime(when));
  }

  @Override
  public boolean isDated() {
    return true;
  }

  private Edition ofTime(@Nullable Instant when) {
    return when == null ? editions.newest() : editions.on(day(when));
  }

  private static LocalDate day(Instant when) {
    return LocalDate.ofInstant(when, ZoneOffset.UTC);
  }

  @Override
  public Optional<LocalDate> edition(@Nullable Instant when) {
    return Optional.of(ofTime(when).date());
  }

  @Override
  public boolean isBeforeAll(Optional<Instant> when) {
    return when.filter(time -> day(time).isBefore(editions.oldest().date())).isPresent();
  }

  @Override
  public ContractHistory map(UnaryOperator<Contract> view) {
    return new DatedContracts(
        editions, edition -> view.apply(of(edition)), () -> view.apply(ofAllDays.get()));
  }
}

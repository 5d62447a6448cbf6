package dev.cfbilling.conformance.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The contract at each date. It decides which of its editions judges a call. */
public interface ContractHistory {

  /** A contract that is the same at each date, and judges every call. */
  static ContractHistory of(Contract contract) {
    return new OneContract(contract, false);
  }

  /** The first edition, which judges calls of a time before it. */
  static ContractHistory before(Contract first) {
    return new OneContract(first, true);
  }

  /** The newest edition, or the only contract. */
  Contract current();

  /**
   * The contract that judges a call: the edition of its time. If that does not have the operation,
   * it is the last one before that has it, or else the first one after.
   *
   * @param pathSegments decoded
   * @param when the time of the call; null when unknown, and then the newest edition counts
   */
  Contract judging(
      String method, String host, int port, List<String> pathSegments, @Nullable Instant when);

  /** The operation that a call calls, in the contract that judges it. */
  default Optional<Contract.Call> find(
      String method, String host, int port, List<String> pathSegments, @Nullable Instant when) {
    return judging(method, host, port, pathSegments, when).find(method, host, port, pathSegments);
  }

  /** The contract that knows the neighbours of a call that no edition has. */
  default Contract ofAllDays() {
    return current();
  }

  /**
   * The edition of a time, or the only contract.
   *
   * @param when null when unknown, and then the newest edition counts
   */
  Contract at(@Nullable Instant when);

  /** Whether the time of a call decides what judges it. */
  default boolean isDated() {
    return false;
  }

  /** The edition of a time, by its first day; empty for a contract without editions. */
  Optional<LocalDate> edition(@Nullable Instant when);

  /** Whether a time is before the first edition, which then judges. */
  default boolean isBeforeAll(Optional<Instant> when) {
    return false;
  }

  /** This history with a view of each contract, such as one with fewer operations. */
  ContractHistory map(UnaryOperator<Contract> view);

  /**
   * One contract for all calls.
   *
   * @param isLater whether it came after the calls that it judges
   */
  record OneContract(Contract current, boolean isLater) implements ContractHistory {
    @Override
    public Contract judging(
        String method, String host, int port, List<String> pathSegments, @Nullable Instant when) {
      return current;
    }

    @Override
    public Contract at(@Nullable Instant when) {
      return current;
    }

    @Override
    public Optional<LocalDate> edition(@Nullable Instant when) {
      return current.edition();
    }

    @Override
    public ContractHistory map(UnaryOperator<Contract> view) {
      return new OneContract(view.apply(current), isLater);
    }

    @Override
    public boolean isBeforeAll(Optional<Instant> when) {
      return isLater;
    }
  }
}

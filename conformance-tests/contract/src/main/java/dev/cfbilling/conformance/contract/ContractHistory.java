package dev.cfbilling.conformance.contract;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The contract at each date. It decides which of its editions judges a call. */
public interface ContractHistory {

  /** A contract that is the same at each date, and judges every call. */
  static ContractHistory of(Contract contract) {
    return new OneContract(contract);
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

  /** This history with a view of each contract, such as one with fewer operations. */
  ContractHistory map(UnaryOperator<Contract> view);

  /** A contract without editions. */
  record OneContract(Contract current) implements ContractHistory {
    @Override
    public Contract judging(
        String method, String host, int port, List<String> pathSegments, @Nullable Instant when) {
      return current;
    }

    @Override
    public ContractHistory map(UnaryOperator<Contract> view) {
      return of(view.apply(current));
    }
  }
}

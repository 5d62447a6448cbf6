package dev.cfbilling.client.failure;

import java.util.List;

/**
 * The account has no usage to ask for. That is not the same as an account without usage, whose
 * answer is a success without records.
 */
public final class NotCoveredException extends BillingApiException {
  private static final long serialVersionUID = 1;

  private final transient List<BillingApiException> reasons;

  /**
   * Tells what was found out.
   *
   * @param message a sentence that names the account
   * @param reasons what was answered on the way there, possibly nothing
   */
  public NotCoveredException(String message, List<? extends BillingApiException> reasons) {
    super(message, null);
    this.reasons = List.copyOf(reasons);
  }

  /**
   * What each path said, when there was more than one to ask.
   *
   * @return the failures in the order in which they came; none when the API itself said so, or when
   *     the exception comes from another machine, which they don't travel to
   */
  public List<BillingApiException> reasons() {
    return reasons == null ? List.of() : reasons;
  }
}

package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import java.util.Optional;

/**
 * What a difference means for the generated Java client: first for the current one, then for the
 * regenerated one.
 */
public final class ClientMeaning {
  public static final String NOTHING = "nothing changes in the client";
  static final String OTHER_MEANING =
      "nothing fails in the client; callers read something else from the same answer";
  static final String DECODING_FAILS =
      "decoding a response fails with a ContractMismatchException until the contract follows";

  private ClientMeaning() {}

  /** An operation that the contract does not have. */
  public static String operationAdded() {
    return "nothing fails; generated from a contract that has it, the client has a method for it";
  }

  static String operationRemoved(String id, Optional<String> successor) {
    return id
        + "() is answered with a failure; "
        + successor
            .map(path -> "use the method for " + path + ", which the contract names instead")
            .orElse("once it leaves the contract the method is gone");
  }

  static String operationMoved(String id) {
    return id + "() is answered with a failure until the contract names the new path";
  }

  static String deprecated(boolean now) {
    return now
        ? "nothing fails; regenerated, it is marked @Deprecated"
        : "nothing fails; regenerated, it is no longer marked @Deprecated";
  }

  static String parameterAdded(boolean required) {
    return required
        ? "calls are turned down until the contract follows; regenerated, the method asks for it"
        : "nothing fails; regenerated, the method has one parameter more and callers must follow";
  }

  static String parameterRemoved() {
    return "what is passed for it is ignored or turned down; regenerated, the method lacks it and"
        + " callers must follow";
  }

  static String parameterRenamed() {
    return "what is passed for it is ignored or turned down until the contract follows";
  }

  static String parameterValues(Effect effect) {
    return effect.isBreaking()
        ? "a value that was accepted may be turned down"
        : "nothing fails; what could be passed can still be";
  }

  /** A field that the contract does not have. */
  public static String fieldAdded() {
    return "the client keeps it among its additionalProperties(); regenerated, it has an accessor";
  }

  static String fieldRemoved(boolean required) {
    return required
        ? DECODING_FAILS + "; regenerated, the accessor is gone"
        : "its accessor gives null; regenerated, the accessor is gone";
  }

  /** A field that is required now, or no longer is. */
  public static String required(boolean now, boolean nullable) {
    if (!now) {
      return DECODING_FAILS + " when it is absent; regenerated, its accessor is nullable";
    }
    return nullable
        ? "nothing fails; regenerated, a response without it fails to decode"
        : "nothing fails; regenerated, its accessor is never null";
  }

  /** A value that may be null now, or no longer is. */
  public static String nullable(boolean now, boolean required) {
    if (!required) {
      return "nothing fails; the accessor of an optional field gives null for either";
    }
    return now
        ? DECODING_FAILS + " when it is null; regenerated, its accessor is nullable"
        : "nothing fails; regenerated, its accessor is never null";
  }

  static String type(ValueSetChange change, Shape newer) {
    boolean integerFromNumber =
        newer.types().contains("integer") && change == ValueSetChange.NARROWED;
    if (change == ValueSetChange.NARROWED) {
      return integerFromNumber
          ? "nothing fails; regenerated, its accessor gives a Long where it gave a BigDecimal"
          : "nothing fails; regenerated, its accessor may have another type";
    }
    return otherType();
  }

  static String format(ValueSetChange change) {
    return switch (change) {
      case NONE -> NOTHING;
      case NARROWED -> "nothing fails; regenerated, its accessor may have a narrower type";
      default -> DECODING_FAILS + " when a value has another form; its accessor's type changes";
    };
  }

  /** A literal that the enum does not have. */
  public static String literalAdded() {
    return "it is kept as it came and isKnown() is false; regenerated, it has a constant";
  }

  /** Strings that all have a format now, or break theirs. */
  public static String format(boolean now) {
    return format(now ? ValueSetChange.NARROWED : ValueSetChange.REPLACED);
  }

  /** A value of a type that the contract does not allow. */
  public static String otherType() {
    return DECODING_FAILS + "; regenerated, its accessor has another type";
  }

  /** A value beyond a limit. */
  public static String limitWidened() {
    return limit(ValueSetChange.WIDENED);
  }

  static String literalRemoved() {
    return "its constant is never met; regenerated, the constant is gone";
  }

  static String literals(boolean now) {
    return now
        ? "nothing fails; regenerated, its accessor gives a record with a constant for each value"
        : "values are kept as they came; regenerated, its accessor gives a plain value";
  }

  /** A field that became write-only in answers, or read-only in requests. */
  static String hidden(boolean required, ValueDirection direction) {
    if (direction == ValueDirection.REQUEST) {
      return "what is passed for it is ignored or turned down";
    }
    return required
        ? DECODING_FAILS + "; what it held has to be had elsewhere"
        : "its accessor gives null; what it held has to be had elsewhere";
  }

  static String alternatives() {
    return "nothing fails at once; code that goes by one field to read another must follow";
  }

  /** A keyword without a counterpart in the client. */
  static String other(Effect effect) {
    return effect.isBreaking()
        ? "nothing in the client says so; see what passes it or reads it"
        : NOTHING;
  }

  static String servers(Effect effect) {
    return effect.isBreaking()
        ? "calls go to the old address until the base URL that the client is built with follows"
        : NOTHING;
  }

  static String credentials(Effect effect) {
    return effect.isBreaking()
        ? "calls with them are answered with 401 or 403; give the client others"
        : NOTHING;
  }

  static String media(Effect effect, ValueDirection direction) {
    if (!effect.isBreaking()) {
      return NOTHING;
    }
    return direction == ValueDirection.RESPONSE
        ? DECODING_FAILS
        : "calls with a body are turned down until the contract follows";
  }

  static String pages() {
    return "nothing fails, and so nobody notices: the client reads the first page only, and sums of"
        + " it are too small, until callers ask for the pages that follow";
  }

  static String header(Effect effect) {
    return effect.isBreaking() ? "code that reads it from the response must follow" : NOTHING;
  }

  static String operationRenamed() {
    return "nothing fails; regenerated, its method is called otherwise and callers must follow";
  }

  static String limit(ValueSetChange change) {
    return change == ValueSetChange.NARROWED
        ? NOTHING
        : "nothing fails, since the client holds values to no limit; see where they are stored";
  }
}

package dev.cfbilling.conformance.proxy;

import dev.cfbilling.conformance.result.FindingAt;

/** Hears of what passes, on a thread behind the traffic. */
public interface ProxyListener {
  /** Hears nothing. */
  ProxyListener NONE = new ProxyListener() {};

  /** A finding that is the first of its kind; the report has all. */
  default void found(FindingAt finding) {}

  /** What the user should know at once, one sentence. */
  default void said(String sentence) {}
}

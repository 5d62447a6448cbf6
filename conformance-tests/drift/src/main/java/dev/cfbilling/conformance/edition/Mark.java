package dev.cfbilling.conformance.edition;

/** The worst of the changes that one edition makes to a part of the API. */
public enum Mark {
  NONE,
  COMPATIBLE,
  BREAKING
}
